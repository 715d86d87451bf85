/**
 * Reading git: earlier versions of a workspace, and what has changed since. All of it goes through the git command and
 * only reads; nothing in a repository, its settings included, is executed.
 */
export { type ChangedFile, changedFiles, filesChangedSince, isDirty } from './changes.js';
export { findRepository, type Repository } from './repository.js';
export { branchPoint, commitDate, headCommit, resolveRevision } from './revision.js';
export { openRevision } from './revision-workspace.js';
