import type { NamedPage } from './pages.js';
import type { ThemeMeasures } from './theme-measures.js';

/**
 * A printed document whose pages have room for a space at the end of a full line. Chromium draws that space only where
 * the page area has room for it, and without it the words of two lines are one for anyone who copies the text or
 * listens to it. So the page area is made wider than the type area, and the body is given the difference as a margin:
 * no line moves. Unchanged for a theme whose body has such a margin already.
 */
export function withRoomForSpaces(
  html: string,
  { roomForSpaces: room }: ThemeMeasures,
  pages: readonly NamedPage[],
): string {
  if (!room) return html;
  const extra = `${room.width}pt`;
  // The boxes at the right end of the running head and foot stay where they were.
  const boxes = ['top', 'bottom'].map((edge) => `@${edge}-right{margin-right:${extra}}`).join('');
  const rules = [
    `body{margin-right:${room.body + room.width}pt}`,
    `@page{margin-right:${room.upright}pt;${boxes}}`,
    ...pages
      .filter(({ landscape }) => landscape)
      .map(({ name }) => `@page ${name}{margin-right:${room.landscape}pt}`),
  ];
  return html.replace('</head>', () => `<style>${rules.join('\n')}</style>\n</head>`);
}
