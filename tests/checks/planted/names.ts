import { BACKEFORS, type Fault, HABILITERING, REGIONHALSAN, SAS } from './fault.js';

/** One thing under two names. */
export const names: Fault[] = [
  {
    what: 'a reporter that no register has',
    file: `${SAS}/uppfoljning.yaml`,
    change: [
      [
        'källa: Power BI\n            uppgiftslämnare: Koncernkontoret\n            tillfällen: [ÅR]',
        'källa: Power BI\n            uppgiftslämnare: Kvalitetsrådet\n            tillfällen: [ÅR]',
      ],
    ],
    rule: 'organisation-name',
    at: 'uppgiftslämnare: Kvalitetsrådet',
    says: 'Kvalitetsrådet',
  },
  {
    what: 'a unit of the plan in another form than its heading',
    file: `${REGIONHALSAN}/uppfoljning.yaml`,
    change: [['namn: Mottagning unga vuxna', 'namn: Mottagningen för unga vuxna']],
    rule: 'name-drift',
    says: 'Mottagning unga vuxna',
  },
  {
    what: 'a heading in another form than the unit of the plan',
    file: `${HABILITERING}/uppdrag.md`,
    change: [['### Habilitering vuxen', '### Habilitering vuxna']],
    rule: 'name-drift',
    in: `${HABILITERING}/uppfoljning.yaml`,
    at: 'namn: [Habilitering barn och unga, Habilitering vuxen]',
    says: 'Habilitering vuxna',
  },
  {
    what: 'a source in two words',
    file: `${SAS}/uppfoljning.yaml`,
    change: [['källa: Orbit', 'källa: Power Bi']],
    rule: 'name-drift',
    says: 'Power BI',
  },
  {
    what: 'a source with another hyphen',
    file: `${REGIONHALSAN}/uppfoljning.yaml`,
    change: [['källa: RCC kvalitetsrapport', 'källa: Power-BI']],
    rule: 'name-drift',
    says: 'Power BI',
  },
  {
    what: 'a heading with another capital than in its text',
    file: `${REGIONHALSAN}/uppdrag.md`,
    change: [['## Primärvårdens utbildningsenhet', '## Primärvårdens Utbildningsenhet']],
    rule: 'name-drift',
    at: 'Uppdraget till Primärvårdens utbildningsenhet är',
    says: 'Primärvårdens utbildningsenhet',
  },
  {
    what: 'a title of a document in two spellings',
    file: `${BACKEFORS}/uppdrag.md`,
    change: [
      [
        'de krav som ställs i Krav och kvalitetsboken',
        'de krav som ställs i Krav och kvalitetsbok Vårdval Vårdcentral',
      ],
    ],
    rule: 'name-drift',
    says: 'Krav- och kvalitetsbok',
  },
  {
    what: 'a specialty in a table under two names',
    file: `${SAS}/tabeller/sidotjanstgoring.yaml`,
    change: [['specialitet: Gynekologi', 'specialitet: Kvinnosjukvård']],
    rule: 'name-drift',
    says: 'Gynekologi',
  },
  {
    what: 'a term of the register in another form',
    file: `${SAS}/uppdrag.md`,
    change: [['## Produktionsvolymerna egen regi', '## Produktionsvolymerna i egenregin']],
    rule: 'term',
  },
  {
    what: 'a term of the register written apart',
    file: `${SAS}/uppdrag.md`,
    change: [['samordnande för verksamhet i egen regi har', 'samordnande för verksamhet i egen-regi har']],
    rule: 'homoglyph',
  },
  {
    what: 'an area of the template for analysis that the plan does not have',
    file: `${HABILITERING}/uppfoljning.yaml`,
    change: [['    - Hörselverksamhet\n    - Syn', '    - Hörselverksamheten\n    - Syn']],
    rule: 'name-drift',
    says: 'Hörselverksamhet',
  },
  {
    what: 'a source with a letter wrong',
    file: `${REGIONHALSAN}/uppfoljning.yaml`,
    change: [
      ['text: Antal nybesök\n            källa: Medrave', 'text: Antal nybesök\n            källa: Medrawe'],
    ],
    rule: 'name-drift',
    at: 'källa: Medrawe',
    says: 'Medrave',
  },
];
