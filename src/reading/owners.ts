import { distance } from 'fastest-levenshtein';
import type { CommitteeId, CommitteeRegistry } from '../domain/committee';
import { squeezeName } from './labelText';
import { remembered } from './remembered';

/** Finds committees by name or abbreviation, as labels write them. */
export interface CommitteeNames {
  /** The committee or unit whose name this is ("Integrationsudval-get", "Socialforvaltningen"), or null. */
  ofName(text: string): CommitteeId | null;
  /** The one administration that a label says owns the row ("SOF-BCV sparer ...", "... i BIF"), or null. */
  ofLabel(label: string): CommitteeId | null;
}

/** An acronym, or part of "forvaltning" and "udvalg". */
const MAY_NAME = /[A-ZÆØÅ]{2}|val/;

export function committeeNames(registry: CommitteeRegistry): CommitteeNames {
  const byName = new Map<string, CommitteeId>();
  const byAcronym = new Map<string, CommitteeId>();
  const unitsByAcronym = new Map<string, CommitteeId>();
  for (const committee of registry) {
    byName.set(squeezeName(committee.name), committee.id);
    if (committee.administration !== null) byName.set(squeezeName(committee.administration), committee.id);
    for (const acronym of committee.acronyms) unitsByAcronym.set(acronym, committee.id);
    // A sub-unit named in a label may only be the supplier (F6: "... integration KIT"), so it owns no row by it.
    if (committee.parent === null) {
      for (const acronym of [...committee.acronyms, ...committee.unitAcronyms])
        byAcronym.set(acronym, committee.id);
    }
  }
  const longNames = [...byName].filter(([name]) => name.length >= 12);

  const ofName = remembered((text: string): CommitteeId | null => {
    const squeezed = squeezeName(text);
    const exact = byName.get(squeezed) ?? unitsByAcronym.get(text.trim());
    if (exact !== undefined) return exact;
    if (squeezed.length < 12) return null;
    const near = longNames.filter(
      ([name]) => Math.abs(name.length - squeezed.length) <= 2 && distance(name, squeezed) <= 2,
    );
    return near.length === 1 ? (near[0]?.[1] ?? null) : null;
  });

  const ofLabel = (label: string): CommitteeId | null => {
    if (!MAY_NAME.test(label)) return null;
    const found = new Set<CommitteeId>();
    for (const token of label.match(/[A-ZÆØÅ]{2,}/g) ?? []) {
      const id = byAcronym.get(token);
      if (id !== undefined) found.add(id);
    }
    if (/forvaltning|udvalg/.test(label)) {
      const squeezed = squeezeName(label);
      for (const [name, id] of longNames) if (squeezed.includes(name)) found.add(id);
    }
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };

  return { ofName, ofLabel };
}
