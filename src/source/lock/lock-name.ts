/**
 * Name of the lock file beside the commission file. In a file of its own, so that it can be imported without the
 * reader.
 */
export const LOCK_FILE = 'uppdrag.lock.yaml';
