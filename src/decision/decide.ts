import { compileFor, examinerFor, open } from '../checking/opened.js';
import { compile } from '../compile/compile.js';
import { type CommissionRef, openProject } from '../compile/project.js';
import { changedBytes, type OpenCommission, oneCommission, openCommission } from '../edit/one-commission.js';
import { type Pin, pinDirectives } from '../edit/pin-directives.js';
import { realChanges, type SourceChange, writeSources } from '../edit/source-changes.js';
import { contradiction, knownLock } from '../lock/decision-history.js';
import { type LockContent, lockOf, lockText } from '../lock/write-lock.js';
import type { Compilation } from '../model/commission.js';
import type { Choose } from '../model/commission-name.js';
import type { Diagnostic, Language, Text } from '../model/diagnostic.js';
import { RequestError } from '../model/request-error.js';
import type { RuleId } from '../model/rules/rules.js';
import { lockFileOf, readLock } from '../source/lock/lock-file.js';
import { fileStart } from '../source/read-problem.js';
import { changedWorkspace } from '../workspace/changed.js';
import { readOnce } from '../workspace/read-once.js';
import type { Workspace } from '../workspace/workspace.js';
import { otherWordings } from './other-wordings.js';
import { themePin } from './theme-pin.js';

/** The commission to decide, and the decision. */
export interface DecideRequest {
  workspace: Workspace;
  /** The workspace's folder, absolute: where the files are written. Left out, nothing is. */
  root?: string;
  /** Names one commission. */
  choose: Choose;
  /** The date of the meeting, ISO. */
  date?: string;
  /** The section of the minutes. */
  paragraph?: number;
  /** The registry number. */
  registryNumber?: string;
  /** True to write the lock of a decided commission again, as its text stands. */
  relock?: boolean;
}

/** The outcome of deciding. */
export interface DecideResult {
  language: Language;
  id: string;
  /**
   * Diagnostics. With an error nothing is written.
   */
  diagnostics: Diagnostic[];
  /** Files that change; empty when a diagnostic prevents the decision. */
  changes: SourceChange[];
  /** Content of the lock; absent when a diagnostic prevents the decision. */
  lock?: LockContent;
  /** Blocks whose version was written into the commission file. */
  pinned: Pin[];
  /** The workspace as it is, or would be, afterwards. */
  workspace: Workspace;
}

/**
 * Decides a commission or a revision of one: fills in its front matter, sees to it that everything a decision needs is
 * there, and locks the text. A commission that is decided but not locked is locked as it stands. The commission file
 * and the lock are written together or not at all.
 *
 * @throws RequestError when the commission cannot be decided as asked
 * @throws EnvironmentError when a file cannot be written
 */
export async function decide(request: DecideRequest): Promise<DecideResult> {
  const { root, choose } = request;
  const workspace = readOnce(request.workspace);
  const project = openProject(workspace);
  const ref = oneCommission(project, choose);
  const opened = openCommission(project, ref);
  const lockFile = lockFileOf(ref.file);
  refuse(request, opened, workspace);
  const lacking = fillIn(opened, request);

  // Without the old lock, which would hold blocks in blocks to the versions of the last decision.
  const contents = new Map<string, Uint8Array | undefined>([[lockFile, undefined]]);
  const unlocked = changedWorkspace(workspace, contents);
  const { commission: unpinned } = compile(openProject(unlocked), ref);
  const pinned = unpinned ? pinDirectives(unpinned, opened.source, opened.edit) : [];
  const bytes = changedBytes(opened);
  contents.set(ref.file, bytes);
  const draft = changedWorkspace(workspace, contents);
  const compilation = await examined(draft, ref);
  const { commission } = compilation;
  const diagnostics = [
    ...lacking.diagnostics,
    ...compilation.diagnostics.filter(({ rule, message }) => !lacking.saysAlready(rule, message)),
    ...(await unsaidChanges(workspace, ref)),
    ...(commission ? otherWordings(openProject(draft), ref, commission) : []),
  ];
  const result = { language: project.config.språk ?? 'sv', id: ref.id, diagnostics };
  if (!commission || diagnostics.some(({ severity }) => severity === 'error'))
    return { ...result, changes: [], pinned: [], workspace: draft };
  const lock = lockOf(commission, compilation, themePin(project.config.mall));
  const { lock: known } = knownLock(workspace, ref.file, ref.id);
  if (known && contradiction(known, lock, commission.sources, ref.file))
    return {
      ...result,
      diagnostics: [...diagnostics, otherText(ref)],
      changes: [],
      pinned: [],
      workspace: draft,
    };
  const locked = new TextEncoder().encode(lockText(lock, ref.file));
  const changes = realChanges([
    { file: ref.file, before: opened.bytes, after: bytes },
    { file: lockFile, before: workspace.read(lockFile).bytes, after: locked },
  ]);
  if (root !== undefined) writeSources(root, changes);
  contents.set(lockFile, locked);
  return { ...result, changes, lock, pinned, workspace: changedWorkspace(workspace, contents) };
}

