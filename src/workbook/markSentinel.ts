import type { FindingCode, Severity } from '../findings/finding';

const PREFIX = 'forslagskontrol:';

const SENTINEL = /^=?\s*LEN\(\s*"forslagskontrol:([^"]*)"\s*\)\s*>\s*0\s*$/i;

export interface Sentinel {
  readonly severity: Severity | null;
  readonly code: string;
}

/**
 * The formula of a mark, without "=": always true, no reference to any cell (rules that refer to cells do not
 * refresh reliably when an add-in makes them), and unmistakably ours. LEN is the name in files and in the
 * formulas that add-ins see, in every display language.
 */
export function sentinelFormula(severity: Severity, code: FindingCode): string {
  return `LEN("${PREFIX}${severity}:${code}")>0`;
}

/** What a rule's formula says about a mark of ours, from whatever version; null if the rule is somebody else's. */
export function readSentinel(formula: string): Sentinel | null {
  const body = SENTINEL.exec(formula)?.[1];
  if (body === undefined) return null;
  const colon = body.indexOf(':');
  const severity = severityOf(body.slice(0, Math.max(0, colon)));
  return severity === null ? { severity, code: body } : { severity, code: body.slice(colon + 1) };
}

function severityOf(text: string): Severity | null {
  switch (text) {
    case 'error':
    case 'warning':
    case 'info':
      return text;
    default:
      return null;
  }
}
