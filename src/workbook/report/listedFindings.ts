import { CATALOGUE } from '../../findings/catalogue';
import type { Finding } from '../../findings/finding';
import { isNote, type CheckedWorkbook } from '../checkedWorkbook';
import { sectionsOf } from '../findingSections';

/** All findings: what is wrong first, then what could not be read, then what is good to know; each in the workbook's order. */
export function listedFindings(checked: CheckedWorkbook): Finding[] {
  const roots = sectionsOf(checked).flatMap((section) => section.roots);
  const groups: readonly ((finding: Finding) => boolean)[] = [
    (finding) => !isNote(finding) && !CATALOGUE[finding.code].unread,
    (finding) => CATALOGUE[finding.code].unread,
    isNote,
  ];
  return groups.flatMap((belongs) =>
    roots
      .filter(({ finding }) => belongs(finding))
      .flatMap(({ finding, consequences }) => [finding, ...consequences]),
  );
}
