import { RichApiError } from './wire/richApiError';

/**
 * A failure to come: the n-th request from now (1 is the next), after `after` of its actions were applied; after
 * all of them if it has fewer.
 */
export interface PlannedFailure {
  readonly request: number;
  readonly after: number;
  readonly code: string;
}

/** What is to go wrong, or slowly. */
export class Faults {
  /** A cell is being edited: Excel refuses every request. */
  isCellBeingEdited = false;
  /** Milliseconds until an answer. */
  delay = 0;
  #planned: PlannedFailure[] = [];
  #beforeRequest: (() => void) | null = null;

  /** Lets a request fail. Actions before it stay applied: Office.js does not roll back. */
  fail(planned: PlannedFailure): void {
    this.#planned.push(planned);
  }

  /** No further failure is to come. */
  forget(): void {
    this.#planned = [];
  }

  /** Runs once before the n-th request from now: what a co-author does in between. */
  interleave(request: number, act: () => void): void {
    let left = request;
    this.#beforeRequest = () => {
      left -= 1;
      if (left === 0) act();
    };
  }

  /** To be called once per request; answers what is to run before each of its actions. */
  next(actions: number): (index: number) => void {
    this.#beforeRequest?.();
    this.#planned = this.#planned.map((planned) => ({ ...planned, request: planned.request - 1 }));
    const due = this.#planned.find(({ request }) => request === 0);
    this.#planned = this.#planned.filter(({ request }) => request > 0);
    return (index) => {
      if (due !== undefined && index >= Math.min(due.after, actions)) {
        throw new RichApiError(due.code, `A planned failure after ${due.after} actions.`, 'planned', 500);
      }
    };
  }
}
