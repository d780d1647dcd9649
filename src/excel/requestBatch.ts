import { MOST_BYTES } from './readingPlan';

/** Queues as much as fits into one request, and sends it where more is to come. */
export class RequestBatch {
  readonly context: Excel.RequestContext;
  readonly #onSent: () => void;
  #left = MOST_BYTES;

  constructor(context: Excel.RequestContext, onSent: () => void = () => undefined) {
    this.context = context;
    this.#onSent = onSent;
  }

  /** Makes room for so many bytes beside what is queued: that is sent first if they do not fit. */
  async room(bytes: number): Promise<void> {
    if (bytes > this.#left && this.#left < MOST_BYTES) await this.send();
    this.#left -= bytes;
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.#left = MOST_BYTES;
    this.#onSent();
  }
}
