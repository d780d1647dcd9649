import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { AddIn } from '../../src/taskpane/AddIn';
import { LazyDesk } from '../../src/workbook/desk/deskAccess';
import { CheckSession } from '../../src/workbook/session/checkSession';
import { contentsOfBytes, sampleBytes } from '../support/distributed';
import { gridSheet } from '../support/gridSheet';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import { proposalSheet } from '../support/proposalSheet';
import { press, renderPane, settle, type RenderedPane } from './renderPane';

// Finding by role is slow in jsdom, and more so on a busy machine.
jest.setTimeout(60_000);

/** Rows whose labels name their administration, one that nobody is named in. */
const SHEET = gridSheet('S', [
  ['S01(2025) – Fælles indsats'],
  [],
  ['Tabel 1. Forslagets samlede økonomiske konsekvenser'],
  ['1.000 kr. 2025 p/l', 'Styringsområde', 2025, 2026, 2027, 2028],
  ['Varige ændringer (effektiviseringer og drift)'],
  ['SOF sparer på indkøb', 'Service', -500, -1000, -1000, -1000],
  ['Drift af systemet', 'Service', 100, 200, 200, 200],
  ['BUF sparer på indkøb', 'Service', -100, -100, -100, -100],
  ['Samlet varig ændring', null, -500, -900, -900, -900],
  ['Implementeringsomkostninger (midler fra investeringspuljen)'],
  ['Projektledelse i BUF', 'Service', 300, null, null, null],
  ['Samlede implementeringsomkostninger', null, 300, null, null, null],
  ['Samlet økonomisk påvirkning', null, -200, -900, -900, -900],
]);

const S01 = (): MemoryWorkbook => new MemoryWorkbook([SHEET]);

async function sheetsOf(
  sample: 'tvaergaaende-forslag-2025',
  names: readonly string[],
): Promise<MemoryWorkbook> {
  const { sheets } = await contentsOfBytes(sampleBytes(sample));
  return new MemoryWorkbook(sheets.filter(({ name }) => names.includes(name)));
}

async function openDistribution(
  workbook: MemoryWorkbook,
  language: 'da' | 'en' = 'da',
): Promise<RenderedPane> {
  const pane = await renderPane(workbook, language);
  await press(language === 'da' ? 'Fordeling' : 'Distribution', 'tab');
  await settle();
  return pane;
}

/** The line of a row: it tells the row's label, who gets it, and how it stands. */
function line(label: string): HTMLElement {
  const found = toggle(label).closest('li');
  if (found === null) throw new Error(`no line ${label}`);
  return found;
}

function toggle(label: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[data-row]')].find(({ textContent }) =>
    textContent.startsWith(label),
  );
  if (found === undefined) throw new Error(`no row ${label}`);
  return found;
}

async function open(label: string): Promise<void> {
  act(() => toggle(label).click());
  await settle();
}

function choose(name: string | RegExp, value: string, root: HTMLElement = document.body): void {
  fireEvent.change(within(root).getByRole('combobox', { name }), { target: { value } });
}

async function pressIn(root: HTMLElement, name: string | RegExp): Promise<void> {
  const button = within(root).getByRole('button', { name });
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
  await settle();
}

/** The cells of a line of the table in front, total last. */
function tableLine(name: string): string[] {
  const row = [...document.querySelectorAll('[role="region"] tr')].find(({ firstElementChild }) =>
    firstElementChild?.textContent.startsWith(name),
  );
  if (row === undefined) throw new Error(`no line ${name}`);
  return [...row.children].slice(1).map(({ textContent }) => textContent);
}

const outcome = (): string => screen.getByRole('status', { name: 'Udfald' }).textContent;

async function giveRunningCost(): Promise<void> {
  await open('Drift af systemet');
  choose('Udvalg', 'SUD', line('Drift af systemet'));
  await settle();
}

async function ready(): Promise<void> {
  await giveRunningCost();
  await press(/^Bekræft alle 3 gæt$/);
}

