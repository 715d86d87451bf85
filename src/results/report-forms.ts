/** The forms that a report can have. */
export const REPORT_FORMS = ['html', 'pdf', 'json', 'csv', 'xlsx'] as const;

/** One of {@link REPORT_FORMS}. */
export type ReportForm = (typeof REPORT_FORMS)[number];
