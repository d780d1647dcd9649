/** The column letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The 0-based column of column letters; -1 if the text is no column. */
export function columnOfLetters(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The A1 address (no $) of a 0-based place. */
export function a1Of(place: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(place.column)}${place.row + 1}`;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The A1 address of a rectangle, one cell when it is one. */
export function a1OfArea(area: Area): string {
  const start = a1Of({ row: area.top, column: area.left });
  const end = a1Of({ row: area.bottom, column: area.right });
  return start === end ? start : `${start}:${end}`;
}

/** A sheet name as it stands before "!" in a reference: quoted when Excel demands it. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-zÆØÅæøå_][A-Za-zÆØÅæøå0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}
