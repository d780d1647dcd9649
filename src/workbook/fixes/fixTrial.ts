import { keyOfCell, type CellKey, type CellRef } from '../../domain/cell';
import { CATALOGUE } from '../../findings/catalogue';
import { equalityOf } from '../../findings/equality';
import type { Finding } from '../../findings/finding';
import type { LeftOutReason } from '../../findings/fixWords';
import { openDiscrepancies, type CheckedWorkbook } from '../checkedWorkbook';
import { isAccepted } from '../waivers';
import type { PlannedFix } from './plannedFix';
import type { SafeFix } from './safeFixes';

/** A finding by what and where, whatever its figures. */
function placeOf({ code, at }: Finding): string {
  return `${code} ${keyOfCell(at)}`;
}

/** What asks something of the reader, and what could not be read. */
export class OpenFindings {
  readonly list: readonly Finding[];
  readonly #byPlace: ReadonlyMap<string, Finding>;
  readonly #cells: ReadonlySet<CellKey>;

  constructor(workbooks: readonly CheckedWorkbook[]) {
    this.list = workbooks.flatMap((checked) => [
      ...openDiscrepancies(checked),
      ...checked.findings.filter(({ code }) => CATALOGUE[code].unread),
    ]);
    this.#byPlace = new Map(this.list.map((finding) => [placeOf(finding), finding]));
    this.#cells = new Set(this.list.map(({ at }) => keyOfCell(at)));
  }

  /** Is anything wrong with the figure in a cell? */
  isOpen(cell: CellRef): boolean {
    return this.#cells.has(keyOfCell(cell));
  }

  /** The finding of the same code in the same cell; null if it is gone. */
  at(finding: Finding): Finding | null {
    return this.#byPlace.get(placeOf(finding)) ?? null;
  }
}

/** What was known before a fix, apart from what is accepted: that must stay so. */
export class KnownFindings {
  readonly #places: ReadonlySet<string>;
  readonly #consequences: ReadonlyMap<string, readonly Finding[]>;

  constructor(workbooks: readonly CheckedWorkbook[]) {
    const known = workbooks.flatMap(({ findings, waivers }) =>
      findings.filter(
        (finding) =>
          (finding.severity !== 'info' || CATALOGUE[finding.code].unread) && !isAccepted(waivers, finding),
      ),
    );
    this.#places = new Set(known.map(placeOf));
    const consequences = new Map<string, Finding[]>();
    for (const finding of known) {
      const root = finding.consequenceOf;
      if (root !== null) consequences.set(root, [...(consequences.get(root) ?? []), finding]);
    }
    this.#consequences = consequences;
  }

  has(finding: Finding): boolean {
    return this.#places.has(placeOf(finding));
  }

  consequencesOf({ findings }: SafeFix): readonly Finding[] {
    return findings.flatMap(({ fingerprint }) => this.#consequences.get(fingerprint) ?? []);
  }
}

/** A typed figure that repeats or adds up what was repaired, and has to follow it. */
export interface FollowingFigure {
  readonly fix: SafeFix;
  /** What was found in its cell before. */
  readonly finding: Finding;
  readonly value: number;
}

/**
 * Consequences that are still there once their roots are repaired: a total that was typed. Only where the figure that
 * was expected before is the one that is expected now.
 */
export function followingFigures(
  planned: readonly PlannedFix[],
  before: KnownFindings,
  open: OpenFindings,
): FollowingFigure[] {
  return planned
    .flatMap(({ fixes }) => fixes)
    .flatMap((fix) =>
      before.consequencesOf(fix).flatMap((finding): FollowingFigure[] => {
        const now = open.at(finding);
        const value = finding.expected;
        const isSame = now !== null && value !== null && now.expected === value;
        return isSame && equalityOf(finding) !== null ? [{ fix, finding, value }] : [];
      }),
    );
}

/** The fixes that do not do what they should, with why. */
export function faultsOf(
  planned: readonly PlannedFix[],
  before: KnownFindings,
  open: OpenFindings,
): ReadonlyMap<PlannedFix, LeftOutReason> {
  const faults = new Map<PlannedFix, LeftOutReason>();
  for (const each of planned) {
    const mended = each.fixes.flatMap((fix) => [...fix.findings, ...before.consequencesOf(fix)]);
    // Something is wrong with a figure that was put in: it rests on a repair that is not made.
    const isHalf = each.writes.some(({ write }) => open.isOpen(write.cell));
    if (isHalf || mended.some((finding) => open.at(finding) !== null)) faults.set(each, 'not-mended');
  }
  for (const finding of open.list) {
    if (before.has(finding)) continue;
    for (const each of blamedFor(finding, planned)) if (!faults.has(each)) faults.set(each, 'new-error');
  }
  return faults;
}

/** The fixes of a finding's proposal, else those on its sheet, else all. */
function blamedFor({ proposal, at }: Finding, planned: readonly PlannedFix[]): readonly PlannedFix[] {
  const ofProposal = planned.filter(
    ({ fixes }) =>
      proposal !== null &&
      fixes.some(({ findings }) => findings.some((finding) => finding.proposal === proposal)),
  );
  if (ofProposal.length > 0) return ofProposal;
  const onSheet = planned.filter(({ writes }) =>
    writes.some(({ write }) => write.cell.sheetId === at.sheetId),
  );
  return onSheet.length > 0 ? onSheet : planned;
}
