/** The kinds of export, by their names on the command line. */
export const EXPORTS = ['indicators', 'tables', 'blocks', 'calendar'] as const;

/** One of {@link EXPORTS}. */
export type Export = (typeof EXPORTS)[number];

/** The forms it can have; `ics` only a calendar. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'json', 'ics'] as const;

/** One of {@link EXPORT_FORMATS}. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
