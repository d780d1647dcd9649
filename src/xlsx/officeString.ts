/**
 * A string as a user sees it: `_xHHHH_` escapes decoded (ST_Xstring, ECMA-376 part 1, 22.9.2.19) and every kind of
 * line end as "\n". The escape for an underscore, `_x005F_`, protects text that only looks like an escape.
 */
export function officeString(text: string): string {
  const decoded = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_escape, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
  return decoded.includes('\r') ? decoded.replace(/\r\n?/g, '\n') : decoded;
}
