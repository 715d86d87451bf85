import { perProject } from '../../compile/once.js';
import { pattern } from '../../format/pattern.js';
import type { UsedBlock } from '../../model/commission.js';
import type { Passage } from '../../passages/passage.js';
import { listed } from '../../text/listed.js';
import { type CheckContext, defineCheck } from '../check.js';

/** Expressions that find how a text addresses providers of a kind. */
interface Addresses {
  slag: string;
  pattern: RegExp;
  /** Most texts address nobody: one cheap look decides. */
  mayAddress: RegExp;
}

/** By the forms of address in the register: definite singular, and the plural of all of a kind. */
const addressesOf = perProject(({ region }): readonly Addresses[] =>
  [...region.organisationKinds].flatMap(([slag, { tilltal, flertal }]) => {
    const [one, all] = [tilltal === undefined ? '' : escaped(tilltal), flertal.map(escaped).join('|')];
    const forms = [
      ...(one === ''
        ? []
        : [
            `${one}s (?:egen |egna )?(?:verksamhet|uppdrag|ansvar|styrelse)\\p{L}*`,
            `${one} (?:ska|skall|ansvarar|har i uppdrag|får i uppdrag|förväntas)`,
          ]),
      ...(all === '' ? [] : [`riktar sig till (?:samtliga|alla) (?:${all})`]),
    ];
    if (forms.length === 0) return [];
    return [
      {
        slag,
        pattern: pattern('giu')`(?<!\p{L})(?:${forms.join('|')})(?!\p{L})`,
        mayAddress: new RegExp([one, 'riktar sig till'].filter((each) => each !== '').join('|'), 'i'),
      },
    ];
  }),
);

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

export default defineCheck({
  id: 'recipient',
  severity: 'warning',
  title: { sv: 'Text skriven för en annan mottagare', en: 'Text written for another recipient' },
  about: {
    sv: 'Gemensam text följer lätt med till en mottagare som den inte passar. Ett block kan säga vilka slags utförare det gäller för (gäller-för), och det jämförs med mottagarens slag i registret. Dessutom läses texten: ”sjukhusets verksamhet”, ”sjukhuset ska” och ”riktar sig till samtliga sjukhusförvaltningar” hör bara hemma i uppdrag till sjukhus. Att andra vårdgivare nämns (”sjukhusen ansvarar fortsatt för …”) stör inte.',
    en: 'Shared text easily comes along to a recipient it does not fit. A block can say which kinds of provider it is for (gäller-för), and that is compared with the recipient’s kind in the register. The text is read too: “sjukhusets verksamhet” and “sjukhuset ska” belong only in commissions to hospitals. Other providers may well be mentioned.',
  },
  examples: [
    {
      shows: 'Blocket är skrivet för sjukhus, men uppdraget ges till primärvården.',
      body: '# Samverkan\n\n::block{#samverkan}\n',
      files: {
        'block/samverkan.md':
          '---\nid: samverkan\nversion: 1\ntitel: Samverkan och samordning\ngäller-för: [sjukhus]\n---\nVården samordnas såväl inom sjukhusets verksamhet som mellan utförare.\n',
      },
      expect: [
        '3:1-3:20 Blocket ”Samverkan och samordning” gäller för sjukhus, men Solrosvården är primärvård.',
      ],
    },
    {
      shows: 'Texten vänder sig till sjukhus.',
      body: 'Uppdraget riktar sig till samtliga sjukhusförvaltningar. Sjukhuset ska arbeta för en jämlik vård.\n',
      expect: [
        '1:11-1:56 ”riktar sig till samtliga sjukhusförvaltningar” passar bara i uppdrag till sjukhus.',
        '1:58-1:71 ”Sjukhuset ska” passar bara i uppdrag till sjukhus.',
      ],
    },
    {
      shows: 'En region med egna slag säger själv hur de tilltalas.',
      body: 'Helseforetaket ska arbeide for like tjenester. Sjukhuset ska arbeta för en jämlik vård.\n',
      files: {
        'register/organisationer.yaml':
          'slag:\n  styre: {uppdrar: true}\n  foretak: {tilltal: helseforetaket}\n  legevakt: {}\norganisationer:\n  hvn: {namn: styret, slag: styre}\n  solrosvarden: {namn: Legevakten, slag: legevakt}\n',
      },
      expect: ['1:1-1:19 ”Helseforetaket ska” passar bara i uppdrag till foretak.'],
    },
    {
      shows: 'Ett sjukhus får tilltalas som ett sjukhus.',
      front: { till: 'sas' },
      body: 'Sjukhuset ska arbeta för en jämlik vård.\n',
      expect: [],
    },
    {
      shows: 'Andra vårdgivare får nämnas.',
      body: 'Sjukhusen ansvarar fortsatt för den smittspårning som sker inom den egna verksamheten.\n',
      expect: [],
    },
  ],
  run(context) {
    const { commission, passages } = context;
    const unfit = new Set<string>();
    for (const block of commission.blocks) if (checkBlock(block, context)) unfit.add(block.file);
    const others = addressesOf(context.project).filter(({ slag }) => slag !== commission.meta.till.slag);
    for (const passage of passages) {
      // A block that is said to be for others as a whole needs no more to be said about its words.
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      if (!unfit.has(passage.origin.file)) checkWords(passage, others, context);
    }
  },
});

/** Reports a block for other kinds of provider wherever it is used; true when it is one. */
function checkBlock(block: UsedBlock, { commission, project, report }: CheckContext): boolean {
  const kinds: readonly string[] | undefined = project.blocks.read(block.file).block?.meta.value[
    'gäller-för'
  ];
  const { namn, slag } = commission.meta.till;
  if (!kinds || kinds.includes(slag)) return false;
  for (const place of block.places) {
    report({
      place,
      message: {
        sv: `Blocket ”${block.titel}” gäller för ${listed(kinds, 'och')}, men ${namn} är ${slag}.`,
        en: `The block “${block.titel}” is for ${listed(kinds, 'and')}, but ${namn} is ${slag}.`,
      },
      hint: {
        sv: 'Skriv en egen text, eller ändra blocket så att det passar båda och lägg till slaget under gäller-för.',
        en: 'Write a text of its own, or change the block to fit both and add the kind to gäller-för.',
      },
    });
  }
  return true;
}

function checkWords(passage: Passage, addresses: readonly Addresses[], { report }: CheckContext): void {
  for (const { slag, pattern, mayAddress } of addresses) {
    if (!mayAddress.test(passage.text)) continue;
    for (const { 0: words, index } of passage.text.matchAll(pattern)) {
      const inBlock = passage.origin.block !== undefined;
      report({
        place: passage.at(index, index + words.length),
        origin: passage.origin,
        message: {
          sv: `”${words}” passar bara i uppdrag till ${slag}.`,
          en: `“${words}” only fits in commissions to providers of the kind ${slag}.`,
        },
        hint: inBlock
          ? {
              sv: `Skriv utföraren, eller säg i blocket att det gäller för ${slag}: gäller-för: [${slag}]`,
              en: `Write utföraren, or say in the block that it is for ${slag}: gäller-för: [${slag}]`,
            }
          : { sv: 'Skriv utföraren.', en: 'Write utföraren.' },
      });
    }
  }
}
