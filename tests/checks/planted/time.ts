import { type Fault, REGIONHALSAN, SAS } from './fault.js';

/** Another year than the commission's. */
export const time: Fault[] = [
  {
    what: 'the frame of another year',
    file: `${SAS}/uppdrag.md`,
    change: [['Den totala ersättningsramen för 2026 är', 'Den totala ersättningsramen för 2025 är']],
    rule: 'stale-year',
  },
  {
    what: 'the volumes of another year',
    file: `${SAS}/uppdrag.md`,
    change: [['Bas- och tilläggsvolymerna för 2026 framgår', 'Bas- och tilläggsvolymerna för 2025 framgår']],
    rule: 'stale-year',
  },
  {
    what: 'a change of another year’s commission',
    file: `${SAS}/uppdrag.md`,
    change: [['Vid förändring av uppdrag 2026 tillämpas', 'Vid förändring av uppdrag 2025 tillämpas']],
    rule: 'stale-year',
  },
  {
    what: 'prices of another year',
    file: `${SAS}/uppdrag.md`,
    change: [
      [
        'enligt nedan sjukhusspecifika priser 2026, i kronor:',
        'enligt nedan sjukhusspecifika priser 2025, i kronor:',
      ],
    ],
    rule: 'stale-year',
  },
  {
    what: 'what is to be done in another year',
    file: `${SAS}/uppdrag.md`,
    change: [['Under 2026 kommer Västra Götalandsregionen', 'Under 2025 kommer Västra Götalandsregionen']],
    rule: 'stale-year',
  },
  {
    what: 'what a provider shall offer in another year',
    file: `${SAS}/uppdrag.md`,
    change: [
      [
        'Södra Älvsborgs Sjukhus ska tillhandahålla under 2026.',
        'Södra Älvsborgs Sjukhus ska tillhandahålla under 2025.',
      ],
    ],
    rule: 'stale-year',
  },
  {
    what: 'an adjustment in another year',
    file: `${SAS}/uppdrag.md`,
    change: [
      [
        'kan komma att ske som en förändring i mars 2026.',
        'kan komma att ske som en förändring i mars 2025.',
      ],
    ],
    rule: 'stale-year',
  },
  {
    what: 'a commission that is fixed for two of its three years',
    file: 'block/ramverk.md',
    change: [
      [
        'gäller till och med {{datum giltighet.till "iso"}}',
        'ligger fast 2025 och 2026 och gäller till och med {{datum giltighet.till "iso"}}',
      ],
    ],
    rule: 'stale-year',
  },
  {
    what: 'an occasion outside the period',
    file: `${SAS}/uppfoljning.yaml`,
    change: [
      ['tillfällen-text: Delår augusti, helår samt', 'tillfällen-text: Delår augusti 2024, helår samt'],
    ],
    rule: 'stale-year',
  },
  {
    what: 'an occasion long after the period',
    file: `${REGIONHALSAN}/uppdrag.md`,
    change: [['Redovisas i samband med beslutad uppföljningsplan.', 'Redovisas senast 2029-01-31.']],
    rule: 'stale-year',
  },
  {
    what: 'something that happens in another year',
    file: `${SAS}/uppdrag.md`,
    change: [['Även för 2026 tillförs medel', 'Även för 2024 tillförs medel']],
    rule: 'stale-year',
    at: 'Även för 2024',
  },
  {
    what: 'a registry number with a digit missing',
    file: `${SAS}/uppfoljning.yaml`,
    change: [['(OSN 2024-00141)', '(OSN 2024-0141)']],
    rule: 'diarienummer',
    at: 'OSN 2024-0141',
  },
];