/**
 * Diagnostics about an open revision whose text differs in a way its summary does not mention, or does not differ; for
 * a lock that is written again, the differences of the text from the locked one.
 */
async function unsaidChanges(workspace: Workspace, ref: CommissionRef): Promise<Diagnostic[]> {
  const { commission, diagnostics } = await examined(workspace, ref);
  if (!commission?.lock) return [];
  const wanted = commission.meta.status === 'utkast' ? 'change-log' : 'decided-text';
  return diagnostics
    .filter(({ rule }) => rule === wanted)
    .map((diagnostic) => ({ ...diagnostic, severity: 'warning' }));
}

async function examined(workspace: Workspace, ref: CommissionRef): Promise<Compilation> {
  const opened = open(workspace);
  const compilation = compileFor(opened, await examinerFor(opened, {}), ref);
  return { ...compilation, diagnostics: [...opened.diagnostics, ...compilation.diagnostics] };
}

/** Refuses a commission that is decided already. @throws RequestError */
function refuse(
  { relock, date, paragraph }: DecideRequest,
  { ref, edit }: OpenCommission,
  workspace: Workspace,
): void {
  const { id } = ref;
  const revise = {
    sv: `Ska texten ändras öppnas en revidering: uppdrag revise ${id}`,
    en: `To change the text open a revision: uppdrag revise ${id}`,
  };
  if (edit.value.status !== 'beslutad') {
    if (relock) throw nothingToRelock(id);
    const lock = readLock(workspace, ref.file, id, new Map(), () => {});
    const last = edit.value.beslut?.at(-1);
    if (lock?.beslut.at(-1)?.datum === last?.datum && last?.datum !== undefined && lock)
      throw new RequestError(
        {
          sv: `${id} har ingen öppen revidering: det senaste beslutet är redan låst.`,
          en: `${id} has no open revision: its last decision is locked already.`,
        },
        revise,
      );
    return;
  }
  const locked = workspace.files().includes(lockFileOf(ref.file));
  if (relock || (!locked && date === undefined && paragraph === undefined)) return;
  throw new RequestError(
    { sv: `${id} är redan beslutat.`, en: `${id} is already decided.` },
    locked
      ? {
          sv: `${revise.sv}. Är bara låset trasigt skrivs det på nytt med --relock.`,
          en: `${revise.en}. If only the lock is broken, write it anew by --relock.`,
        }
      : {
          sv: `Lås texten som den står, utan --date och --paragraph: uppdrag decide ${id}`,
          en: `Lock the text as it stands, without --date and --paragraph: uppdrag decide ${id}`,
        },
  );
}

function nothingToRelock(id: string): RequestError {
  return new RequestError(
    {
      sv: `${id} är ett utkast: det finns inget beslutat att låsa på nytt.`,
      en: `${id} is a draft: there is nothing decided to lock anew.`,
    },
    { sv: 'Utelämna --relock.', en: 'Leave out --relock.' },
  );
}

