import { keyOfCell } from '../domain/cell';
import type { CellNames } from '../findings/cellNames';
import type { Finding } from '../findings/finding';
import { renderFinding } from '../findings/renderFinding';
import type { Texts } from '../findings/texts';
import { CATALOGUE } from '../findings/catalogue';
import type { CheckedWorkbook } from '../workbook/checkedWorkbook';
import { isNote } from '../workbook/checkedWorkbook';
import { lapsedReasonOf, type Waivers } from '../workbook/waivers';
import { arithmeticOf } from './arithmetic';
import { statusOfFile } from './exitStatus';
import type { FileFixes } from './fileFixes';
import type { FileOutcome } from './fileOutcome';
import { fixTexts, type FixText } from './fixTexts';
import { noteGroups } from './noteGroups';
import { printable } from './printable';
import { countResults } from '../workbook/countResults';
import { countFiles } from './countFiles';
import { sectionHeading } from './sectionHeading';
import type { Root, Section } from '../workbook/findingSections';
import { sectionsOf } from '../workbook/findingSections';
import type { Styles } from './styles';

/** A report for the terminal: by proposal and table, each finding with its arithmetic, the verdict last. */
export function formatText(
  outcomes: readonly FileOutcome[],
  texts: Texts,
  names: CellNames,
  styles: Styles,
): string {
  const writer = new TextReport(texts, names, styles);
  const reports = outcomes.flatMap((outcome) => (outcome.kind === 'checked' ? [writer.file(outcome)] : []));
  if (outcomes.length > 1) reports.push([styles.heading(texts.filesOf(countFiles(outcomes)))]);
  return reports.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

class TextReport {
  readonly #texts: Texts;
  readonly #names: CellNames;
  readonly #styles: Styles;

  constructor(texts: Texts, names: CellNames, styles: Styles) {
    this.#texts = texts;
    this.#names = names;
    this.#styles = styles;
  }

  file(outcome: Extract<FileOutcome, { readonly kind: 'checked' }>): readonly string[] {
    const sections = sectionsOf(outcome.checked);
    return [
      this.#styles.heading(printable(outcome.file)),
      ...sections.flatMap((section, index) =>
        this.#section(section, sections[index - 1], outcome.checked.waivers),
      ),
      ...this.#fixes(outcome.fixes),
      '',
      ...this.#verdict(outcome.checked, statusOfFile(outcome) === 0),
    ];
  }

  /** What --fix changes in the copy, a line a cell. */
  #fixes(fixes: FileFixes | undefined): readonly string[] {
    if (fixes === undefined) return [];
    const { fixes: words } = this.#texts;
    const { heading, made, notMade } = fixTexts(fixes, this.#texts, this.#names);
    const line = ({ cell, before, after, why }: FixText): readonly string[] => [
      `  ${printable(`${cell}  ${words.change(before, after)}`)}`,
      `      ${this.#styles.quiet(printable(why))}`,
    ];
    return [
      '',
      this.#styles.heading(heading),
      ...made.flatMap(line),
      ...(notMade.length === 0 ? [] : [this.#styles.heading(words.notMade), ...notMade.flatMap(line)]),
    ];
  }

  #verdict(checked: CheckedWorkbook, good: boolean): readonly string[] {
    const { report, resultOf, coverageOf } = this.#texts;
    const result = `${report.result}: ${resultOf(countResults(checked))}`;
    return [
      good ? this.#styles.good(result) : this.#styles.heading(result),
      this.#styles.quiet(`${report.coverage}: ${coverageOf(checked.coverage)}.`),
    ];
  }

  #section(section: Section, previous: Section | undefined, waivers: Waivers): readonly string[] {
    const { proposal, roots } = section;
    const isNewProposal = proposal !== null && proposal !== previous?.proposal;
    const notes = noteGroups(roots, this.#texts, this.#names);
    const told = new Map<string, Finding>();
    return [
      '',
      ...(isNewProposal ? [this.#styles.heading(printable(proposal))] : []),
      this.#styles.heading(printable(sectionHeading(section, this.#texts, this.#names))),
      ...roots.filter(({ finding }) => !isNote(finding)).flatMap((root) => this.#root(root, waivers, told)),
      ...notes.map((note) => `  ${this.#styles.severity.info(this.#texts.severities.info)}  ${note}`),
    ];
  }

  #root({ finding, consequences }: Root, waivers: Waivers, told: Map<string, Finding>): readonly string[] {
    const waiver = waivers.waived.get(finding.fingerprint);
    if (waiver !== undefined) return this.#accepted(finding, waiver.reason);
    const same = sameCause(finding, told);
    if (same !== null) return this.#again(finding, same, consequences);
    const { statement, reason, advice, explanation } = renderFinding(finding, this.#texts, this.#names);
    const { report } = this.#texts;
    const cause = explanation === null ? null : `${report.cause}: ${explanation}`;
    const { lapsedReason } = this.#texts.reportSheet;
    const before = lapsedReasonOf(waivers, finding);
    const lapsed = before === null ? null : lapsedReason(before);
    const below = [reason, cause, lapsed, advice].filter((line) => line !== null).map(printable);
    return [
      `  ${this.#severityOf(finding)}  ${this.#nameOf(finding, finding)}  ${printable(statement)}`,
      ...arithmeticOf(finding, this.#texts, this.#names).map((line) => this.#styles.quiet(`      ${line}`)),
      ...below.map((line) => `      ${line}`),
      ...consequences.map((consequence) => this.#consequence(consequence, finding)),
    ];
  }

  /** Cells that went wrong together are explained once. */
  #again(finding: Finding, first: Finding, consequences: readonly Finding[]): readonly string[] {
    const { statement } = renderFinding(finding, this.#texts, this.#names);
    return [
      `  ${this.#severityOf(finding)}  ${this.#nameOf(finding, finding)}  ${printable(statement)}`,
      `      ${this.#texts.report.sameCause(this.#nameOf(first, finding))}`,
      ...consequences.map((consequence) => this.#consequence(consequence, finding)),
    ];
  }

  /** What somebody has accepted is told in two lines, and what only follows from it not at all. */
  #accepted(finding: Finding, reason: string): readonly string[] {
    const { accepted, acceptedBecause } = this.#texts.reportSheet;
    const { statement } = renderFinding(finding, this.#texts, this.#names);
    return [
      `  ${accepted}  ${this.#nameOf(finding, finding)}  ${printable(statement)}`,
      `      ${printable(acceptedBecause(reason))}`,
    ].map(this.#styles.quiet);
  }

  #consequence(consequence: Finding, root: Finding): string {
    const { statement } = renderFinding(consequence, this.#texts, this.#names);
    const word = this.#styles.quiet(this.#texts.report.consequence);
    return `      ${word}  ${this.#nameOf(consequence, root)}  ${printable(statement)}`;
  }

  #nameOf({ at }: Finding, seenFrom: Finding): string {
    return printable(this.#names.nameOf(at, seenFrom.at));
  }

  #severityOf({ code, severity, consequenceOf }: Finding): string {
    const { report, severities } = this.#texts;
    if (consequenceOf !== null) return this.#styles.quiet(report.consequence);
    const word = CATALOGUE[code].unread ? report.unread : severities[severity];
    return this.#styles.severity[severity](word);
  }
}

/** The finding that already told of the same cause: the same kind in the same cells, of which there are several. */
function sameCause(finding: Finding, told: Map<string, Finding>): Finding | null {
  const { cause } = finding;
  if (cause === null || cause.cells.length < 2) return null;
  const key = [cause.kind, ...cause.cells.map(keyOfCell)].join(' ');
  const first = told.get(key);
  if (first === undefined) told.set(key, finding);
  return first ?? null;
}
