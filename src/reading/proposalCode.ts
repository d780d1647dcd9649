export interface ProposalHeading {
  readonly code: string;
  readonly title: string | null;
}

/** Letters and digits ("HA02"), or letters alone where the budget year follows in brackets ("INNO(2025)"). */
const CODE =
  /^\s*([A-ZÆØÅ]{1,5} ?\d{1,3}|[A-ZÆØÅ]{2,6}(?=\s*\(\s*20\d\d\s*\)))\s*(?:\(\s*(?:20)?\d\d\s*\))?\s*(?:[-–—:.,]+\s*|\s+|$)(.*)$/s;

/** The code at the start of a heading, sheet name or overview line: "HA02(2025) – Omlægning ..." is HA02. */
export function readProposalHeading(text: string): ProposalHeading | null {
  const match = CODE.exec(text);
  if (!match) return null;
  const code = (match[1] ?? '').replace(' ', '');
  const title = (match[2] ?? '').trim();
  return { code, title: title === '' ? null : title };
}

/**
 * The same, but only where the text cannot be anything else: a code of letters and two digits, a year in brackets,
 * a dash after it, or the code alone. Keeps "B 2025" and "Q1 resultater" from being proposals.
 */
export function readStrictHeading(text: string): ProposalHeading | null {
  const heading = readProposalHeading(text);
  if (heading === null) return null;
  const rest = text.trim().slice(heading.code.length).trimStart();
  const strict =
    rest === '' ||
    /^\(\s*(20)?\d\d\s*\)/.test(rest) ||
    /^[-–—:]\s/.test(rest) ||
    /^[A-ZÆØÅ]{2,5}\d{2}$/.test(heading.code);
  return strict && !/^(Q|UGE|ÅR|V|B|TABEL|ARK|BILAG|SIDE)\d/.test(heading.code) ? heading : null;
}

/** As much of a title as is compared; an overview may have a whole cell of text in its place. */
const LONGEST_COMPARED = 250;

/** A title folded for comparison: code, brackets at the end, "(FORTROLIG)" and punctuation left out. */
export function foldTitle(whole: string): string {
  const title = whole.slice(0, LONGEST_COMPARED);
  const heading = readStrictHeading(title);
  return (heading === null ? title : (heading.title ?? title))
    .toLowerCase()
    .replace(/[[(][^\])]*[\])]\s*\**\s*$/g, '')
    .replace(/-\s+(?=[a-zæøå])/g, '')
    .replace(/[^a-zæøåéü0-9]+/g, ' ')
    .trim();
}
