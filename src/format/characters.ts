/** No-break space, U+00A0: between thousands, before `%` and units, between day and month. */
export const NBSP = '\u00a0';

/** Minus sign, U+2212. A hyphen is too short and lets the line break after it. */
export const MINUS = '\u2212';

/** En dash, U+2013: ranges, and a table cell that states no value. */
export const EN_DASH = '\u2013';
