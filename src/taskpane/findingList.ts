import { a1Of } from '../domain/a1';
import type { CellNames } from '../findings/cellNames';
import { renderFinding } from '../findings/renderFinding';
import type { Texts } from '../findings/texts';
import type { CheckedWorkbook } from '../workbook/checkedWorkbook';
import { sectionsOf, type Root, type Section } from '../workbook/findingSections';
import { categoryOf, CATEGORIES, type FindingCategory } from './findingCategory';

/** A finding as the list shows it. */
export interface ListedFinding {
  readonly root: Root;
  readonly category: FindingCategory;
  /** Everything that a search looks through, in lower case. */
  readonly haystack: string;
}

export interface ListedSection {
  readonly section: Section;
  readonly findings: readonly ListedFinding[];
}

/** All tables of one proposal, or what belongs to none. */
export interface ListedProposal {
  readonly name: string | null;
  readonly title: string | null;
  readonly sections: readonly ListedSection[];
}

export interface Filter {
  readonly categories: ReadonlySet<FindingCategory>;
  readonly search: string;
}

/** The findings by proposal and table, in the order of the workbook. */
export function listFindings(
  checked: CheckedWorkbook,
  texts: Texts,
  names: CellNames,
): readonly ListedProposal[] {
  const proposals: { name: string | null; title: string | null; sections: ListedSection[] }[] = [];
  for (const section of sectionsOf(checked)) {
    const findings = section.roots.map((root) => ({
      root,
      category: categoryOf(root.finding, checked.waivers),
      haystack: haystackOf(root, texts, names),
    }));
    const last = proposals.at(-1);
    if (last !== undefined && last.name === section.proposal) last.sections.push({ section, findings });
    else {
      const title = titleOf(section, checked);
      proposals.push({ name: section.proposal, title, sections: [{ section, findings }] });
    }
  }
  return proposals;
}

export function countByCategory(
  proposals: readonly ListedProposal[],
): Readonly<Record<FindingCategory, number>> {
  const counts = Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Record<
    FindingCategory,
    number
  >;
  for (const { sections } of proposals) {
    for (const { findings } of sections) for (const { category } of findings) counts[category] += 1;
  }
  return counts;
}

/** What the filter lets through, at most so many findings. */
export function filterFindings(
  proposals: readonly ListedProposal[],
  filter: Filter,
  most: number,
): { readonly proposals: readonly ListedProposal[]; readonly matching: number } {
  const words = filter.search.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
  let matching = 0;
  const passes = ({ category, haystack }: ListedFinding): boolean => {
    if (!filter.categories.has(category) || !words.every((word) => haystack.includes(word))) return false;
    matching += 1;
    return matching <= most;
  };
  const filtered = proposals.flatMap((proposal) => {
    const sections = proposal.sections.flatMap(({ section, findings }) => {
      const passing = findings.filter(passes);
      return passing.length === 0 ? [] : [{ section, findings: passing }];
    });
    return sections.length === 0 ? [] : [{ ...proposal, sections }];
  });
  return { proposals: filtered, matching };
}

function haystackOf({ finding, consequences }: Root, texts: Texts, names: CellNames): string {
  return [finding, ...consequences]
    .flatMap((each) => {
      const { title, message, explanation } = renderFinding(each, texts, names);
      const kind = each.kind === null ? '' : texts.kinds[each.kind];
      return [a1Of(each.at), names.sheetOf(each.at), each.proposal, kind, title, message, explanation];
    })
    .join(' ')
    .toLocaleLowerCase('da');
}

function titleOf({ proposal, table }: Section, { reading }: CheckedWorkbook): string | null {
  const known = reading.proposals.find(({ tables }) => table !== null && tables.includes(table));
  const title = known?.title ?? null;
  return title === proposal ? null : title;
}
