/** `2024-10-23T00:00:00Z`, as in XMP. */
export function isoDate(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** `D:20241023000000Z` (ISO 32000-1, 7.9.4). */
export function pdfDate(date: Date): string {
  return `D:${isoDate(date).replace(/[-:T]/g, '')}`;
}
