// Cost of comparing beyond compiling: a commission with edits against itself, and long tables.
import { join } from 'node:path';

const WORD = /\p{L}{5,}/u;

/**
 * Times the comparison of a commission with itself after this number of edited words, listing and marking up included.
 */
export async function compareEdited(root, workspace, id, edits) {
  const dist = join(root, 'dist');
  const { openDirectory } = await import(join(dist, 'workspace/directory.js'));
  const { openProject } = await import(join(dist, 'compile/project.js'));
  const { compile } = await import(join(dist, 'compile/compile.js'));
  const { compareCommissions } = await import(join(dist, 'redline/compare.js'));
  const { listChanges } = await import(join(dist, 'redline/change-list.js'));
  const { renderRedlineScreen } = await import(join(dist, 'redline/render/page.js'));
  const { loadTheme } = await import(join(dist, 'render/theme.js'));
  const theme = loadTheme(join(root, 'templates/standard'));
  const project = openProject(openDirectory(workspace));
  const before = compile(
    project,
    project.commissions.find((each) => each.id === id),
  ).commission;
  return (round) => {
    const after = structuredClone(before);
    edit(after.body, edits, round);
    const start = performance.now();
    const comparison = compareCommissions(before, after);
    const changes = listChanges(comparison);
    const compared = performance.now() - start;
    renderRedlineScreen(
      { comparison, changes, editions: { old: 'a', new: 'b' }, generator: 'bench', language: 'sv' },
      theme,
    );
    return { compared, shown: performance.now() - start, changes: changes.changes.length };
  };
}

/** Changes a word in paragraphs spread over the whole text. */
function edit(body, edits, round) {
  const texts = [];
  const walk = (node) => {
    if (node.type === 'text' && WORD.test(node.value)) texts.push(node);
    for (const child of node.children ?? []) walk(child);
  };
  walk(body);
  for (let index = 0; index < edits; index++) {
    const node = texts[Math.floor((index * texts.length) / edits)];
    node.value = node.value.replace(WORD, `ändrat${round}`);
  }
}

/**
 * Times the comparison of two tables with this number of rows: a tenth has other amounts, and rows are added, removed
 * and moved.
 */
export async function compareTables(root) {
  const { compareGrids } = await import(join(root, 'dist/compare/grid-diff.js'));
  const { tokeniser } = await import(join(root, 'dist/compare/token.js'));
  return (rows) => {
    const [old, now] = [table(rows, false), table(rows, true)];
    const [first, second] = [tokeniser(new Map()), tokeniser(new Map())];
    const start = performance.now();
    compareGrids(old, now, { old: first, new: second });
    return performance.now() - start;
  };
}

function table(count, edited) {
  const rows = Array.from({ length: count }, (_, index) => {
    const amount = edited && index % 10 === 0 ? 2000 + index : 1000 + index;
    return row(`Mottagning ${index} för barn och unga i område ${index % 50}`, [amount, 7 * index, '–']);
  });
  if (edited) {
    rows.splice(Math.floor(count / 3), 5);
    rows.splice(10, 0, ...rows.splice(Math.floor(count / 2), 5));
    rows.push(row('En helt ny mottagning', [1, 2, 3]));
  }
  const columns = ['Mottagning', 'Uppdrag', 'Bas', 'Tillägg'].map((id) => ({ id, head: cell(id) }));
  return { id: 'volymer', kind: 'tabell', title: 'Volymer', file: 'volymer.yaml', columns, rows };
}

function row(name, values) {
  return {
    path: name,
    id: name,
    level: 0,
    kind: 'rad',
    cells: [name, ...values].map((value) => cell(String(value))),
  };
}

function cell(value) {
  return { content: [{ type: 'text', value }], computed: false };
}
