/**
 * The name of the lock file, which lies beside the commission file. By itself, so that whoever only names it does not load
 * what reads it.
 */
export const LOCK_FILE = 'uppdrag.lock.yaml';
