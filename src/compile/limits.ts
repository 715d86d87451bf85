import type { Report, Text } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
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

const WHY: Text = {
  sv: 'Det läses inte: tiden för det skulle växa med kvadraten på textens längd.',
  en: 'It is not read: the time for it would grow with the square of the length of the text.',
};

/** Says of a field of a data file that it is beyond what a person writes: its marks would be printed as they stand. */
export function reportFieldLimit(text: string, place: Place, report: Report): void {
  if (text.length <= marks) return;
  const [beyond] = beyondLimits(text);
  if (!beyond) return;
  report({
    rule: 'markdown-limit',
    severity: 'error',
    place,
    message: MESSAGES[beyond.limit],
    why: WHY,
    hint: {
      sv: 'Skriv texten i uppdraget i stället, eller ta bort tecken som inte behövs.',
      en: 'Write the text in the commission instead, or remove marks that are not needed.',
    },
  });
}

/** Says what of a file of Markdown is not read because it is beyond what a person writes. */
export function reportLimits(source: SourceText, report: Report): void {
  for (const { limit, from, to } of beyondLimits(source.text)) {
    report({
      rule: 'markdown-limit',
      severity: 'error',
      place: source.place(from, to),
      message: MESSAGES[limit],
      why: WHY,
      hint: HINTS[limit],
    });
  }
}
