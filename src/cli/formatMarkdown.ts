import { CATALOGUE } from '../findings/catalogue';
import type { CellNames } from '../findings/cellNames';
import type { Finding } from '../findings/finding';
import { renderFinding } from '../findings/renderFinding';
import type { Texts } from '../findings/texts';
import type { FileFixes } from './fileFixes';
import type { FileOutcome } from './fileOutcome';
import { fixTexts, type FixText } from './fixTexts';
import { isAccepted, lapsedReasonOf, type Waivers } from '../workbook/waivers';
import { isNote } from '../workbook/checkedWorkbook';
import { noteGroups } from './noteGroups';
import { printable } from './printable';
import { countResults } from '../workbook/countResults';
import { countFiles } from './countFiles';
import { sectionHeading } from './sectionHeading';
import type { Section } from '../workbook/findingSections';
import { sectionsOf } from '../workbook/findingSections';
import { unusableMessage } from './unusableText';

/** A report to paste into a mail or a note: verdict and coverage first, then a table of findings for each proposal. */
export function formatMarkdown(outcomes: readonly FileOutcome[], texts: Texts, names: CellNames): string {
  const { report } = texts;
  const summary = outcomes.length > 1 ? [texts.filesOf(countFiles(outcomes)), ''] : [];
  const files = outcomes.flatMap((outcome) => fileReport(outcome, texts, names));
  return [`# ${report.reportTitle}`, '', ...summary, ...files].join('\n');
}

function fileReport(outcome: FileOutcome, texts: Texts, names: CellNames): readonly string[] {
  const { report } = texts;
  const heading = [`## ${escaped(outcome.file)}`, ''];
  if (outcome.kind === 'unusable') {
    return [...heading, `**${report.unusable}:** ${escaped(unusableMessage(outcome, texts))}`, ''];
  }
  const { checked } = outcome;
  return [
    ...heading,
    `**${report.result}:** ${texts.resultOf(countResults(checked))}`,
    '',
    `${report.coverage}: ${texts.coverageOf(checked.coverage)}.`,
    '',
    ...byProposal(sectionsOf(checked)).flatMap((sections) =>
      proposalReport(sections, checked.waivers, texts, names),
    ),
    ...fixReport(outcome.fixes, texts, names),
  ];
}

/** What --fix changes in the copy: a table of changes, a table of what was left alone. */
function fixReport(fixes: FileFixes | undefined, texts: Texts, names: CellNames): readonly string[] {
  if (fixes === undefined) return [];
  const { columns, notMade: title } = texts.fixes;
  const { heading, made, notMade } = fixTexts(fixes, texts, names);
  const header = [columns.cell, columns.before, columns.after, columns.why];
  const table = (lines: readonly FixText[]): readonly string[] =>
    lines.length === 0
      ? []
      : [
          `| ${header.join(' | ')} |`,
          `|${' --- |'.repeat(header.length)}`,
          ...lines.map(
            ({ cell, before, after, why }) => `| ${[cell, before, after, why].map(escaped).join(' | ')} |`,
          ),
          '',
        ];
  return [
    `### ${heading}`,
    '',
    ...table(made),
    ...(notMade.length === 0 ? [] : [`### ${title}`, '', ...table(notMade)]),
  ];
}

function byProposal(sections: readonly Section[]): readonly (readonly Section[])[] {
  const groups = new Map<string | null, Section[]>();
  for (const section of sections) {
    groups.set(section.proposal, [...(groups.get(section.proposal) ?? []), section]);
  }
  return [...groups.values()];
}

function proposalReport(
  sections: readonly Section[],
  waivers: Waivers,
  texts: Texts,
  names: CellNames,
): readonly string[] {
  const { report } = texts;
  const rows = sections.flatMap((section) => sectionRows(section, waivers, texts, names));
  const notes = sections.flatMap((section) => sectionNotes(section, texts, names));
  const proposal = sections[0]?.proposal ?? null;
  const heading = proposal === null ? report.otherTables : `${report.proposal} ${escaped(proposal)}`;
  const header = [report.severity, report.table, report.cell, report.what];
  const table = [`| ${header.join(' | ')} |`, `|${' --- |'.repeat(header.length)}`, ...rows, ''];
  return [
    `### ${heading}`,
    '',
    ...(rows.length === 0 ? [] : table),
    ...notes,
    ...(notes.length === 0 ? [] : ['']),
  ];
}

function sectionRows(section: Section, waivers: Waivers, texts: Texts, names: CellNames): readonly string[] {
  const table = sectionHeading(section, texts, names);
  return section.roots
    .filter(({ finding }) => !isNote(finding))
    .flatMap(({ finding, consequences }) => [
      row(finding, finding, table, waivers, texts, names),
      ...consequences.map((consequence) => row(consequence, finding, '', waivers, texts, names)),
    ]);
}

function row(
  finding: Finding,
  seenFrom: Finding,
  table: string,
  waivers: Waivers,
  texts: Texts,
  names: CellNames,
): string {
  const { statement, reason, explanation } = renderFinding(finding, texts, names);
  const what = [statement, reason, explanation, waiverText(finding, waivers, texts)]
    .filter((part) => part !== null)
    .join(' ');
  const severity = isAccepted(waivers, finding) ? texts.reportSheet.accepted : severityOf(finding, texts);
  const cells = [severity, table, names.nameOf(finding.at, seenFrom.at), what];
  return `| ${cells.map(escaped).join(' | ')} |`;
}

function waiverText(finding: Finding, waivers: Waivers, { reportSheet }: Texts): string | null {
  const waiver = waivers.waived.get(finding.fingerprint);
  if (waiver !== undefined) return reportSheet.acceptedBecause(waiver.reason);
  const lapsed = lapsedReasonOf(waivers, finding);
  return lapsed === null ? null : reportSheet.lapsedReason(lapsed);
}

function severityOf({ code, severity, consequenceOf }: Finding, { report, severities }: Texts): string {
  if (consequenceOf !== null) return report.consequence;
  return CATALOGUE[code].unread ? report.unread : severities[severity];
}

function sectionNotes(section: Section, texts: Texts, names: CellNames): readonly string[] {
  const table = sectionHeading(section, texts, names);
  return noteGroups(section.roots, texts, names).map((note) => `- ${escaped(table)}: ${escaped(note)}`);
}

/** Text of a workbook as itself: nothing in it makes a table cell end, a link or a heading. */
function escaped(text: string): string {
  return printable(text).replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}