describe('the page', () => {
  test('lists the rows of Tabel 1 with who gets them in words, and how that stands', async () => {
    const { workbook } = await openDistribution(S01());
    expect(screen.getByText('4 rækker: 3 gæt, 1 uden udvalg')).toBeTruthy();
    expect(line('SOF sparer').textContent).toContain('Socialudvalget');
    expect(line('SOF sparer').textContent).toContain('2025: -500 … 2028: -1.000');
    expect(line('SOF sparer').textContent).toContain('Gæt');
    expect(line('Drift af systemet').textContent).toContain('Ingen har rækken endnu');
    await pressIn(line('SOF sparer'), 'Gå til A6');
    expect(workbook.selected).toEqual({ sheetId: 'S', row: 5, column: 0 });
  });

  test('needs no check, and shows the tables that come of the guesses', async () => {
    await openDistribution(S01());
    expect(screen.getByText(/^Foreløbig: 3 gæt er regnet med, 1 række uden udvalg er ikke/)).toBeTruthy();
    expect(tableLine('Socialudvalget')).toEqual(['-500', '-1.000', '-1.000', '-1.000', '-3.500']);
    expect(tableLine('Kontrol')).toEqual(['-100', '-200', '-200', '-200', '']);
    await press(/^Tabel B, laves ikke/, 'tab');
    expect(screen.getByText(/^Der er ingen B-tabel/)).toBeTruthy();
    await press(/^Tabel E, stemmer/, 'tab');
    expect(tableLine('Børne- og Ungdomsudvalget').at(0)).toBe('300');
  });

  test('says what is needed where no proposal has a Tabel 1', async () => {
    await openDistribution(new MemoryWorkbook([gridSheet('Ark1', [['Notat']])]));
    expect(screen.getByRole('heading', { name: 'Intet forslag at fordele' })).toBeTruthy();
  });

  test('keeps what was opened when another page was in front, and follows the proposal chosen', async () => {
    await openDistribution(new MemoryWorkbook([SHEET, proposalSheet('HA06')]));
    await open('SOF sparer');
    await press('Afvigelser', 'tab');
    await press('Fordeling', 'tab');
    expect(toggle('SOF sparer').getAttribute('aria-expanded')).toBe('true');
    const proposals = screen.getByRole('combobox', { name: 'Forslag' });
    proposals.focus();
    choose('Forslag', 'HA06');
    await settle();
    expect(toggle('Besparelse på indkøb').getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(proposals);
  });

  test('comes to the front when the ribbon asks for it', async () => {
    const { distribution } = await renderPane(S01());
    act(() => distribution.requestPage());
    await settle();
    expect(screen.getByRole('tab', { name: 'Fordeling' }).getAttribute('aria-selected')).toBe('true');
    await waitFor(() => expect(toggle('SOF sparer')).toBeTruthy());
  });

  test('that cannot be loaded says so and is loaded again', async () => {
    const session = new CheckSession(S01(), { marking: true, rememberMarking: () => undefined });
    const desk = new LazyDesk(session, () => 'da');
    let isOffline = true;
    const { requests, onRequest } = desk;
    const distribution = {
      requests,
      onRequest,
      open: () => (isOffline ? Promise.reject(new Error('no chunk')) : desk.open()),
    };
    render(
      <AddIn
        session={session}
        distribution={distribution}
        surroundings={{ language: 'da', isDark: () => false, onTheme: () => () => undefined }}
      />,
    );
    await press('Fordeling', 'tab');
    expect(screen.getByRole('heading', { name: 'Fordelingen kunne ikke hentes' })).toBeTruthy();
    isOffline = false;
    await press('Prøv igen');
    await waitFor(() => expect(toggle('SOF sparer')).toBeTruthy());
  });

  test('speaks English where Excel does', async () => {
    await openDistribution(S01(), 'en');
    expect(screen.getByText('4 rows: 3 guesses, 1 without a committee')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Make Tabel A–E' })).toBeTruthy();
  });
});

describe('a guess', () => {
  test('says what it was read from, is confirmed, and leaves the keyboard at its row', async () => {
    await openDistribution(S01());
    await open('SOF sparer');
    expect(line('SOF sparer').textContent).toContain('Gættet ud fra: Forkortelsen i teksten. Sikkerhed');
    within(line('SOF sparer')).getByRole('button', { name: 'Bekræft' }).focus();
    await pressIn(line('SOF sparer'), 'Bekræft');
    expect(line('SOF sparer').textContent).toContain('Bekræftet');
    expect(document.activeElement).toBe(toggle('SOF sparer'));
    await pressIn(line('SOF sparer'), 'Nulstil');
    expect(line('SOF sparer').textContent).toContain('Gæt');
  });

  test('and all others are confirmed at once', async () => {
    await openDistribution(S01());
    screen.getByRole('button', { name: 'Bekræft alle 3 gæt' }).focus();
    await press('Bekræft alle 3 gæt');
    expect(screen.getByText('4 rækker: 3 bekræftet, 1 uden udvalg')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Rækkerne i Tabel 1');
  });
});

test('rows that nobody has are given to one committee in one go', async () => {
  await openDistribution(new MemoryWorkbook([proposalSheet('HA06')]));
  expect(screen.getByText('3 rækker: 3 uden udvalg')).toBeTruthy();
  choose(/^Giv de 3 rækker uden udvalg til/, 'SOU');
  await press(/^Giv de /);
  expect(screen.getByText('3 rækker: alle bekræftet')).toBeTruthy();
  expect(line('Projektleder').textContent).toContain('Sundheds- og Omsorgsudvalget');
});

describe('editing a row', () => {
  test('percents: the preview follows, and what does not add up is said', async () => {
    await openDistribution(S01());
    await giveRunningCost();
    const row = line('Drift af systemet');
    await pressIn(row, 'Procent');
    choose('Tilføj udvalg', 'BUU', row);
    await pressIn(row, 'Tilføj udvalg');
    const own = within(row).getByRole('textbox', { name: 'Procent til Socialudvalget' });
    expect((own as HTMLInputElement).value).toBe('100');
    fireEvent.change(own, { target: { value: '40' } });
    await settle();
    expect(row.textContent).toContain('mangler 60 %');
    expect(row.textContent).toContain('Fejl');
    fireEvent.change(within(row).getByRole('textbox', { name: 'Procent til Børne- og Ungdomsudvalget' }), {
      target: { value: '60' },
    });
    await settle();
    expect(row.textContent).toContain('I alt: 100 % · ✓ stemmer');
    expect(row.textContent).toContain('Socialudvalget 40 %, Børne- og Ungdomsudvalget 60 %');
    expect(tableLine('Socialudvalget').slice(0, 2)).toEqual(['-460', '-920']);
    expect(tableLine('Børne- og Ungdomsudvalget').slice(0, 2)).toEqual(['-40', '20']);
    expect(tableLine('Kontrol').slice(0, 2)).toEqual(['✓stemmer', '✓stemmer']);
  });

  test('what is not a figure changes nothing, and that is said', async () => {
    await openDistribution(S01());
    await giveRunningCost();
    const row = line('Drift af systemet');
    await pressIn(row, 'Procent');
    const field = within(row).getByRole('textbox', { name: 'Procent til Socialudvalget' });
    fireEvent.change(field, { target: { value: 'halvdelen' } });
    fireEvent.blur(field);
    await settle();
    expect((field as HTMLInputElement).value).toBe('100');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(row.textContent).toContain('»halvdelen« er ikke et tal, så 100 gælder stadig.');
  });

  test('amounts by year: each year is held against the row', async () => {
    await openDistribution(S01());
    await giveRunningCost();
    const row = line('Drift af systemet');
    await pressIn(row, 'Beløb');
    const of2026 = within(row).getByRole('textbox', { name: 'Beløb til Socialudvalget i 2026' });
    expect((of2026 as HTMLInputElement).value).toBe('200');
    expect(row.textContent).toContain('Summen i hvert år: ✓ stemmer');
    fireEvent.change(of2026, { target: { value: '150' } });
    await settle();
    expect(row.textContent).toContain('I alt 2026: 150 · mangler 50');
    expect(row.textContent).toContain('giver 150 i 2026; rækken er 200');
  });

  test('equal shares: committees are added and taken away, and the keyboard stays in the list', async () => {
    await openDistribution(S01());
    await giveRunningCost();
    const row = line('Drift af systemet');
    await pressIn(row, 'Ligeligt');
    choose('Tilføj udvalg', 'BUU', row);
    await pressIn(row, 'Tilføj udvalg');
    expect(row.textContent).toContain('Socialudvalget og Børne- og Ungdomsudvalget, ligeligt');
    const remove = within(row).getByRole('button', { name: 'Fjern Socialudvalget' });
    remove.focus();
    await pressIn(row, 'Fjern Socialudvalget');
    expect(document.activeElement?.tagName).toBe('SELECT');
    await pressIn(row, 'Ét udvalg');
    expect(within(row).getByRole<HTMLSelectElement>('combobox', { name: 'Udvalg' }).value).toBe('BUU');
  });

  test('another share from a later year, and back', async () => {
    await openDistribution(S01());
    await giveRunningCost();
    const row = line('Drift af systemet');
    choose('Anden fordeling fra', '2027', row);
    await pressIn(row, 'Tilføj fordeling');
    const later = within(row).getByRole('group', { name: 'Fra 2027' });
    choose('Udvalg', 'TMU', later);
    await settle();
    expect(row.textContent).toContain('Socialudvalget · Fra 2027: Teknik- og Miljøudvalget');
    expect(tableLine('Teknik- og Miljøudvalget').slice(0, 4)).toEqual(['0', '0', '200', '200']);
    await pressIn(row, 'Fjern fordelingen »Fra 2027«');
    expect(within(row).queryByRole('group', { name: 'Fra 2027' })).toBeNull();
  });

  test('how it counts moves it to another table', async () => {
    await openDistribution(S01());
    await giveRunningCost();
    expect(screen.getByRole('tab', { name: /^Tabel B, stemmer/ })).toBeTruthy();
    await pressIn(line('Drift af systemet'), 'Besparelse');
    expect(screen.getByRole('tab', { name: /^Tabel B, laves ikke/ })).toBeTruthy();
  });

  test('Escape closes it and leaves the keyboard where it was', async () => {
    await openDistribution(S01());
    await open('SOF sparer');
    const confirm = within(line('SOF sparer')).getByRole('button', { name: 'Bekræft' });
    confirm.focus();
    fireEvent.keyDown(confirm, { key: 'Escape' });
    await settle();
    expect(toggle('SOF sparer').getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(toggle('SOF sparer'));
  });

  test('can be undone altogether, after a question', async () => {
    await openDistribution(S01());
    await giveRunningCost();
    expect(screen.getByText('Ændringerne er ikke gemt i projektmappen.')).toBeTruthy();
    await press('Fortryd ændringer');
    const question = screen.getByRole('group', { name: /^Fortryd alle ændringer i S01/ });
    expect(document.activeElement?.textContent).toBe('Annullér');
    await pressIn(question, 'Fortryd ændringer');
    expect(line('Drift af systemet').textContent).toContain('Ingen har rækken endnu');
    expect(document.activeElement?.textContent).toBe('Dan Tabel A–E');
  });
});

describe('making the tables', () => {
  test('is refused with what has to be decided, each a way to its row', async () => {
    const { workbook } = await openDistribution(S01());
    await press('Dan Tabel A–E');
    expect(outcome()).toContain('Intet er skrevet. Dette skal afgøres først:');
    expect(workbook.sheets).toHaveLength(1);
    const status = screen.getByRole('status', { name: 'Udfald' });
    await pressIn(status, 'Drift af systemet');
    expect(document.activeElement).toBe(toggle('Drift af systemet'));
    expect(toggle('Drift af systemet').getAttribute('aria-expanded')).toBe('true');
    await pressIn(status, 'Bekræft alle 3 gæt');
    expect(screen.getByText('4 rækker: 3 bekræftet, 1 uden udvalg')).toBeTruthy();
  });

  test('writes the sheets and leads to them', async () => {
    const { workbook } = await openDistribution(S01());
    await ready();
    await press('Dan Tabel A–E');
    expect(outcome()).toContain('Tabel A–E for S01 er dannet.');
    const tables = workbook.sheets.find(({ name }) => name === 'Tabel A–E S01');
    expect(tables).toBeDefined();
    await press('Vis arket Tabel A–E S01');
    expect(workbook.selected).toEqual({ sheetId: tables?.id, row: 0, column: 0 });
    expect(screen.queryByText('Ændringerne er ikke gemt i projektmappen.')).toBeNull();
    expect(screen.getByText('4 rækker: alle bekræftet')).toBeTruthy();
    screen.getByRole('button', { name: 'Luk' }).focus();
    await press('Luk');
    expect(outcome()).toBe('');
    expect(document.activeElement?.textContent).toBe('Dan Tabel A–E');
  });

  test('as a draft writes only the allocation', async () => {
    const { workbook } = await openDistribution(S01());
    await press('Gem som udkast');
    expect(outcome()).toContain('Udkastet er gemt. Tabellerne er ikke dannet.');
    expect(workbook.sheets.map(({ name }) => name)).toContain('Fordeling S01');
    expect(workbook.sheets.map(({ name }) => name)).not.toContain('Tabel A–E S01');
  });

  test('asks before it writes over what was changed by hand', async () => {
    const { workbook } = await openDistribution(S01());
    await ready();
    await press('Dan Tabel A–E');
    const tables = workbook.sheets.find(({ name }) => name === 'Tabel A–E S01');
    const cell = tables?.rows
      .flatMap(({ row, cells }) => cells.map(({ column, value }) => ({ row, column, value })))
      .find(({ value }) => value === -500);
    if (tables === undefined || cell === undefined) throw new Error('no figure to change');
    const at = { sheetId: tables.id, row: cell.row, column: cell.column };
    workbook.type(at, -499);
    screen.getByRole('button', { name: 'Dan Tabel A–E' }).focus();
    await press('Dan Tabel A–E');
    expect(
      screen.getByRole('group', { name: /^Tallene på »Tabel A–E S01« er rettet i hånden/ }),
    ).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Behold dem');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    await settle();
    expect(workbook.stateOf(at)?.value).toBe(-499);
    expect(document.activeElement?.textContent).toBe('Dan Tabel A–E');
    await press('Dan Tabel A–E');
    await press('Overskriv');
    expect(outcome()).toContain('er dannet');
    expect(workbook.stateOf(at)?.value).toBe(-500);
  });

  test('is refused by protection, with the sheet and what to do', async () => {
    const { workbook } = await openDistribution(S01());
    await ready();
    workbook.sheetRefusal = 'structure-protected';
    await press('Dan Tabel A–E');
    expect(outcome()).toContain('Intet er skrevet. Ophæv beskyttelsen i Excel, og prøv igen:');
    expect(outcome()).toContain(
      '»Tabel A–E S01« kan ikke tilføjes, fordi projektmappens struktur er beskyttet.',
    );
  });

  test('that breaks off lists exactly what stands, and is completed', async () => {
    const { workbook } = await openDistribution(S01());
    await ready();
    workbook.setOutcomes = [
      { kind: 'partial', cause: null, written: ['Fordeling S01'], unwritten: ['Tabel A–E S01'] },
    ];
    await press('Dan Tabel A–E');
    expect(outcome()).toMatch(/Excel afbrød undervejs.*Står som de skal:Fordeling S01Mangler.*Tabel A–E S01/);
    await press('Prøv igen');
    expect(outcome()).toContain('Tabel A–E for S01 er dannet.');
  });

  test('that nobody knows the end of says so', async () => {
    const { workbook } = await openDistribution(S01());
    await ready();
    workbook.setOutcomes = [{ kind: 'unknown', cause: null }];
    await press('Dan Tabel A–E');
    expect(outcome()).toContain('det vides ikke');
    expect(screen.getByRole('button', { name: 'Prøv igen' })).toBeTruthy();
  });

  test('that fails before anything is written says that', async () => {
    const { workbook } = await openDistribution(S01());
    await ready();
    workbook.failures = ['offline'];
    await press('Dan Tabel A–E');
    expect(outcome()).toContain('Ingen forbindelse. Intet er skrevet.');
  });
});

describe('a key', () => {
  test('has its entries without a committee decided, and what is left out is shown', async () => {
    await openDistribution(await sheetsOf('tvaergaaende-forslag-2025', ['F1']));
    const keys = screen.getByRole('region', { name: 'Fordelingsnøgler i brug' });
    expect(keys.textContent).toContain('2 uden udvalg');
    expect(screen.getByText('Tabellerne kan ikke beregnes endnu:')).toBeTruthy();
    for (const entry of ['Borgerrådgiveren', 'Intern Revision']) {
      const item = within(keys)
        .getAllByRole('listitem')
        .find(({ textContent }) => textContent.startsWith(entry));
      if (item === undefined) throw new Error(`no entry ${entry}`);
      const options = within(item).getByRole('combobox', { name: `Hvem får ${entry}` });
      const leaveOut = within(item).getByRole<HTMLOptionElement>('option', { name: 'Udelad' });
      fireEvent.change(options, { target: { value: leaveOut.value } });
      await settle();
      fireEvent.change(within(item).getByRole('textbox'), { target: { value: 'intet udvalg' } });
      await settle();
    }
    expect(keys.textContent).not.toContain('uden udvalg');
    expect(keys.textContent).toMatch(/Udeladt beløb: Tabel A 2025: -\d/);
    expect(tableLine('Udeladt: Intern Revision').at(1)).toMatch(/^-\d/);
  });
});

describe('a row that Tabel 1 no longer has', () => {
  test('gives its allocation to the row that it became', async () => {
    const { workbook } = await openDistribution(S01());
    await ready();
    await press('Dan Tabel A–E');
    workbook.type({ sheetId: 'S', row: 6, column: 0 }, 'Drift af det nye system');
    await press('Kontrollér projektmappe');
    await settle();
    expect(screen.getByRole('heading', { name: 'Rækker, som Tabel 1 ikke længere har' })).toBeTruthy();
    const target = screen.getByRole<HTMLOptionElement>('option', { name: 'Drift af det nye system' });
    choose('Flyt fordelingen til: Drift af systemet', target.value);
    screen.getByRole('button', { name: 'Flyt' }).focus();
    await press('Flyt');
    expect(line('Drift af det nye system').textContent).toContain('Socialudvalget');
    expect(document.activeElement?.textContent).toBe('Rækkerne i Tabel 1');
    expect(screen.queryByRole('heading', { name: 'Rækker, som Tabel 1 ikke længere har' })).toBeNull();
  });
});
