/** How a cell stands in its record. */
export const plain = 0;
export const quoted = 1;
/** A quoted cell that holds doubled or escaped quotes. */
export const escaped = 2;

/** How a record ends; sums of these tell which ends a file has. */
export const noLineEnd = 0;
export const lf = 1;
export const crlf = 2;
export const cr = 4;

/** What reading a record gives instead of where it ends. */
export const tooManyLines = -2;
export const endless = -3;

/** A quoted cell over so many lines is looked into, and again at every doubling. */
export const widestBound = 200;
/** No cell is held open for more bytes than this. */
export const cellBound = 32 << 20;
