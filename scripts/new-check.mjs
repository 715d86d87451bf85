// Writes the skeleton of a new check: `npm run new-check -- <id>`. It compiles at once, and its example fails in
// tests/checks/examples.test.ts until it has been filled in.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [id = ''] = process.argv.slice(2);
const file = `src/checks/rules/${id}.ts`;

const refusal = whyNot();
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  writeFileSync(root + file, skeleton());
  await import('./generate-checks.mjs');
  console.log(`Wrote ${file}. Next:
  1. Begin with the examples: a fault as an editor would write it, and the same thing written right.
  2. Say what is wrong, why it matters and what to do, in both languages.
  3. npx vitest run tests/checks/examples.test.ts -t ${id}
  4. Add a fault to tests/checks/mutations/, so that the check is tried on the real commissions.
  5. npm run generate`);
}

/** The reason why this id cannot be used for a new check, or `undefined`. */
function whyNot() {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
    return 'Give the id of the check, of small letters a–z, digits and single hyphens: npm run new-check -- stale-year';
  if (existsSync(root + file)) return `There is a check ${id} already: ${file}`;
  const entry = new RegExp(`^ {2}'?${id}'?: \\{`, 'm');
  const taken = readdirSync(`${root}src/model/rules`).find((name) =>
    entry.test(readFileSync(`${root}src/model/rules/${name}`, 'utf8')),
  );
  return taken && `There is a rule ${id} already: src/model/rules/${taken}`;
}

function skeleton() {
  return `import { defineCheck } from '../check.js';

// TODO: a pattern for what is wrong. This one matches nothing.
const WRONG = /(?!)/g;

export default defineCheck({
  id: '${id}',
  severity: 'warning',
  title: { sv: 'TODO: vad den hittar, som en rubrik', en: 'TODO: what it finds, as a heading' },
  about: {
    sv: 'TODO: när kontrollen hjälper, varför det är viktigt och vad som lämnas i fred.',
    en: 'TODO: when the check helps, why it matters and what is left alone.',
  },
  examples: [
    {
      shows: 'TODO: ett fel, så som en redaktör skulle skriva det.',
      body: 'En mening med felet.\\n',
      expect: ['1:1-1:3 TODO: vad som är fel med ”En”.'],
    },
    {
      shows: 'TODO: samma sak rätt skriven.',
      body: 'En mening utan fel.\\n',
      expect: [],
    },
  ],
  run({ passages, report }) {
    for (const passage of passages) {
      for (const { index, 0: found } of passage.text.matchAll(WRONG)) {
        const end = index + found.length;
        // Text put in by a parameter or a value is corrected elsewhere.
        if (!passage.written(index, end)) continue;
        report({
          place: passage.at(index, end),
          origin: passage.origin,
          message: {
            sv: \`TODO: vad som är fel med ”\${found}”.\`,
            en: \`TODO: what is wrong with “\${found}”.\`,
          },
          why: { sv: 'TODO: varför det spelar roll.', en: 'TODO: why it matters.' },
          hint: { sv: 'TODO: vad du ska göra.', en: 'TODO: what to do.' },
        });
      }
    }
  },
});
`;
}
