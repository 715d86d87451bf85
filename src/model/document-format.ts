/** The kinds of file a commission is built to. */
export type Format = 'html' | 'pdf' | 'json';
