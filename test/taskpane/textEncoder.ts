import { TextDecoder, TextEncoder } from 'node:util';

/** Every browser has them; jsdom keeps them from the page. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
