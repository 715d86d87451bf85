import { pattern } from '../../format/pattern.js';
import type { Text } from '../../model/diagnostic.js';
import { type Goal, goalText, type Indicator } from '../../model/plan.js';
import { GOAL_COLUMNS, type GoalColumnOf } from '../../model/plan-columns.js';
import { rowsOf, wordsPlace } from '../../passages/plan-rows.js';
import { listed } from '../../text/listed.js';
import { defineCheck } from '../check.js';

/** Words that ask for an account rather than a measure. */
const ASKS_FOR_AN_ACCOUNT = /^(redovis|redogör|beskriv|status|analys|återrapport)/iu;

/** A row in words that only points to another: that it does not say so as data, or in vain, is another matter. */
const POINTS_ELSEWHERE = pattern('iu')`^se (?:även |vidare )?(?:nedan|ovan|under|område)(?!\p{L})`;

export default defineCheck({
  id: 'indicator-complete',
  severity: 'warning',
  title: { sv: 'Ofullständiga indikatorer', en: 'Incomplete indicators' },
  about: {
    sv: 'En indikator går att följa upp först när planen säger vad som ska nås, varifrån uppgiften hämtas, vem som lämnar den och när. Uppdragen kräver det själva: ”För indikatorer och mätetal ska finnas definierade mål”. En redovisning (redovisning: true) behöver varken målvärde eller källa, och ett mål som saknas med avsikt skrivs ut: målvärde: saknas. En rad som bara hänvisar vidare (hänvisning) behöver inget.',
    en: 'An indicator can be followed up only when the plan says what is to be reached, where the figure comes from, who reports it and when. The commissions demand it themselves. A narrative indicator (redovisning: true) needs neither target nor source, and a target that is missing on purpose is said to be: målvärde: saknas. A row that only points elsewhere (hänvisning) needs nothing.',
  },
  examples: [
    {
      shows: 'Ett mått utan målvärde, en fråga utan svar och en redovisning utan tillfälle.',
      body: '# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml': `titel: Uppföljningsplan
områden:
  - namn: Kvinnosjukvård och sexuell hälsa
    enheter:
      - namn: Barnmorskemottagning
        indikatorer:
          - text: Antal inskrivna gravida
            källa: Power BI
            uppgiftslämnare: Solrosvården
            tillfällen: [ÅR]
          - text: Andel självtest?
            källa: Manuellt
          - text: Redovisa antal patienter
            redovisning: true
`,
      },
      expect: [
        'uppfoljning.yaml:7:19-7:42 Indikatorn saknar målvärde.',
        'uppfoljning.yaml:11:19-11:35 Indikatorn saknar målvärde, uppgiftslämnare och tillfällen.',
        'uppfoljning.yaml:13:19-13:43 Redovisningen saknar uppgiftslämnare och tillfällen.',
      ],
    },
    {
      shows: 'Två mål för samma indikator: det ena saknar tillfällen.',
      body: '# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml': `titel: Uppföljningsplan
områden:
  - namn: Prioriteringar
    enheter:
      - indikatorer:
          - text: Arbetet med att avsluta lågt prioriterad vård
            uppgiftslämnare: Utföraren
            mål:
              - {målvärde: Systematiskt arbete, källa: Utföraren beskriver, tillfällen: [T2, ÅR]}
              - {målvärde: God följsamhet, källa: Utföraren beskriver}
`,
      },
      expect: ['uppfoljning.yaml:10:28-10:42 Målet saknar tillfällen.'],
    },
    {
      shows: 'Allt är sagt: ett mått, en redovisning, ett mål som saknas med avsikt och hänvisningar.',
      body: '# Uppföljningsplan\n\n::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml': `titel: Uppföljningsplan
områden:
  - namn: Grunduppdrag
    enheter:
      - id: plan-mottagning
        namn: Barn- och ungdomsmedicinsk mottagning
        indikatorer:
          - {text: Andel besvarade telefonsamtal, målvärde: ≥ 85 %, källa: Solrosvården, uppgiftslämnare: Solrosvården, tillfällen: [ÅR]}
          - {text: Redovisa väntetider, redovisning: true, uppgiftslämnare: Solrosvården, tillfällen: [ÅR]}
          - {text: Andel med handledarkompetens, målvärde: saknas, källa: Utföraren, uppgiftslämnare: Centralkontoret, tillfällen: [T2]}
      - namn: Tillgänglighet
        indikatorer:
          - {text: Som för mottagningen, hänvisning: plan-mottagning}
          - {text: 'Se nedan, Omställning av hälso- och sjukvård'}
`,
      },
      expect: [],
    },
  ],
  run({ commission, report }) {
    for (const { indicator } of rowsOf(commission.plan)) {
      if (indicator.hänvisning !== undefined || POINTS_ELSEWHERE.test(indicator.plain)) continue;
      const several = indicator.mål.length > 1;
      for (const goal of indicator.mål) {
        const missing = missingColumns(goal, indicator);
        if (missing.length === 0) continue;
        const [sv, en] = subject(indicator, several);
        const list = [
          listed(
            missing.map(({ key }) => key),
            'och',
          ),
          listed(
            missing.map(({ key, label }) => `${label.en.toLowerCase()} (${key})`),
            'and',
          ),
        ] as const;
        report({
          place: several ? (goal.targetPlace ?? goal.place) : wordsPlace(indicator),
          message: { sv: `${sv} saknar ${list[0]}.`, en: `${en} lacks ${list[1]}.` },
          hint: hintFor(missing, indicator),
        });
      }
    }
  },
});

function missingColumns(goal: Goal, { redovisning }: Indicator): GoalColumnOf[] {
  return GOAL_COLUMNS.filter(({ key, kind, neededBy }) => {
    const needed = neededBy === 'all' || (neededBy === 'measured' && !redovisning);
    // Occasions in words alone are in no calendar.
    const said = kind === 'occasions' ? goal.tillfällen.length > 0 : goalText(goal, key) !== '';
    return needed && !said;
  });
}

function subject({ redovisning }: Indicator, several: boolean): [sv: string, en: string] {
  if (several) return ['Målet', 'The target'];
  return redovisning ? ['Redovisningen', 'The narrative indicator'] : ['Indikatorn', 'The indicator'];
}

function hintFor(missing: readonly GoalColumnOf[], { plain }: Indicator): Text {
  const keys = missing.map(({ key }) => key);
  if (!keys.includes('målvärde')) {
    return { sv: `Fyll i ${listed(keys, 'och')}.`, en: `Fill in ${listed(keys, 'and')}.` };
  }
  if (ASKS_FOR_AN_ACCOUNT.test(plain)) {
    return {
      sv: 'Skriv redovisning: true om uppdraget följs upp med ord; annars målvärdet.',
      en: 'Write redovisning: true when it is followed up in words; otherwise the target.',
    };
  }
  return {
    sv: 'Skriv målet, till exempel målvärde: ≥ 85 %, eller målvärde: saknas om det är med avsikt.',
    en: 'Write the target, for example målvärde: ≥ 85 %, or målvärde: saknas when it is on purpose.',
  };
}
