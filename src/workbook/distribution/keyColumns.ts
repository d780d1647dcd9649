/** The columns of "Fordelingsnøgler" by their headings, in their order. */
export const KEY_COLUMNS = {
  key: 'Nøgle',
  basis: 'Grundlag',
  source: 'Kilde',
  entry: 'Post i nøglen',
  weight: 'Vægt',
  committee: 'Udvalg',
  appropriation: 'Bevilling, profitcenter mv.',
  unitWeight: 'Enhedens vægt',
  leftOut: 'Udelades, fordi',
  share: 'Andel',
} as const;

export type KeyColumn = keyof typeof KEY_COLUMNS;
