/**
 * A decimal number of YAML's core schema (https://yaml.org/spec/1.2.2/#1032-tag-resolution): whole, fraction, exponent.
 */
const DECIMAL = /^[-+]?(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;

/**
 * Whether a number holds what is written: not so with more digits than a double has (`9007199254740993`), beyond its
 * range (`61e9540`), and for what is written as infinite or as no number (`.inf`, `.nan`).
 *
 * @param source the number as written in YAML
 * @param value what it was read as
 */
export function isHeldExactly(source: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  const written = digitsOf(source);
  return written === undefined ? Number.isSafeInteger(value) : written === digitsOf(String(value));
}

/** The digits that count and the power of ten they are times, `15e-1` for `1.50`; undefined for no decimal number. */
function digitsOf(decimal: string): string | undefined {
  const [, whole, fraction = '', exponent = '0'] = DECIMAL.exec(decimal) ?? [];
  if (whole === undefined) return undefined;
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  if (digits === '') return '0';
  return `${digits}e${Number(exponent) - fraction.length + all.length - digits.length}`;
}
