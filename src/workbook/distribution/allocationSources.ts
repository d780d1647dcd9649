import type { Allocation } from '../../domain/allocation';
import type { CommitteeRegistry } from '../../domain/committee';
import type { DistributionKey } from '../../domain/distributionKey';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { keyOfTable } from '../../distributing/keyOfTable';
import { proposeAllocation } from '../../distributing/proposeAllocation';
import { aboutOwnSheet, findOwnSheet } from './ownSheetKind';
import { readAllocationSheet } from './readAllocationSheet';
import { readKeySheet } from './readKeySheet';
import type { SheetProblem } from './sheetProblem';
import type { DistributionTarget } from './distributionTarget';
import type { WorkbookContents } from './workbookContents';

/** An allocation that comes from outside the workbook. */
export interface GivenAllocation {
  readonly allocation: Allocation;
  readonly keys: readonly DistributionKey[];
  /** Whether committees without amounts are shown; left out: as the workbook's sheet says. */
  readonly showZero?: boolean;
}

export interface AllocationSource {
  /** Where the allocation comes from: a file, the workbook's sheet, or nowhere but the figures. */
  readonly from: 'file' | 'sheet' | 'suggested';
  readonly allocation: Allocation;
  readonly keys: readonly DistributionKey[];
  /** Some keys are not on the workbook's sheet of keys. */
  readonly newKeys: boolean;
  readonly showZero: boolean;
  readonly problems: readonly SheetProblem[];
}

/** The allocation of a proposal: the one given, else the one on its sheet, else a suggestion to be confirmed. */
export function allocationSource(
  contents: WorkbookContents,
  target: DistributionTarget,
  given: GivenAllocation | null,
): AllocationSource {
  const { ownSheets, committees } = contents;
  const keySheet = findOwnSheet(ownSheets, 'fordelingsnøgler');
  const listed = keySheet === null ? { content: [], problems: [] } : readKeySheet(keySheet, committees);
  const inTables = target.proposal.tables.flatMap((table) =>
    table.kind === 'distribution-key' ? (keyOfTable(table, committees) ?? []) : [],
  );
  const keys = byName([...(given?.keys ?? []), ...listed.content, ...inTables]);
  const sheet = findOwnSheet(ownSheets, 'fordeling', target.name);
  const onSheet = sheet === null ? null : readAllocationSheet(sheet, target.name, committees);
  const common = {
    keys,
    newKeys: keys.some((key) => !listed.content.includes(key)),
    showZero: given?.showZero ?? onSheet?.content.showZero ?? false,
  };
  if (given !== null) {
    return { ...common, from: 'file', allocation: given.allocation, problems: listed.problems };
  }
  if (onSheet !== null) {
    const problems = [...listed.problems, ...onSheet.problems];
    return { ...common, from: 'sheet', allocation: onSheet.content.allocation, problems };
  }
  const allocation = proposeAllocation({
    proposal: target.name,
    economy: target.economy,
    tables: target.proposal.tables,
    keys: byName([...listed.content, ...inTables]).filter((key) =>
      inTables.some(({ name }) => name === key.name),
    ),
    committees,
    earlier: allocationsBeside(ownSheets, target.name, committees),
  });
  return { ...common, from: 'suggested', allocation, problems: listed.problems };
}

/** The allocations that stand on the sheets of other proposals. */
function allocationsBeside(
  ownSheets: readonly SheetSnapshot[],
  proposal: string,
  committees: CommitteeRegistry,
): Allocation[] {
  return ownSheets.flatMap((sheet) => {
    const name = aboutOwnSheet(sheet);
    const isOther = findOwnSheet([sheet], 'fordeling') !== null && name !== proposal;
    return isOther ? [readAllocationSheet(sheet, name, committees).content.allocation] : [];
  });
}

/** Of keys with one name the first. */
function byName(keys: readonly DistributionKey[]): DistributionKey[] {
  return keys.filter((key, index) => keys.findIndex(({ name }) => name === key.name) === index);
}
