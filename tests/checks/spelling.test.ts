import { beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../../src/checking/examine.js';
import { loadDictionary, type SpellingDictionary } from '../../src/checks/rules/spelling/dictionary.js';
import { registerWords } from '../../src/checks/rules/spelling/register-words.js';
import { spellableWords } from '../../src/checks/rules/spelling/words.js';
import { openProject } from '../../src/compile/project.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { frontMatter, ORGANISATIONS } from '../support/workspace.js';

let dictionary: SpellingDictionary;
beforeAll(async () => {
  dictionary = await loadDictionary();
});

test.each(
  'Psykatri gastrokopier beslutstöd tvärssektoriella prehospitla vårddyrken vårdssamverkan tilläggsolymer uppräknig Indexuppräknning arbetsätt utförrarstyrelsen Förstablesök cancernetisk förstabetesök ineliggande avvikelshantering undlåter prognosticerade vårdgarantn läkemdel'.split(
    ' ',
  ),
)('%s, as it stood in the published documents or might, is misspelt', (word) => {
  expect(dictionary.knows(word)).toBe(false);
});

test.each(
  'egenvårdsråd samordningsråd läkemedelsnära behandlingsnära leveransplansarbete ambulanshelikopterkoordinering kompetensväxlingsinsatser öron- inringandes Västra barnhälsovårdsprogrammets inkl utförarstyrelsers samboendeavtal hämtadress rektoratsmöte sektionslokalsgruppen'
    .split(' ')
    .map((word) => word.replace(/-$/, '')),
)('%s is right', (word) => {
  expect(dictionary.knows(word)).toBe(true);
});

test('suggests what was meant', () => {
  expect(dictionary.suggest('beslutstöd')).toEqual(['beslutsstöd']);
  expect(dictionary.suggest('ineliggande')).toContain('inneliggande');
});

describe('words', () => {
  const words = (text: string) => spellableWords(text).map((each) => each.text);

  test('addresses, abbreviations, codes and endings are no words', () => {
    const text =
      'EU:s vård, 12:e delar, FoUUI, OSN, F11.2, fr.o.m. a, se www.vgr.se, info@vgr.se och 1177-tjänsten.';
    expect(words(text)).toEqual(['vård', 'delar', 'se', 'och', 'tjänsten']);
  });

  test('first parts are known as such', () => {
    const parts = spellableWords(
      'hälso- och sjukvård, Mödra/barnhälsoteamet, roll-/ansvar, e-tjänster, IT-stöd',
    );
    expect(parts.filter((each) => each.isPrefix).map((each) => each.text)).toEqual([
      'hälso',
      'Mödra',
      'roll',
    ]);
    expect(parts.map((each) => each.text)).toContain('stöd');
  });
});

test('the registers know their words in every form', () => {
  const project = openProject(
    memoryWorkspace({
      'register/organisationer.yaml':
        'organisationer:\n  x: {namn: Närhälsan, slag: primärvård, varianter: [Närhelsan]}\n',
      'register/termer.yaml':
        'termer: [{term: Millennium, varianter: [Millenium]}]\nförkortningar: {LARO: läkemedelsassisterad}\nord: [prehospital, Power BI]\n',
    }),
  );
  const { has } = registerWords(project);
  for (const word of ['Närhälsans', 'Närhelsan', 'millenium', 'prehospitala', 'Prehospitalt', 'Power'])
    expect(has(word), word).toBe(true);
  for (const word of ['Närhälsa', 'prehospitla', 'prehospitalenhet', 'Pow'])
    expect(has(word), word).toBe(false);
});

test.each([
  ['regler: {spelling: av}\n', []],
  ['språk: sv\n', ['spelling']],
])('with the settings %j it says %j', (settings, said) => {
  const project = openProject(
    memoryWorkspace({
      'uppdrag.yaml': settings,
      'register/organisationer.yaml': ORGANISATIONS,
      '2025-2027/regionhalsan/uppdrag.md': `${frontMatter()}Psykatri ges i hela regionen.\n`,
    }),
  );
  const { diagnostics } = examine(project, project.commissions);
  expect(diagnostics.map(({ rule }) => rule).filter((rule) => rule === 'spelling')).toEqual(said);
});
