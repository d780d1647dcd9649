/**
 * What a file may ask of this program. Each limit lies far above any real budget workbook (4,000 sheets unpack to
 * about 150 MB) and below what a browser or a default Node process can hold.
 */

/** A sheet brings at most about ten parts (relationships, drawing, comments, ...), so 5,000 sheets always fit. */
export const MAX_ENTRIES = 50_000;

/** One part is held in memory while it is read; the largest sheets written by hand stay under a tenth of this. */
export const MAX_PART_BYTES = 128 * 1024 * 1024;

/** All parts together, by their declared sizes, images included. Bounds the time of a whole reading. */
export const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;

/** Deflate cannot pass 1032:1; sheets of a million equal rows reach about 60:1, bombs are built to come near the top. */
export const MAX_COMPRESSION_RATIO = 250;

/** Below this a part cannot hurt, whatever its ratio: an empty table of 10,000 rows may compress extremely well. */
export const RATIO_MATTERS_FROM_BYTES = 4 * 1024 * 1024;

/** The cells of one sheet are objects of about 100 bytes each. */
export const MAX_CELLS_PER_SHEET = 4_000_000;

/** One shared formula of 8,192 characters may have a million children: what they expand to has to be bounded. */
export const MAX_EXPANDED_FORMULA_CHARACTERS = 16 * 1024 * 1024;

/** Excel's own limits of a sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Office writes about 40 namespaces on a root element and nests some 20 elements deep. */
export const MAX_ATTRIBUTES = 256;
export const MAX_DEPTH = 256;
export const MAX_DECLARATIONS = 256;
