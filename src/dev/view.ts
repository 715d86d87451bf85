import { createHash } from 'node:crypto';
import { toolVersion } from '../files/program.js';
import { generator } from '../making/documents.js';
import type { Commission, OutlineItem } from '../model/commission.js';
import type { Language } from '../model/diagnostic.js';
import { renderScreen } from '../render/screen.js';
import type { Theme } from '../render/theme.js';
import { type BlockMark, SourceMarks } from './source-marks.js';

/** A commission as it was last shown: the published page, whose elements know where they were written. */
export interface View {
  /** Another one whenever anything in the view is another. */
  version: string;
  title: string;
  /** The published page up to the end of its head, without its own security policy. */
  head: string;
  /** Its body's start tag. */
  bodyTag: string;
  /** Content of the `body` element. */
  body: string;
  /** By the number in `data-k`. */
  files: readonly string[];
  /** By the number in `data-b`. */
  uses: readonly BlockMark[];
  outline: readonly OutlineItem[];
  /** False when the sources had errors, and something may be missing. */
  whole: boolean;
  /** When it was made. */
  made: Date;
}

/** Values that all views of a workspace share. */
export interface ViewSetting {
  theme: Theme;
  language: Language;
  /** URL paths of other commissions, by id. */
  others: ReadonlyMap<string, string>;
}

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>\s*/;

/** Renders a commission for the preview: exactly the published page, and the marks. */
export function renderView(
  commission: Commission,
  whole: boolean,
  { theme, language, others }: ViewSetting,
): View {
  const marks = new SourceMarks();
  const page = renderScreen(commission, theme, {
    language,
    generator: generator({ theme, language, toolVersion: toolVersion(), ids: [] }),
    others,
    mark: marks.mark,
  });
  const { files, uses } = marks;
  const about = { title: commission.meta.kortTitel, files, uses, outline: commission.outline };
  return { ...dividePage(page, about), whole };
}

/** Divides a rendered page into the parts that the preview replaces. */
export function dividePage(
  page: string,
  about: Pick<View, 'title' | 'files' | 'uses' | 'outline'>,
): Omit<View, 'whole'> {
  // The text of a document is escaped: these tags are those of the layout.
  const bodyTag = /<body[^>]*>/.exec(page)!;
  const body = page.slice(bodyTag.index + bodyTag[0].length, page.lastIndexOf('</body>'));
  const facts = JSON.stringify([about.files, about.uses]);
  return {
    ...about,
    version: createHash('sha256').update(body).update(facts).digest('hex').slice(0, 16),
    head: page.slice(0, page.indexOf('</head>')).replace(POLICY, ''),
    bodyTag: bodyTag[0],
    body,
    made: new Date(),
  };
}
