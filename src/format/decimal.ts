/**
 * A number as its decimal digits: `digits` × 10^−`scale`. JavaScript's own numbers are binary, where 0.1 + 0.2 is not
 * 0.3; an amount in a decided document has to add up as it does on paper.
 */
interface Decimal {
  digits: bigint;
  /** Number of decimals, 0 or more. */
  scale: number;
}

/** The digits a number is written with: the shortest decimal that reads back as the same number. */
function toDecimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function toPlain({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const padded = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const whole = padded.slice(0, padded.length - scale);
  return sign + (scale === 0 ? whole : `${whole}.${padded.slice(-scale)}`);
}

/** Rounds to `scale` decimals, halves away from zero, as one does on paper. */
function rounded(value: Decimal, scale: number): Decimal {
  if (scale >= value.scale) return { digits: value.digits * 10n ** BigInt(scale - value.scale), scale };
  const unit = 10n ** BigInt(value.scale - scale);
  const half = value.digits < 0n ? -unit / 2n : unit / 2n;
  return { digits: (value.digits + half) / unit, scale };
}

/**
 * A finite number in plain decimal notation (`-1204.5`, never `1e21`); with `decimals`, rounded or padded to exactly
 * that many decimals. The sign of −0 is dropped.
 */
export function plainDecimal(value: number, decimals?: number): string {
  const text = String(value);
  const own = decimalsIn(text);
  if (own === undefined || (decimals !== undefined && decimals < own)) {
    const decimal = toDecimal(value);
    return toPlain(decimals === undefined ? decimal : rounded(decimal, decimals));
  }
  if (decimals === undefined || decimals === own) return text;
  return `${text}${own === 0 ? '.' : ''}${'0'.repeat(decimals - own)}`;
}

/** Number of decimals that a finite number is written with: 2 for 0.25, 0 for 1e21. */
export function decimalsOf(value: number): number {
  return decimalsIn(String(value)) ?? toDecimal(value).scale;
}

/** The decimals in JavaScript's notation of a number; undefined when that has an exponent. */
function decimalsIn(text: string): number | undefined {
  if (text.includes('e')) return undefined;
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The exact decimal sum of finite numbers: `addDecimals([0.1, 0.2])` is 0.3. An empty sum is 0. */
export function addDecimals(values: readonly number[]): number {
  return addQuickly(values) ?? addExactly(values);
}

/** Up to here a number times a power of ten is less than ½ from the whole number it stands for. */
const QUICK_LIMIT = 2 ** 50;

/** The sum counted in whole units of the last decimal (öre, hundredths …) while that is safe; undefined when not. */
function addQuickly(values: readonly number[]): number | undefined {
  let scale = 0;
  for (const value of values) {
    if (Number.isInteger(value)) continue;
    const own = decimalsIn(String(value));
    if (own === undefined) return undefined;
    if (own > scale) scale = own;
  }
  if (scale > 15) return undefined;
  const unit = 10 ** scale;
  let units = 0;
  for (const value of values) {
    const own = Math.round(value * unit);
    units += own;
    if (Math.abs(own) > QUICK_LIMIT || Math.abs(units) > QUICK_LIMIT) return undefined;
  }
  // The quotient of two whole numbers this small is the double nearest to the decimal, as if read from its digits.
  return units / unit + 0;
}

function addExactly(values: readonly number[]): number {
  const decimals = values.map(toDecimal);
  const scale = decimals.reduce((most, decimal) => Math.max(most, decimal.scale), 0);
  const digits = decimals.reduce((sum, decimal) => sum + rounded(decimal, scale).digits, 0n);
  return Number(toPlain({ digits, scale }));
}
