import { a1Of } from '../../domain/a1';
import { CATALOGUE } from '../../findings/catalogue';
import type { Finding } from '../../findings/finding';
import { differenceOf } from '../../findings/finding';
import { renderFinding } from '../../findings/renderFinding';
import { explanationOf, REPORT_COLUMNS, type ReportColumn } from '../../findings/reportSheetWords';
import type { Texts } from '../../findings/texts';
import type { CellKind } from '../cellLooks';
import type { CheckedWorkbook } from '../checkedWorkbook';
import type { SheetModelCell, SheetModelRow } from '../sheetModel';
import { isAccepted, lapsedReasonOf, type Waivers } from '../waivers';
import type { ReportContext } from './buildReport';
import { rowOf, textCell, typedCell } from './cells';
import { keyOfFinding } from './findingKey';

/** How the cells of a line look. */
interface LineLook {
  readonly severity: CellKind;
  readonly text: CellKind;
  readonly figure: CellKind;
  readonly link: CellKind;
}

/** One line of the report. */
export function findingRow(
  finding: Finding,
  checked: CheckedWorkbook,
  context: Pick<ReportContext, 'texts' | 'names'>,
): SheetModelRow {
  const { waivers } = checked;
  const look = lookOf(finding, waivers);
  const cells = cellsOf(finding, checked, context, look);
  return rowOf(...REPORT_COLUMNS.map((column, index) => ({ ...cells[column], column: index })));
}

function cellsOf(
  finding: Finding,
  { waivers, findings }: CheckedWorkbook,
  { texts, names }: Pick<ReportContext, 'texts' | 'names'>,
  look: LineLook,
): Readonly<Record<ReportColumn, SheetModelCell>> {
  const waiver = waivers.waived.get(finding.fingerprint) ?? null;
  const text = (value: string | null): SheetModelCell => textCell(look.text, value);
  const sheet = names.sheetOf(finding.at);
  const address = a1Of(finding.at);
  return {
    severity: textCell(look.severity, severityWord(finding, texts)),
    proposal: text(finding.proposal),
    table: text(finding.kind === null ? null : texts.kinds[finding.kind]),
    cell: {
      ...textCell(look.link, `${sheet}!${address}`),
      link: { sheet, address },
    },
    year: figure(look, finding.year, '0'),
    printed: printedCell(finding, texts, look),
    expected: figure(look, finding.expected, formatOf(finding, finding.expected)),
    difference: figure(look, differenceOf(finding), formatOf(finding, differenceOf(finding))),
    explanation: text(explanation(finding, waivers, { texts, names })),
    consequenceOf: text(rootName(finding, findings, { texts, names })),
    reason: textCell('input', waiver?.reason ?? null),
    author: typedCell('input', waiver?.author ?? null, 0),
    date: typedCell('input', waiver?.date ?? null, 0),
    key: textCell('key', keyOfFinding(finding)),
  };
}

function lookOf(finding: Finding, waivers: Waivers): LineLook {
  if (isAccepted(waivers, finding)) {
    return {
      severity: 'waived-text',
      text: 'waived-text',
      figure: 'waived-figure',
      link: 'waived-link',
    };
  }
  const severity = CATALOGUE[finding.code].unread ? 'unread' : finding.severity;
  return {
    severity: finding.consequenceOf === null ? severity : 'consequence',
    text: 'listed',
    figure: 'figure',
    link: 'link',
  };
}

function severityWord({ code, severity, consequenceOf }: Finding, { report, severities }: Texts): string {
  if (consequenceOf !== null) return report.consequence;
  return CATALOGUE[code].unread ? report.unread : severities[severity];
}

function figure(look: LineLook, value: number | null, numberFormat: string): SheetModelCell {
  return { ...textCell(look.figure, null), value, numberFormat: value === null ? null : numberFormat };
}

function printedCell(finding: Finding, { report }: Texts, look: LineLook): SheetModelCell {
  const { printed, expected } = finding;
  if (typeof printed === 'number') return figure(look, printed, formatOf(finding, printed));
  if (printed !== null) return textCell(look.text, printed);
  return textCell(look.figure, expected === null ? null : report.blank);
}

/** Invariant codes: every Excel shows them in its own language. */
function formatOf({ code }: Finding, value: number | null): string {
  if (CATALOGUE[code].figures !== 'amount') return '0';
  return value === null || Number.isInteger(value) ? '#,##0' : '#,##0.0###';
}

function explanation(
  finding: Finding,
  waivers: Waivers,
  { texts, names }: Pick<ReportContext, 'texts' | 'names'>,
): string {
  const rendered = renderFinding(finding, texts, names);
  const lapsed = lapsedReasonOf(waivers, finding);
  const told = explanationOf(rendered, rendered.explanation);
  return lapsed === null ? told : `${told} ${texts.reportSheet.lapsedReason(lapsed)}`;
}

/** The cell of the finding that this one follows from. */
function rootName(
  { at, consequenceOf }: Finding,
  findings: readonly Finding[],
  { texts, names }: Pick<ReportContext, 'texts' | 'names'>,
): string | null {
  if (consequenceOf === null) return null;
  const root = findings.find(({ fingerprint }) => fingerprint === consequenceOf);
  return root === undefined ? texts.reportSheet.elsewhere : names.nameOf(root.at, at);
}
