import { a1OfArea } from '../domain/a1';
import type { CellNames } from '../findings/cellNames';
import type { Texts } from '../findings/texts';
import type { Section } from '../workbook/findingSections';

/** "Forslagets samlede økonomi (ark HA06, A4:H27)", or the sheet for what stands outside the tables. */
export function sectionHeading({ table, sheetId }: Section, texts: Texts, names: CellNames): string {
  const sheet = `${texts.report.sheet} ${names.sheetOf({ sheetId, row: 0, column: 0 })}`;
  return table === null
    ? `${texts.report.withoutTable} (${sheet})`
    : `${texts.kinds[table.kind]} (${sheet}, ${a1OfArea(table.area)})`;
}
