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
    ({ name, about, ignorant, imports }) =>
      `| \`${name}/\` | ${about} | ${ignorant} | ${imports.join(', ') || 'nothing'} |`,
  );
  return `| room | what lives there | what it must not know | may import |
| --- | --- | --- | --- |
${lines.join('\n')}
| \`index.ts\` | what the package offers, in a handful of verbs | options and terminals | every room |
| \`cli/\` | one thin file per command: options, progress, exit codes | how anything is done | index.ts; ${CLI_IMPORTS.join(', ')} |
`;
}
