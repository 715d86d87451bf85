/** The largest number of attachments that a commission can have; the longest real one has forty. */
export const MOST_ATTACHMENTS = 5000;
