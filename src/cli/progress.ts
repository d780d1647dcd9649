import type { Language } from '../findings/language';
import { printable } from './printable';

/** What takes less than this is done before anybody reads of it. */
const SILENT_MS = 300;
const BETWEEN_MS = 100;

const WORDS: Readonly<Record<Language, { readonly reading: string; readonly sheets: string }>> = {
  da: { reading: 'Læser', sheets: 'ark' },
  en: { reading: 'Reading', sheets: 'sheets' },
};

/** One line on a watched terminal that says how far reading has come, and wipes itself out. */
export class Progress {
  readonly #write: (text: string) => void;
  readonly #language: Language;
  readonly #now: () => number;
  #nextAt: number;
  #sheets = 0;
  #shown = false;

  constructor(write: (text: string) => void, language: Language, now: () => number = Date.now) {
    this.#write = write;
    this.#language = language;
    this.#now = now;
    this.#nextAt = now() + SILENT_MS;
  }

  sheetRead(file: string): void {
    this.#sheets += 1;
    if (this.#now() < this.#nextAt) return;
    const { reading, sheets } = WORDS[this.#language];
    this.#write(`\r\u001b[K${reading} ${printable(file)} … ${this.#sheets} ${sheets}`);
    this.#shown = true;
    this.#nextAt = this.#now() + BETWEEN_MS;
  }

  end(): void {
    if (this.#shown) this.#write('\r\u001b[K');
  }
}
