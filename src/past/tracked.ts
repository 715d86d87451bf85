/**
 * Whether git tracks a file below a folder: then it came with the sources, and may be anybody's. True also when git
 * finds a repository and refuses to read it; false outside of any repository, and where there is no git.
 *
 * @param folder absolute; it may be missing
 */
export async function isTracked(folder: string): Promise<boolean> {
  const { runGit } = await import('../git/run.js');
  const answer = await runGit(folder, ['ls-files', '--', '.']).catch(() => undefined);
  if (!answer) return false;
  return answer.code === 0 ? answer.stdout.length > 0 : !answer.stderr.includes('not a git repository');
}
