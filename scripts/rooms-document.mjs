// The table of rooms in ARCHITECTURE.md, out of scripts/rooms.mjs. Used by generate-docs.mjs and by the test that
// proves it current.
import { CLI_IMPORTS } from './rooms.mjs';

const START = '<!-- rooms: written by scripts/generate-docs.mjs out of scripts/rooms.mjs -->';
const END = '<!-- end of rooms -->';

/**
 * ARCHITECTURE.md with the table of rooms as it is now.
 *
 * @param {string} text ARCHITECTURE.md as it is
 * @param {readonly import('./rooms.mjs').Room[]} rooms from the ground up
 * @returns {string}
 */
export function withRooms(text, rooms) {
  const [before, rest] = text.split(`${START}\n`);
  const after = rest?.split(`${END}\n`)[1];
  if (after === undefined) throw new Error('ARCHITECTURE.md has no marks for the table of rooms');
  return `${before}${START}\n${table(rooms)}${END}\n${after}`;
}

function table(rooms) {
  const lines = rooms.map(
    ({ name, about, mustNotKnow, imports }) =>
      `| \`${name}/\` | ${about} | ${mustNotKnow} | ${imports.join(', ') || 'nothing'} |`,
  );
  return `| room | contents | must not know | may import |
| --- | --- | --- | --- |
${lines.join('\n')}
| \`index.ts\` | the package’s API, a few functions | options and terminals | every room |
| \`cli/\` | one thin file per command: options, progress, exit codes | how a command does its work | index.ts; ${CLI_IMPORTS.join(', ')} |
`;
}
