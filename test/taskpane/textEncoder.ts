import { TextEncoder } from 'node:util';

/** Every browser has it; jsdom keeps it from the page. */
globalThis.TextEncoder = TextEncoder;
