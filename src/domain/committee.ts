/** Who in the municipality a figure belongs to. */
export type CommitteeId = string;

/**
 * A committee with its administration, or a unit below one. Committees change with elections and reorganisations:
 * they are data, and the engine knows them only through a {@link CommitteeRegistry}.
 */
export interface Committee {
  readonly id: CommitteeId;
  /** The committee's name ("Socialudvalget"), or the unit's own. */
  readonly name: string;
  /** The administration's name ("Socialforvaltningen"), where there is one. */
  readonly administration: string | null;
  /** Abbreviations as they stand in labels, upper case ("SOF"). */
  readonly acronyms: readonly string[];
  /** Abbreviations of units that belong to it and own rows in its name ("BCV"). */
  readonly unitAcronyms: readonly string[];
  /** The committee that a sub-unit belongs to. Sub-units stand as rows of their own beside it. */
  readonly parent: CommitteeId | null;
  /** False for offices that pay but have no committee (Borgerrådgiveren, Intern Revision). */
  readonly hasCommittee: boolean;
}

export type CommitteeRegistry = readonly Committee[];

/** Københavns Kommune in 2025 (domain guide, section 7). The preset of every workbook that brings no list of its own. */
export const COPENHAGEN_COMMITTEES: CommitteeRegistry = [
  committee('ØU', 'Økonomiudvalget', 'Økonomiforvaltningen', ['ØKF'], []),
  committee('KFU', 'Kultur- og Fritidsudvalget', 'Kultur- og Fritidsforvaltningen', ['KFF'], []),
  committee('BUU', 'Børne- og Ungdomsudvalget', 'Børne- og Ungdomsforvaltningen', ['BUF'], []),
  committee('SOU', 'Sundheds- og Omsorgsudvalget', 'Sundheds- og Omsorgsforvaltningen', ['SUF'], []),
  committee('SUD', 'Socialudvalget', 'Socialforvaltningen', ['SOF'], ['BCV', 'BCH', 'BBU', 'BBU-STAB']),
  committee('TMU', 'Teknik- og Miljøudvalget', 'Teknik- og Miljøforvaltningen', ['TMF'], []),
  committee(
    'BIU',
    'Beskæftigelses- og Integrationsudvalget',
    'Beskæftigelses- og Integrationsforvaltningen',
    ['BIF'],
    [],
  ),
  unit('KS', 'Koncernservice', ['KS']),
  unit('KIT', 'Koncern IT', ['KIT']),
  unit('KEJD', 'Københavns Ejendomme', ['KEJD', 'KEID']),
  unit('BYK', 'Byggeri København', ['BYK']),
  office('BR', 'Borgerrådgiveren'),
  office('IR', 'Intern Revision'),
];

function committee(
  id: string,
  name: string,
  administration: string,
  acronyms: readonly string[],
  unitAcronyms: readonly string[],
): Committee {
  return { id, name, administration, acronyms, unitAcronyms, parent: null, hasCommittee: true };
}

function unit(id: string, name: string, acronyms: readonly string[]): Committee {
  return { id, name, administration: null, acronyms, unitAcronyms: [], parent: 'ØU', hasCommittee: true };
}

function office(id: string, name: string): Committee {
  return {
    id,
    name,
    administration: name,
    acronyms: [],
    unitAcronyms: [],
    parent: null,
    hasCommittee: false,
  };
}
