/** The product's version; a test holds it to package.json, so that the bundle needs no file beside it. */
export const VERSION = '0.1.0';
