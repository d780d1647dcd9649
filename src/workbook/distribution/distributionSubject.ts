import type { Allocation } from '../../domain/allocation';
import type { CommitteeRegistry } from '../../domain/committee';
import type { DistributionKey } from '../../domain/distributionKey';
import type { Economy } from '../../distributing/economyRows';

/** What is to be distributed, and how. */
export interface DistributionSubject {
  /** The proposal's code, else its title. */
  readonly proposal: string;
  readonly title: string | null;
  readonly economy: Economy;
  readonly allocation: Allocation;
  readonly keys: readonly DistributionKey[];
  readonly committees: CommitteeRegistry;
}
