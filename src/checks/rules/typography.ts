import { perText } from '../../compile/once.js';
import { defineCheck } from '../check.js';
import { typographicSlips } from './typography/typographic-slips.js';

const slipsIn = perText(typographicSlips);

export default defineCheck({
  id: 'typography',
  severity: 'info',
  ofWords: true,
  title: { sv: 'Svensk typografi', en: 'Swedish typography' },
  about: {
    sv: 'Mellanslag före procenttecken och efter paragraftecken, tankstreck i intervall och som paus, svenska citattecken, mellanslag mellan tusental och komma före decimaler. I källtexten skrivs vanliga mellanslag: de görs hårda när dokumentet sätts. Diarienummer, datum, telefonnummer, sammansatta ord och adresser lämnas i fred.',
    en: 'A space before percent signs and after section signs, en dashes in ranges and as pauses, Swedish quotation marks, spaces between thousands and a comma before decimals. Ordinary spaces are written in the source: they are made no-break when the document is set. Registry numbers, dates, telephone numbers, compounds and addresses are left alone.',
  },
  examples: [
    {
      shows: 'Procent, intervall och belopp.',
      body: 'Minst 75% av samtalen 2023-2027, kl 16.00-22.00, för barn 0-17 år. Ramen är 4837192 kronor, 2.5 procent mer, enligt §9.\n',
      expect: [
        '1:7-1:10 ”75%” ska ha mellanslag före procenttecknet.',
        '1:23-1:32 ”2023-2027” är ett intervall och skrivs med tankstreck utan mellanslag.',
        '1:37-1:48 ”16.00-22.00” är ett intervall och skrivs med tankstreck utan mellanslag.',
        '1:59-1:63 ”0-17” är ett intervall och skrivs med tankstreck utan mellanslag.',
        '1:77-1:84 ”4837192” ska ha mellanslag mellan tusentalen.',
        '1:93-1:96 ”2.5” ska ha decimalkomma.',
        '1:117-1:119 ”§9” ska ha mellanslag efter paragraftecknet.',
      ],
      fixed:
        'Minst 75 % av samtalen 2023–2027, kl 16.00–22.00, för barn 0–17 år. Ramen är 4 837 192 kronor, 2,5 procent mer, enligt § 9.\n',
    },
    {
      shows: 'Citattecken och tankstreck.',
      body: 'Rutinen "Hantering av avvikelser - uppdrag" och “Rutin för köp”.\n',
      expect: [
        '1:9-1:10 Tecknet " är inget svenskt citattecken.',
        '1:33-1:36 Bindestrecket ska vara ett tankstreck.',
        '1:43-1:44 Tecknet " är inget svenskt citattecken.',
        '1:49-1:50 Tecknet “ är inget svenskt citattecken.',
      ],
      fixed: 'Rutinen ”Hantering av avvikelser – uppdrag” och ”Rutin för köp”.\n',
    },
    {
      shows: 'I uppföljningsplanen.',
      body: '::uppfoljningsplan\n',
      files: {
        'uppfoljning.yaml':
          'titel: Plan\nområden:\n  - namn: Grunduppdrag\n    enheter:\n      - indikatorer:\n          - text: Andel patienter 0-17 år\n            målvärde: 100%\n',
      },
      expect: [
        'uppfoljning.yaml:6:35-6:39 ”0-17” är ett intervall och skrivs med tankstreck utan mellanslag.',
        'uppfoljning.yaml:7:23-7:27 ”100%” ska ha mellanslag före procenttecknet.',
      ],
    },
    {
      shows: 'Det som ser likadant ut men är något annat.',
      body: 'HVN 2024-00186, 2025-01-01, 0771-123 456, 80-målet, HSLF-FS 2021:8, LSS § 9:1, F11.2, IT-stöd, e-tjänster, 1177 på telefon, kod 12345, år 2026, kl 16.30 och https://example.se/2023-2027.\n',
      expect: [],
    },
  ],
  run({ passages, report }) {
    for (const passage of passages) {
      for (const { index, text, better, message } of slipsIn(passage.text)) {
        const end = index + text.length;
        if (!passage.written(index, end)) continue;
        const place = passage.at(index, end);
        report({
          place,
          origin: passage.origin,
          message,
          hint: better.trim()
            ? { sv: `Skriv ${better.trim()}`, en: `Write ${better.trim()}` }
            : { sv: 'Ta bort det.', en: 'Remove it.' },
          ...(passage.verbatim(index, end) && { fix: { place, text: better } }),
        });
      }
    }
  },
});
