import type { Report, Text } from '../model/diagnostic.js';
import { type BeyondLimit, beyondLimits, MARKDOWN_LIMITS } from '../source/markdown-limits.js';
import type { SourceText } from '../source/text.js';

const { marks, length, depth } = MARKDOWN_LIMITS;

const MESSAGES: Record<BeyondLimit['limit'], Text> = {
  marks: {
    sv: `Här står mer än ${marks} märktecken (*, _, [, ], <, { och \`) i ett och samma stycke.`,
    en: `Here are more than ${marks} marks (*, _, [, ], <, { and \`) in one paragraph.`,
  },
  length: {
    sv: `Stycket är längre än ${length} tecken.`,
    en: `The paragraph is longer than ${length} characters.`,
  },
  depth: {
    sv: `Här ligger mer än ${depth} citat, listor eller direktiv i varandra.`,
    en: `Here are more than ${depth} quotes, lists or directives in one another.`,
  },
};

const HINTS: Record<BeyondLimit['limit'], Text> = {
  marks: {
    sv: 'Dela upp det med tomma rader, eller ta bort tecken som inte behövs.',
    en: 'Divide it by blank lines, or remove marks that are not needed.',
  },
  length: { sv: 'Dela upp det med tomma rader.', en: 'Divide it by blank lines.' },
  depth: {
    sv: 'Flytta ut det innersta, eller avsluta det som står öppet.',
    en: 'Move out what is innermost, or end what is open.',
  },
};

/** Says what of a file of Markdown is not read because it is beyond what a person writes. */
export function reportLimits(source: SourceText, report: Report): void {
  for (const { limit, from, to } of beyondLimits(source.text)) {
    report({
      rule: 'markdown-limit',
      severity: 'error',
      place: source.place(from, to),
      message: MESSAGES[limit],
      why: {
        sv: 'Det läses inte: tiden för det skulle växa med kvadraten på textens längd.',
        en: 'It is not read: the time for it would grow with the square of the length of the text.',
      },
      hint: HINTS[limit],
    });
  }
}
