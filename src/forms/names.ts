import { slug } from '../format/slug.js';
import type { Form } from './form.js';

type Named = Pick<Form, 'occasion' | 'reporter'>;

/** Name of a form's files without their ending: `2026-t2-solrosvarden`. */
export function formName({ occasion, reporter }: Named): string {
  return `${slug(occasion)}-${slug(reporter)}`;
}

/** Name of the file that a page saves its answers in. */
export function answerName(form: Named): string {
  return `svar-${formName(form)}.json`;
}
