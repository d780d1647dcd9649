/** Markup, footnote marks, soft and special hyphens, white space but single plain spaces inside, a hyphen before one. */
const UNCLEAN =
  /[<*¹²³\u00AD\u2010\u2011\n\r\t\v\f\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]|^ | $|[ -] /;

/**
 * A label as a person means it: markup, soft hyphens, footnote marks and line breaks removed, words that a line break
 * hyphenated joined again ("Effektivise- ring"), but never before "og" ("Børne- og Ungdomsudvalget").
 * Domain guide, section 3.
 */
export function cleanLabel(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\u00AD\s*/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u00A0\u2007\u2009\u202F]+/g, ' ')
    .replace(/([a-zæøåé])- (?!og\b|eller\b|samt\b)(?=[a-zæøåé])/g, '$1')
    .replace(/\s*(\*+|[¹²³]+)/g, '')
    .trim();
}

/** A clean label folded for comparison: lower case, no hyphen between small letters, no closing punctuation. */
export function foldLabel(clean: string): string {
  let folded = clean;
  if (folded.includes('-')) folded = folded.replace(/([a-zæøåé])-(?=[a-zæøåé])/g, '$1');
  folded = folded.toLowerCase();
  let end = folded.length;
  while (end > 0 && ' :.;,'.includes(folded.charAt(end - 1))) end -= 1;
  return folded.slice(0, end);
}

/** A name with everything that line breaks and hyphenation can change taken out. */
export function squeezeName(text: string): string {
  return cleanLabel(text)
    .toLowerCase()
    .replace(/[^a-zæøåéü0-9]/g, '');
}
