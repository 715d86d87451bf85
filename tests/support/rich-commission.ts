import type { Commission } from '../../src/model/commission.js';
import { commissionOf } from '../render/support.js';
import { png } from './pictures.js';

const FOLDER = '2025-2027/regionhalsan';

const BODY = `# Start

1. Ett krav
2. Ett till krav

- [ ] En uppgift
- [x] En annan

Se [avtalet](https://a.se/a "Avtal"), ![En karta](bild.png) och :ref[där]{#ekonomi}, :sprak[in English]{#en}.[^1] [^2]

> Ett citat med ~~struken~~ text.

| A | B |
|---|--:|
| a | 1 |

[^1]: Enligt lag.

    \`\`\`
    kod i not
    \`\`\`

[^2]: En annan not.

\`\`\`
kod
\`\`\`

# Ekonomi {#ekonomi .liggande}

::tabell{#ram}

# Lista {.bilaga}

::uppfoljningsplan

::analysmall
`;

const TABLE = `titel: Ram
visa-rubrik: false
enhet: kronor
kolumngrupper: [{rubrik: Pengar, kolumner: [belopp, mer]}]
kolumner:
  - {id: post, rubrik: Post}
  - {id: belopp, rubrik: Belopp, typ: belopp}
  - {id: mer, rubrik: Mer, typ: tal, enhet: st}
  - {id: kod, rubrik: Kod, typ: kod}
teckenförklaring: {A: alla, B: null}
rader:
  - {post: Vård, belopp: 1000, mer: 3, kod: A, noter: [a]}
  - {post: Hus, belopp: 1000, mer: 3, kod: B}
  - {post: Summa, slag: summa, belopp: 2000, mer: 6, kod: A}
noter: {a: En not.}
`;

const PLAN = `titel: Plan
visa-rubrik: false
områden:
  - namn: Barn
    enheter:
      - namn: [BVC, BUP]
        noter: [x]
        indikatorer:
          - {id: a, text: Andel, punkter: [p, q], målvärde: 3 %, källa: V, uppgiftslämnare: K, tillfällen: [ÅR]}
          - {text: Berättelse, redovisning: true, noter: [y], uppgiftslämnare: K, tillfällen: [ÅR]}
  - namn: Vuxna
    tabellhuvud: {område: Del}
    enheter: [{namn: VUX, indikatorer: [{text: Se Barn, hänvisning: a}]}]
noter: {x: not x, y: not y}
analysmall: {titel: Mall, kolumner: [A, B], områden: [Barn]}
`;

/** A small commission with every kind of text, table and mark, for what the real ones do not have. */
export function richCommission(): Commission {
  return commissionOf(BODY, {
    [`${FOLDER}/bild.png`]: png() as never,
    [`${FOLDER}/tabeller/ram.yaml`]: TABLE,
    [`${FOLDER}/uppfoljning.yaml`]: PLAN,
  });
}
