import { gitHistory } from '../past/git-history.js';
import { type History, NO_HISTORY } from '../past/history.js';
import { sourceDate } from '../past/source-date.js';
import { extractedHistory } from './extracted-history.js';

/**
 * The past of the sources in a folder: what the manifest says when `uppdrag extract` has made the folder, else what git
 * says, else nothing. `SOURCE_DATE_EPOCH` dates drafts before either.
 *
 * @param root the workspace's folder, absolute
 * @throws RequestError when `SOURCE_DATE_EPOCH` is no number of seconds
 */
export async function sourceHistory(root: string, env: NodeJS.ProcessEnv): Promise<History> {
  const date = sourceDate(env);
  const history = extractedHistory(root) ?? (await gitHistory(root)) ?? NO_HISTORY;
  if (!date) return history;
  return {
    ...history,
    state: `${history.state} ${date.tid}`,
    async provenance(made) {
      return { ...(await history.provenance(made)), draftDate: date };
    },
  };
}
