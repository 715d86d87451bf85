import type { RemainingMark } from '../model/commission.js';
import type { SourceText } from '../source/text.js';
import { MARK } from '../text/unfinished-marks.js';

/**
 * The marks for remaining work in a source, in comments too, in the order of the file. A comment says what remains; a
 * mark in the text stands where it does.
 */
export function unsettledIn({ file, text, place }: SourceText): RemainingMark[] {
  return [...text.matchAll(MARK)].map(({ 0: mark, index }) => {
    const end = index + mark.length;
    const said = commentAfter(text, index, end, file.endsWith('.md'));
    const above = file.endsWith('.md') && inFrontMatter(text, index);
    return {
      mark,
      ...(said !== undefined && { text: said }),
      ...(above && { inFrontMatter: true as const }),
      place: place(index, end),
    };
  });
}

/** The rest of the comment that a mark stands in, in one line; undefined outside comments. */
function commentAfter(text: string, start: number, end: number, isMarkdown: boolean): string | undefined {
  const opened = isMarkdown ? text.lastIndexOf('<!--', start) : -1;
  const closed = opened < 0 ? -1 : text.indexOf('-->', opened);
  if (opened >= 0 && (closed < 0 || closed > start))
    return plain(text.slice(end, closed < 0 ? undefined : closed));
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const isYaml = !isMarkdown || inFrontMatter(text, start);
  if (!isYaml || !/(?:^|\s)#/.test(line)) return undefined;
  const next = text.indexOf('\n', end);
  return plain(text.slice(end, next < 0 ? undefined : next));
}

function inFrontMatter(text: string, offset: number): boolean {
  const end = text.startsWith('---') ? text.indexOf('\n---', 3) : -1;
  return offset < end;
}

function plain(comment: string): string {
  return comment
    .replace(/\s+/g, ' ')
    .replace(/^[\s:–-]+/, '')
    .trim();
}
