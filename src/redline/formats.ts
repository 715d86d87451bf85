/** The forms that the documents of a comparison can have. */
export const REDLINE_FORMATS = ['html', 'pdf', 'json', 'markdown'] as const;

/** One of {@link REDLINE_FORMATS}. */
export type RedlineFormat = (typeof REDLINE_FORMATS)[number];
