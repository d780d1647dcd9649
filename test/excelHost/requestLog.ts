/** What one request cost. `isRelease`: it only gives tracked references back, unawaited, after Excel.run. */
export interface RequestRecord {
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly actions: number;
  /** Flagged as a write by the client: Excel may then clear the user's undo stack. */
  readonly isWrite: boolean;
  readonly isRelease: boolean;
  /** The error's code, null if the batch went through. */
  readonly error: string | null;
}

/** Every request since the last clearing. */
export class RequestLog {
  readonly #records: RequestRecord[] = [];

  add(record: RequestRecord): void {
    this.#records.push(record);
  }

  clear(): void {
    this.#records.length = 0;
  }

  /** Requests that the add-in waited for. */
  roundTrips(): readonly RequestRecord[] {
    return this.#records.filter(({ isRelease }) => !isRelease);
  }

  largestAnswer(): number {
    return Math.max(0, ...this.#records.map(({ answerBytes }) => answerBytes));
  }

  largestRequest(): number {
    return Math.max(0, ...this.#records.map(({ requestBytes }) => requestBytes));
  }

  totalBytes(): number {
    return this.#records.reduce(
      (total, { requestBytes, answerBytes }) => total + requestBytes + answerBytes,
      0,
    );
  }
}
