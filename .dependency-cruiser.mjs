/**
 * The borders between the rooms of `src/`, made of the table in scripts/rooms.mjs. `npx depcruise src` names every import
 * that crosses one; tests/house.test.ts runs the same.
 */
import { CLI_IMPORTS, ROOMS } from './scripts/rooms.mjs';

const anyOf = (names) => names.join('|');

/** A room imports itself and the rooms of its line in the table. */
const borders = ROOMS.map(({ name, imports, mustNotKnow }) => ({
  name: `${name}-may-not-import`,
  comment: `src/${name}/ must not know ${mustNotKnow}. It may import ${imports.join(', ') || 'nothing'}: see scripts/rooms.mjs.`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: `^src/(${anyOf([name, ...imports])})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...borders,
    {
      name: 'every-room-is-in-the-table',
      comment: 'A folder below src/ needs a line in scripts/rooms.mjs.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: `^src/(${anyOf([...ROOMS.map(({ name }) => name), 'cli'])})/` },
    },
    {
      name: 'cli-speaks-through-index',
      comment: `src/cli/ is thin: what it does goes through src/index.ts. Besides it may import ${CLI_IMPORTS.join(', ')}.`,
      severity: 'error',
      from: { path: '^src/cli/', pathNot: '^src/cli/main\\.ts$' },
      to: { path: '^src/', pathNot: `^src/(index\\.ts$|(${anyOf(['cli', ...CLI_IMPORTS])})/)` },
    },
    {
      name: 'version-answers-at-once',
      comment:
        'src/cli/main.ts answers --version before anything else is loaded, src/index.ts included: besides src/cli/ it may import src/files/program.ts.',
      severity: 'error',
      from: { path: '^src/cli/main\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(cli/|files/program\\.ts$)' },
    },
    {
      name: 'nothing-imports-the-command-line',
      comment: 'The command line is the top storey.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'only-the-command-line-imports-index',
      comment: 'src/index.ts gathers the rooms for others; a room that imports it imports everything.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'no-circle',
      comment: 'Files that import each other in a circle cannot be understood one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-rooms',
      comment: 'Rooms that import each other in a circle are one room.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/[^/]+$' },
      to: { path: '^src/[^/]+$', circular: true },
    },
    {
      name: 'resolvable',
      comment: 'What is imported must exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/source/schema/generated/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
