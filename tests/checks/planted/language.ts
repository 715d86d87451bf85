import { BACKEFORS, type Fault, HABILITERING, REGIONHALSAN, SAS } from './fault.js';

/** Sentences that cannot be meant as they stand. */
export const language: Fault[] = [
  {
    what: 'a genitive that does something',
    file: `${SAS}/uppdrag.md`,
    change: [['Utföraren ska erbjuda stöd och utbildning', 'Utförarens ska erbjuda stöd och utbildning']],
    rule: 'grammar',
    says: 'Utförarens',
  },
  {
    what: 'another genitive that does something',
    file: `${HABILITERING}/uppdrag.md`,
    change: [['Uppdraget är att tillhandahålla', 'Uppdragets är att tillhandahålla']],
    rule: 'grammar',
    says: 'Uppdragets',
  },
  {
    what: 'a genitive in the middle of a sentence',
    file: `${SAS}/uppdrag.md`,
    change: [
      [
        'betydande utmaning för utföraren att utföra',
        'betydande utmaning som utförarens ska möta för att utföra',
      ],
    ],
    rule: 'grammar',
    says: 'utförarens',
  },
  {
    what: 'a preposition on both sides of a word',
    file: `${SAS}/uppdrag.md`,
    change: [
      [
        'Ersättningen för basvolymerna ingår i anslaget.',
        'Ersättningen för basvolymerna ingår i också i anslaget.',
      ],
    ],
    rule: 'grammar',
    says: 'i också i',
  },
  {
    what: 'a verb twice around a subject',
    file: `${SAS}/uppdrag.md`,
    change: [['Sjukhuset ska arbeta för en jämlik', 'Sjukhuset ska ska arbeta för en jämlik']],
    rule: 'repeated-word',
  },
  {
    what: 'a paragraph that comes again with two words changed',
    file: `${REGIONHALSAN}/uppdrag.md`,
    change: [
      [
        'Den initiala prioriteringen regleras i avtal med SOS Alarm AB.',
        'Sjukvårdens Larmcentral ansvarar för att Västra Götalands samlade resurser används optimalt. Det innebär att lägsta möjliga omhändertagandenivå ska eftersträvas. Sjukvårdens Larmcentral ska dirigera resurser och hänvisa alla patienter enligt denna huvudprincip.',
      ],
    ],
    rule: 'duplicate-sentence',
    at: 'samlade resurser används optimalt',
    says: 'nästan',
  },
  {
    what: 'a table below that is not there',
    file: `${SAS}/uppdrag.md`,
    change: [['::tabell{#volymer}\n', '']],
    rule: 'pointer',
    at: 'framgår av nedanstående tabell.',
    says: 'tabell',
  },
  {
    what: 'a table below that is not there, at the end of a paragraph',
    file: `${REGIONHALSAN}/uppdrag.md`,
    change: [['::tabell{#malrelaterad-ersattning}\n', '']],
    rule: 'pointer',
    at: 'därefter fallande enligt nedan tabell:',
    says: 'tabell',
  },
  {
    what: 'a plan below that is not there',
    file: `${SAS}/uppdrag.md`,
    change: [['::uppfoljningsplan\n', '']],
    rule: 'pointer',
    at: 'Indikatorer och uppföljningsmått anges i tabellen nedan.',
  },
  {
    what: 'a routine without a name',
    file: `${SAS}/uppdrag.md`,
    change: [['i enlighet med gällande rutin.', 'i enlighet med gällande rutin, se rutin.']],
    rule: 'pointer',
    says: 'rutin',
  },
  {
    what: 'an appendix where there is none',
    file: `${BACKEFORS}/uppdrag.md`,
    change: [['Indexuppräkning sker efter beslut i', 'Se bilaga. Indexuppräkning sker efter beslut i']],
    rule: 'pointer',
    says: 'bilaga',
  },
  {
    what: 'a list below that is not there',
    file: `${SAS}/uppdrag.md`,
    change: [['gäller följande:\n\nErsättningen', 'gäller följande:\n\n## Basvolymer\n\nErsättningen']],
    rule: 'pointer',
    at: 'gäller följande:',
    says: 'följa',
  },
  {
    what: 'a name in the genitive that does something',
    file: `${REGIONHALSAN}/uppdrag.md`,
    change: [['Regionhälsan har uppdrag att vara', 'Regionhälsans har uppdrag att vara']],
    rule: 'grammar',
    says: 'Regionhälsans',
  },
  {
    what: 'a table above that is not there',
    file: `${BACKEFORS}/uppdrag.md`,
    change: [['Indexuppräkning sker', 'Beloppen framgår av tabellen ovan. Indexuppräkning sker']],
    rule: 'pointer',
    at: 'tabellen ovan',
  },
];
