import type { Evidence } from '../domain/allocation';
import type { Fraction } from '../domain/fraction';
import type { FileFault } from './allocationFile';
import type { AllocationProblem } from './allocationProblem';

/** The words of one language for everything that keeps an allocation from being used. */
export interface ProblemWords {
  readonly allocation: (problem: AllocationProblem, figure: (value: Fraction) => string) => string;
  readonly fault: (fault: FileFault) => string;
  /** What a guess was read from. */
  readonly evidence: Readonly<Record<Evidence, string>>;
  readonly wholeFile: string;
  readonly line: (line: number, column: string | null) => string;
}
