/**
 * Whether a file of a theme is part of the form of a commission: those of redlines, which are made of two commissions,
 * are not.
 */
export function isFormOfCommission(file: string): boolean {
  return !/(?:^|\/)redline[^/]*$/.test(file);
}