/** Facts that a decision lacks and that have to be given as options. */
interface MissingFacts {
  diagnostics: Diagnostic[];
  /**
   * Whether something that is found when the commission is examined is said by them already, or settled by the
   * decision.
   */
  saysAlready(rule: RuleId, message: Text): boolean;
}

/**
 * Fills in the front matter; gives what the command line would have had to say. In place of a missing date stands
 * another while the rest is examined, so that everything that is lacking is said at once.
 */
function fillIn({ ref, edit }: OpenCommission, request: DecideRequest): MissingFacts {
  const { date, paragraph: paragraf, registryNumber } = request;
  const { value } = edit;
  if (registryNumber !== undefined && registryNumber !== value.diarienummer)
    edit.set('diarienummer', registryNumber);
  if (value.status === 'beslutad') return { diagnostics: [], saysAlready: (rule) => rule === 'decided-text' };
  edit.set('status', 'beslutad');
  const decisions = Array.isArray(value.beslut) ? value.beslut : [];
  const last = decisions.at(-1);
  const known = date ?? last?.datum;
  const datum = known ?? decisions.findLast((each) => each.datum)?.datum ?? value.giltighet?.från;
  if (last) edit.completeDecision(decisions.length - 1, { datum, paragraf });
  else edit.addDecision({ slag: 'beslut', datum, paragraf });
  const diagnostics: Diagnostic[] = [];
  if (known === undefined)
    diagnostics.push(
      lacks(
        ref,
        { sv: 'Sammanträdets datum saknas.', en: 'The date of the meeting is missing.' },
        { sv: 'Lägg till till exempel --date 2026-03-28.', en: 'Add for example --date 2026-03-28.' },
      ),
    );
  if (known === undefined && paragraf === undefined && last?.paragraf === undefined)
    diagnostics.push(
      lacks(
        ref,
        { sv: 'Paragrafen i protokollet saknas.', en: 'The section of the minutes is missing.' },
        { sv: 'Lägg till till exempel --paragraph 85.', en: 'Add for example --paragraph 85.' },
      ),
    );
  if (last?.slag === 'revidering' && last.ändring === undefined)
    diagnostics.push(
      lacks(
        ref,
        { sv: 'Revideringen säger inte vad den ändrar.', en: 'The revision does not say what it changes.' },
        {
          sv: 'Skriv ändring: och en mening i revideringens beslut, överst i filen.',
          en: 'Write ändring: and a sentence in the revision’s decision, at the top of the file.',
        },
      ),
    );
  return {
    diagnostics,
    saysAlready: (rule, { sv }) =>
      rule === 'decided-text' ||
      rule === 'change-log' ||
      (known === undefined && rule === 'meta-complete' && sv.endsWith(`${datum} saknar paragraf.`)),
  };
}

function lacks({ file }: CommissionRef, message: Text, hint: Text): Diagnostic {
  return { rule: 'decision-facts', severity: 'error', place: fileStart(file), message, hint };
}

/** A lock that is written again may not make another text the decided one. */
function otherText({ id, file }: CommissionRef): Diagnostic {
  return {
    rule: 'decided-text',
    severity: 'error',
    place: fileStart(file),
    message: {
      sv: 'Texten är en annan än den som beslutades, eller ett beslut saknas: låset skrivs inte om.',
      en: 'The text is another than the one that was decided, or a decision is missing: the lock is not written again.',
    },
    why: {
      sv: 'Det senast incheckade låset säger vad nämnden har beslutat.',
      en: 'The lock that was last committed says what the board has decided.',
    },
    hint: {
      sv: `Återställ texten, eller öppna en revidering: uppdrag revise ${id}`,
      en: `Restore the text, or open a revision: uppdrag revise ${id}`,
    },
  };
}
