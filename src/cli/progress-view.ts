import type { BuildProgress, Stage } from '../index.js';
import type { Language, Text } from '../model/diagnostic.js';
import { prettyCounts } from '../report/pretty.js';
import { WORDS } from '../report/words.js';
import { padEnd, shorten } from '../text/width.js';
import { displayName } from './names.js';
import type { Session } from './session.js';

const LABEL_WIDTH = 28;
/** To the line's beginning, and erase it (ECMA-48: CR, EL). */
const ERASE_LINE = '\r\u001b[2K';

/** A step as it is shown. */
interface Step {
  stage: Stage;
  label: Text;
  /** Text of a finished step's outcome. */
  outcome: (progress: BuildProgress, language: Language) => string;
  failed?: (progress: BuildProgress) => boolean;
}

/** The checks that a build leaves out, see `NOT_WHILE_BUILDING`, so that its numbers are not taken for all there is. */
const LEFT_TO_CHECK: Record<Language, string> = {
  sv: '(uppdrag check ser mer: stavning, andra uppdrag, block)',
  en: '(uppdrag check sees more: spelling, other commissions, blocks)',
};

const STEPS: readonly ((progress: BuildProgress) => Step)[] = [
  ({ compiled }) => ({
    stage: compiled,
    label: { sv: 'Läser källtext', en: 'Reads sources' },
    outcome: (_, language) => {
      const { commission, block, table } = WORDS[language].counted;
      return [commission(compiled.done), block(compiled.blocks), table(compiled.tables)].join(', ');
    },
  }),
  ({ compiled }) => ({
    stage: compiled,
    label: { sv: 'Kontrollerar', en: 'Checks' },
    outcome: (_, language) => `${prettyCounts(compiled.counts, language)} ${LEFT_TO_CHECK[language]}`,
    failed: () => compiled.counts.error > 0,
  }),
  ({ html }) => documents(html, 'HTML'),
  ({ pdf }) => documents(pdf, 'PDF'),
  ({ json }) => documents(json, 'JSON'),
];

function documents(stage: Stage, kind: string): Step {
  return {
    stage,
    label: { sv: `Skriver ${kind}`, en: `Writes ${kind}` },
    outcome: (_, language) => WORDS[language].counted.file(stage.done),
  };
}

/**
 * Shows the progress of a build: a line for every finished step and, on a terminal, one for the current step that is
 * overwritten. Elsewhere (a pipe, CI) there are only whole lines.
 */
export class ProgressView {
  readonly #session: Session;
  readonly #live: boolean;
  /** Number of finished steps that are shown. */
  #shown = 0;
  #printing: unknown;

  constructor(session: Session) {
    this.#session = session;
    const { err, environment } = session;
    this.#live = err.isTTY === true && !environment.CI && environment.TERM !== 'dumb';
  }

  show(progress: BuildProgress): void {
    this.end();
    while (this.#shown < STEPS.length) {
      const step = STEPS[this.#shown]!(progress);
      const { done, total } = step.stage;
      if (total === undefined || done < total) break;
      if (total > 0) this.#finished(step, progress);
      this.#shown += 1;
    }
    const current = STEPS[this.#shown]?.(progress);
    if (!current) return;
    if (this.#live) this.#session.err.write(this.#atWork(current, progress));
    else this.#announce(progress);
  }

  /** Removes the line of the current step. */
  end(): void {
    if (this.#live) this.#session.err.write(ERASE_LINE);
  }

  #finished(step: Step, progress: BuildProgress): void {
    const { language } = progress;
    const colours = this.#session.colours(this.#session.err);
    const failed = step.failed?.(progress) ?? false;
    const mark = failed ? colours.red('×') : colours.green('✓');
    this.#session.remark(
      `  ${mark} ${padEnd(step.label[language], LABEL_WIDTH)}  ${step.outcome(progress, language)}`,
    );
  }

  #atWork({ stage, label }: Step, progress: BuildProgress): string {
    const { language, pdf } = progress;
    const { done, total } = stage;
    const of = language === 'sv' ? 'av' : 'of';
    const count = total === undefined ? '' : `  ${Math.min(done + 1, total)} ${of} ${total}`;
    const name = stage === pdf && pdf.current ? displayName({ id: '', meta: pdf.current }) : '';
    const line = `  → ${padEnd(label[language] + count, LABEL_WIDTH)}  ${name}`.trimEnd();
    return shorten(line, (this.#session.err.columns || 80) - 1);
  }

  /** Without an overwritten line, each document is announced once when it is being printed. */
  #announce({ pdf, language }: BuildProgress): void {
    if (!pdf.current || pdf.current === this.#printing) return;
    this.#printing = pdf.current;
    const label = language === 'sv' ? 'Skriver PDF' : 'Writes PDF';
    this.#session.remark(`    ${padEnd(label, LABEL_WIDTH)}  ${displayName({ id: '', meta: pdf.current })}`);
  }
}
