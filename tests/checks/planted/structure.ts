import { type Fault, HABILITERING, REGIONHALSAN, SAS } from './fault.js';

/** What the parts of a commission say of each other. */
export const structure: Fault[] = [
  {
    what: 'the same indicator twice in a unit',
    file: `${SAS}/uppfoljning.yaml`,
    change: [['text: Beläggningsgrad, psykiatrisk vård', 'text: Beläggningsgrad, somatisk vård']],
    rule: 'indicator-twice',
    at: 'id: belaggning-psykiatri\n',
    below: 1,
  },
  {
    what: 'the same indicator twice, with another capital and a full stop',
    file: `${REGIONHALSAN}/uppfoljning.yaml`,
    change: [['text: Antal nybesök', 'text: andel nybesök som fullföljer hela coachningsperioden.']],
    rule: 'indicator-twice',
    at: 'text: Andel nybesök som fullföljer',
  },
  {
    what: 'two targets for one indicator in an area',
    file: `${SAS}/uppfoljning.yaml`,
    change: [
      [
        'text: Andel digitala hälsodeklarationer i Orbit av totalt möjliga',
        'text: Kostnader för inhyrd personal, andel av total personalkostnad',
      ],
    ],
    rule: 'indicator-twice',
    at: 'id: hyrpersonal\n',
    below: 1,
  },
  {
    what: 'an area of the plan that the list of areas does not have',
    file: `${SAS}/uppdrag.md`,
    change: [['- Produktions- och kapacitetsstyrning\n', '']],
    rule: 'list-match',
    at: '- Grunduppdrag',
    says: 'Produktions- och kapacitetsstyrning',
  },
  {
    what: 'an area in the list that the plan does not have',
    file: `${REGIONHALSAN}/uppdrag.md`,
    change: [
      [
        '- :ref{#utokade-uppdrag}/uppdrag utöver grunduppdrag',
        '- :ref{#utokade-uppdrag}/uppdrag utöver grunduppdrag\n- Rättspsykiatri',
      ],
    ],
    rule: 'list-match',
    at: '- Rättspsykiatri',
    says: 'Rättspsykiatri',
  },
  {
    what: 'headings in another order than their list',
    file: `${REGIONHALSAN}/uppdrag.md`,
    change: [
      [
        'följande sex områden:\n\n- :ref{#barn-och-ungas-halsa}\n- :ref{#kvinnosjukvard-och-sexuell-halsa}',
        'följande sex områden:\n\n- :ref{#kvinnosjukvard-och-sexuell-halsa}\n- :ref{#barn-och-ungas-halsa}',
      ],
    ],
    rule: 'list-match',
    at: '- :ref{#barn-och-ungas-halsa}\n- :ref{#halsoframjande}\n- :ref{#flykting-och-traumaverksamheter}\n- :ref{#utokade-uppdrag}\n',
    says: 'ordning',
  },
  {
    what: 'two sections that have changed places under their list',
    file: `${HABILITERING}/uppdrag.md`,
    change: [
      [
        '- :ref{#synverksamhet}\n- :ref{#tolkverksamhet}\n',
        '- :ref{#tolkverksamhet}\n- :ref{#synverksamhet}\n',
      ],
    ],
    rule: 'list-match',
    at: '- :ref{#synverksamhet}',
    says: 'ordning',
  },
  {
    what: 'a unit without follow-up',
    file: `${SAS}/uppfoljning.yaml`,
    change: [
      [
        '        namn: Mobil röntgen\n        indikatorer:\n          - id: mobil-rontgen-infort\n            text: Infört Ja/Nej\n            målvärde: Ja\n            källa: Utförare\n            uppgiftslämnare: Utförare\n            tillfällen: [T2, ÅR]\n',
        '        namn: Mobil röntgen\n        indikatorer: []\n',
      ],
    ],
    rule: 'too-few',
    at: 'indikatorer: []',
  },
  {
    what: 'a section of its own that the plan has forgotten',
    file: `${SAS}/uppfoljning.yaml`,
    change: [
      [
        '      - id: plan-barnlogopedi\n        namn: Barnlogopedi\n',
        '      - id: plan-barnlogopedi\n        namn: Vaccinationer\n',
      ],
      ['text: Antal omhändertagna patienter', 'text: Antal vaccinerade patienter'],
    ],
    rule: 'coverage',
    at: 'Vaccinationer',
    missed:
      'the plan has something for fewer than half of the sections, so the others may be left out on purpose',
  },
];
