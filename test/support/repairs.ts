import { insertAbove, setCell, setHeader, setLast, type EditableTable } from './tableEdits';

/** How the errors of one published table are repaired, by "proposal table" or "catalogue table". */
export type Repairs = Readonly<Record<string, (table: EditableTable) => void>>;

const sof = 'Socialudvalget';
const bif = 'Beskæftigelses- og Integrationsudvalget';
const buf = 'Børne- og Ungdomsudvalget';

/** The last year of every Tabel E header of 2025 is printed 2028. */
const lastYear = (table: EditableTable): void => setHeader(table, 1, 7, '2029');

const payback =
  (years: string) =>
  ({ grid }: EditableTable): void => {
    for (const row of grid) {
      if (!/^(Tilbagebetalingstid|totaløkonomi$)/i.test(row[0] ?? '')) continue;
      row.forEach((text, column) => {
        if (column > 0 && text !== '') row[column] = text.replace(/\d+/, years);
      });
    }
  };

/** Step Up, published as TV03 and as F4: payback, and a Tabel C that repeats Tabel A. */
const stepUpGross = (table: EditableTable): void => {
  setLast(table, sof, ['-800', '-2.000', '-2.400', '-6.000', '-6.000']);
  setLast(table, bif, ['-400', '-1.000', '-1.200', '-3.000', '-3.000']);
  setLast(table, 'Total', ['-1.200', '-3.000', '-3.600', '-9.000', '-9.000']);
};

/** Children of 4 to 6, published as TV04 and as F5. */
const childrenEconomy = (table: EditableTable): void => {
  setHeader(table, 0, 0, '1.000 kr. 2025 p/l');
  setLast(table, 'Samlet økonomisk påvirkning', ['3.750', '1.750', '-2.900', '-2.900']);
};

const childrenRunningCost = (table: EditableTable): void => {
  setLast(table, buf, ['550', '1.100', '2.750', '2.750']);
  setLast(table, sof, ['550', '1.100', '2.750', '2.750']);
  setLast(table, 'Total', ['1.100', '2.200', '5.500', '5.500']);
};

const childrenGross = (table: EditableTable): void => {
  setLast(table, buf, ['-900', '-1.700', '-2.400', '-3.950', '-3.950']);
  setLast(table, sof, ['-1.000', '-1.850', '-2.600', '-4.450', '-4.450']);
};

const childrenServiceSplit = (table: EditableTable): void => {
  lastYear(table);
  setCell(table, buf, 3, '3.650');
  setCell(table, sof, 3, '4.200');
};

/** Mobile phones: the two small units get the rows that Tabel A and C leave out. */
const mobileCommittees = (table: EditableTable): void => {
  const small = ['-3', '-3', '-3', '-3'];
  insertAbove(table, 'Total', [
    ['Borgerrådgiveren', '', '0', '-1', ...small],
    ['Intern Revision', '', '0', '-2', ...small],
  ]);
  setLast(table, 'Total', ['-1.896', '-3.791', '-3.791', '-3.791', '-3.791']);
};

const mobileEconomy = (table: EditableTable): void => {
  setCell(table, 'Samlet varig ændring', 3, '-1.896');
  setCell(table, 'Samlet økonomisk påvirkning', 3, '1.704');
  payback('4')(table);
};

/** Hearings: running cost to the committees that the published Tabel A already assumes, and the gross savings. */
const hearingsRunningCost = (table: EditableTable): void => {
  setLast(table, 'Økonomiudvalget', ['0', '86', '86', '86', '86', '86']);
  setLast(table, 'Teknik- og Miljøudvalget', ['0', '259', '509', '509', '509', '509']);
  setLast(table, 'Koncern IT', ['0', '0', '0', '0', '0', '0']);
  setLast(table, 'Total', ['0', '345', '595', '595', '595', '595']);
};

const hearingsGross = (table: EditableTable): void => {
  setLast(table, 'Økonomiudvalget', ['0', '-455', '-455', '-455', '-455', '-455']);
  setLast(table, 'Teknik- og Miljøudvalget', ['0', '-455', '-2.000', '-2.000', '-2.000', '-2.000']);
  setLast(table, 'Koncern IT', ['0', '0', '0', '0', '0', '0']);
  setLast(table, 'Total', ['0', '-910', '-2.455', '-2.455', '-2.455', '-2.455']);
};

/** Line 1 follows the repaired rounding in F1, line 6 the proposal's own figures. */
const crossCuttingOverview = (table: EditableTable): void => {
  setCell(table, 'Administrative lettelser', 2, '1.896');
  setLast(table, 'Digitalisering', ['1.860', '1.860', '1.860', '7.700', 'OFS 23-24']);
  setLast(table, 'I alt', ['12.455', '16.195', '17.145', '19.945', '68.480', '']);
};

export const repairs: Repairs = {
  'HA06 tabel-1': (table) => setLast(table, 'Samlet varig ændring, service', ['-1.800', '-1.800', '-1.800']),
  'TV03 tabel-1': payback('10'),
  'F4 tabel-1': payback('10'),
  'TV03 tabel-C': stepUpGross,
  'F4 tabel-C': stepUpGross,
  'TV03 tabel-E': lastYear,
  'F4 tabel-E': lastYear,
  'TV04 tabel-1': childrenEconomy,
  'F5 tabel-1': childrenEconomy,
  'TV04 tabel-B': childrenRunningCost,
  'F5 tabel-B': childrenRunningCost,
  'TV04 tabel-C': childrenGross,
  'F5 tabel-C': childrenGross,
  'TV04 tabel-E': childrenServiceSplit,
  'F5 tabel-E': childrenServiceSplit,
  'F1 fordelingsnoegle': (table) => setLast(table, 'I alt', ['8.919']),
  'F1 tabel-2': mobileEconomy,
  'F1 tabel-A': mobileCommittees,
  'F1 tabel-C': mobileCommittees,
  'F6 tabel-1': payback('6'),
  'F6 tabel-B': hearingsRunningCost,
  'F6 tabel-C': hearingsGross,
  'F6 tabel-E': lastYear,
  'tvaergaaende-forslag-2025 oversigt': crossCuttingOverview,
  'pixikatalog-2025 09-effektivisering-centrale-enheder-og-internt-tvaergaaende': (table) =>
    setLast(table, 'TV07(2025)', ['-3.500']),
};
