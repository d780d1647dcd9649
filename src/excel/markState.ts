import type { SkipReason } from '../workbook/markPort';
import { inBatches } from './inBatches';
import { localAddresses } from './localAddresses';
import type { RuleToAdd } from './markChanges';
import { keyOfRule } from './markChanges';
import type { FoundRule } from './queueRules';
import { queueRules, takeRules } from './queueRules';
import { sheetsWithRules } from './sheetRules';

/** A mark of ours with the cells it covers now: users copy, fill and move them. */
export interface PlacedRule extends FoundRule {
  /** Without the sheet's name, as in "B4:B6,D9"; null where it cannot be a wanted one, wherever it is. */
  readonly address: string | null;
}

/** How the sheets to be marked stand right before marking. */
export interface MarkState {
  readonly placed: readonly PlacedRule[];
  /** Sheets that cannot be marked. */
  readonly skipped: ReadonlyMap<string, SkipReason>;
  /** The rules of each sheet, whosoever they are. */
  readonly rules: ReadonlyMap<string, RulesStanding>;
}

export interface RulesStanding {
  readonly count: number;
  readonly customIds: ReadonlySet<string>;
}

/** What is known before marking. */
export interface MarkingPlan {
  readonly sheetIds: readonly string[];
  readonly wanted: readonly RuleToAdd[];
  /** Marks of ours as last seen. */
  readonly known: readonly FoundRule[];
  /** Custom rules that are not ours. */
  readonly foreign: ReadonlySet<string>;
  /** Protection that allows formatting may be trusted to allow marks. */
  readonly trustsFormatting: boolean;
}

type Question =
  | { readonly kind: 'sheet'; readonly sheetId: string; readonly rules: number }
  | { readonly kind: 'address'; readonly rule: FoundRule };

type Answer =
  | {
      readonly kind: 'sheet';
      readonly sheetId: string;
      readonly obstacle: SkipReason | null;
      readonly standing: RulesStanding;
    }
  | { readonly kind: 'address'; readonly placed: PlacedRule | null };

/** What the questions cost at most: paths and actions of the request, ids, types and addresses of the answer. */
const BYTES_PER_SHEET = 3000;
const BYTES_PER_LISTED_RULE = 150;
const BYTES_PER_ADDRESS = 1200;
/** A sheet name of 31 letters outside of ASCII, quoted, and "XFD1048576:XFD1048576". */
const BYTES_PER_AREA = 120;

/**
 * Where the marks are, and which sheets are protected or gone: one round trip, and one more per further 4 MB. A rule
 * that has come since the marks were last looked for (a co-author's add-in marks as well) costs one more.
 */
export async function readMarkState(context: Excel.RequestContext, plan: MarkingPlan): Promise<MarkState> {
  const answers = await inBatches(context, questionsOf(plan), costOf, () => questioner(context, plan));
  const sheets = answers.filter((answer) => answer.kind === 'sheet');
  const standing = new Map(sheets.map((sheet) => [sheet.sheetId, sheet.standing]));
  const asked = answers.flatMap((answer) =>
    answer.kind === 'address' && answer.placed !== null ? [answer.placed] : [],
  );
  const seen = new Set(asked.map(({ ruleId }) => ruleId));
  const unasked = plan.known.filter(
    ({ ruleId, sheetId }) => !seen.has(ruleId) && standing.get(sheetId)?.customIds.has(ruleId) === true,
  );
  const come = await readNewcomers(context, plan, standing);
  return {
    placed: [...asked, ...[...unasked, ...come].map((rule) => ({ ...rule, address: null }))],
    skipped: new Map(
      sheets.flatMap(({ sheetId, obstacle }) => (obstacle === null ? [] : [[sheetId, obstacle]])),
    ),
    rules: standing,
  };
}

/** Only the address of a mark that may be a wanted one is asked for: what is to go, goes wherever it is. */
function questionsOf({ sheetIds, wanted, known }: MarkingPlan): Question[] {
  const counts = new Map<string, number>();
  for (const { sheetId } of known) counts.set(sheetId, (counts.get(sheetId) ?? 0) + 1);
  const likely = new Set(wanted.map(({ areas, ...rule }) => likenessOf(rule, areas.length)));
  return [
    ...sheetIds.map((sheetId): Question => ({ kind: 'sheet', sheetId, rules: counts.get(sheetId) ?? 0 })),
    ...known
      .filter((rule) => likely.has(likenessOf(rule, rule.areas)))
      .map((rule): Question => ({ kind: 'address', rule })),
  ];
}

function likenessOf(rule: Omit<FoundRule, 'ruleId' | 'areas'>, areas: number): string {
  return `${keyOfRule(rule)}\n${areas}`;
}

function costOf(question: Question): number {
  switch (question.kind) {
    case 'sheet':
      return BYTES_PER_SHEET + question.rules * BYTES_PER_LISTED_RULE;
    case 'address':
      return BYTES_PER_ADDRESS + question.rule.areas * BYTES_PER_AREA;
  }
}

function questioner(
  context: Excel.RequestContext,
  { trustsFormatting }: MarkingPlan,
): (question: Question) => () => Answer {
  const { workbook } = context;
  workbook.load('readOnly');
  const opened = sheetsWithRules(context, 'null');
  return (question) => {
    switch (question.kind) {
      case 'sheet': {
        const { sheetId } = question;
        const { worksheet, rules } = opened(sheetId);
        worksheet.load('id,protection/protected,protection/options');
        rules.load('items/id,items/type');
        return () => {
          if (worksheet.isNullObject)
            return { kind: 'sheet', sheetId, obstacle: 'sheet-gone', standing: NONE };
          const isLocked =
            worksheet.protection.protected &&
            !(trustsFormatting && worksheet.protection.options.allowFormatCells === true);
          const obstacle = workbook.readOnly ? 'read-only' : isLocked ? 'protected' : null;
          return { kind: 'sheet', sheetId, obstacle, standing: standingOf(rules) };
        };
      }
      case 'address': {
        const { rule } = question;
        const areas = opened(rule.sheetId).rules.getItem(rule.ruleId).getRanges();
        areas.load('address').untrack();
        return () => ({ kind: 'address', placed: placedAt(rule, areas) });
      }
    }
  };
}

function placedAt(rule: FoundRule, areas: Excel.RangeAreas): PlacedRule | null {
  return areas.isNullObject ? null : { ...rule, address: localAddresses(areas.address) };
}

const NONE: RulesStanding = { count: 0, customIds: new Set() };

export function standingOf({ items }: Excel.ConditionalFormatCollection): RulesStanding {
  const custom = items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  return { count: items.length, customIds: new Set(custom.map(({ id }) => id)) };
}

/** What a rule costs on the way out: the path to its formula is spelled out. */
const BYTES_PER_FORMULA = 1400;

/** The marks of ours among custom rules that nobody has looked at yet. */
async function readNewcomers(
  context: Excel.RequestContext,
  { known, foreign }: MarkingPlan,
  standing: ReadonlyMap<string, RulesStanding>,
): Promise<FoundRule[]> {
  const seen = new Set(known.map(({ ruleId }) => ruleId));
  const come = [...standing].flatMap(([sheetId, { customIds }]) =>
    [...customIds]
      .filter((ruleId) => !seen.has(ruleId) && !foreign.has(ruleId))
      .map((ruleId) => ({ sheetId, ruleId })),
  );
  const read = await inBatches(
    context,
    come,
    () => BYTES_PER_FORMULA,
    () =>
      ({ sheetId, ruleId }) => {
        const queued = queueRules(context, sheetId, [ruleId]);
        return () => takeRules(queued);
      },
  );
  return read.flat();
}
