import type { CommitteeTableKind } from '../../domain/budgetTable';

/** What the sheets of distributing say. They are municipal documents and so always Danish, whatever the language of messages. */

/** The captions of the standard tables (domain guide, section 2). */
export const TABLE_CAPTIONS: Readonly<Record<CommitteeTableKind, string>> = {
  'net-effect': 'Tabel A. Måltalseffekt – hvis forslaget indarbejdes (nettoeffektivisering)',
  'running-cost': 'Tabel B. Bevillingsmæssig effekt – varig drift*',
  'gross-effect': 'Tabel C. Bevillingsmæssig effekt – hvis forslaget indarbejdes (bruttoeffektivisering)',
  'capital-split': 'Tabel D. Fordeling af anlægsinvesteringer mellem udvalg',
  'service-split': 'Tabel E. Fordeling af serviceinvesteringer mellem udvalg',
};

const DETAILS =
  'Forvaltningerne oplyser selv bevilling og profitcenter til den tekniske udmøntning i Kvantum, når forslaget godkendes i Effektiviseringskredsen.';

/** What stands below each table. */
export const TABLE_FOOTNOTES: Readonly<Record<CommitteeTableKind, readonly string[]>> = {
  'net-effect': [`* ${DETAILS}`],
  'running-cost': [
    '* Midlerne til varig drift lægges i udvalgets budgetramme, også når besparelsen ikke tæller med i udvalgets måltal.',
    `** ${DETAILS}`,
  ],
  'gross-effect': [`* ${DETAILS}`],
  'capital-split': [`* ${DETAILS}`],
  'service-split': [`* ${DETAILS}`],
};

/** Why a table is not there. */
export const ABSENT_WORDS: Readonly<Record<CommitteeTableKind, string>> = {
  'net-effect': 'Der er ingen A-tabel, fordi forslaget ingen varige ændringer har.',
  'running-cost': 'Der er ingen B-tabel, fordi ingen række i Tabel 1 tæller som varig drift.',
  'gross-effect': 'Der er ingen C-tabel, fordi ingen række i Tabel 1 tæller som besparelse.',
  'capital-split': 'Der er ingen D-tabel, fordi forslaget ingen anlægsinvesteringer har.',
  'service-split': 'Der er ingen E-tabel, fordi forslaget ingen serviceinvesteringer har.',
};

export const YES = 'ja';
export const NO = 'nej';

/** The foot of a printed page. */
export const PAGE_FOOT = { left: '&F', right: 'Side &P af &N' } as const;
