import type { CommitteeId, CommitteeRegistry } from '../domain/committee';
import { committeeNames } from '../reading/owners';

/** Finds the committee, sub-unit or office that a person means by its id, abbreviation or name ("TMU", "TMF", "Teknik- og Miljøudvalget"). */
export function committeeReferences(registry: CommitteeRegistry): (text: string) => CommitteeId | null {
  const names = committeeNames(registry);
  return (text) => {
    const wanted = text.trim().toLocaleUpperCase('da');
    const short = registry.find(
      ({ id, acronyms }) => id.toLocaleUpperCase('da') === wanted || acronyms.includes(wanted),
    );
    return short?.id ?? names.ofName(text);
  };
}
