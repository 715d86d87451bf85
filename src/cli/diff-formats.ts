/** The forms of a comparison that `--format` takes. */
export const FORMATS = ['pretty', 'html', 'pdf', 'json', 'markdown'] as const;

/** A form that a comparison can take. */
export type DiffFormat = (typeof FORMATS)[number];
