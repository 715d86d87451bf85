import type { Element } from 'hast';
import type { Cause } from '../../compare/cause.js';
import type { Change } from '../../compare/change.js';
import { type Child, el } from '../../render/element.js';
import { causeText, changeName, marginLabel } from '../labels.js';

/** Anchors of a change in the document and in the table of changes. */
export function changeAnchor({ number }: Pick<Change, 'number'>): string {
  return `a${number}`;
}

/** The anchor of the place that moved text stood at. */
export function originAnchor({ number }: Pick<Change, 'number'>): string {
  return `f${number}`;
}

/** The anchor of a change's row in the table of changes. */
export function summaryAnchor({ number }: Pick<Change, 'number'>): string {
  return `s${number}`;
}

/** A change's number, which leads to the table of changes. */
export function changeLink(change: Change, target = summaryAnchor(change)): Element {
  return el('a', { className: ['nr'], href: `#${target}` }, changeName(change.number));
}

/** The note in the margin: `Ä2 ändrat via block Läkemedel 1→2.`, and the way to the next change. */
export function changeTag(
  change: Change,
  next: Change | undefined,
  rows: SummaryTarget,
  more: Child = undefined,
): Element {
  const label = marginLabel(change);
  const cause = change.causes.map(via).join(', ');
  return el(
    'p',
    { className: ['am'] },
    el('b', {}, changeLink(change, rows(change)), label === '' ? undefined : ` ${label}`),
    ' ',
    more,
    el('span', {}, `${cause}.`),
    nextLink(next),
  );
}

/** Anchor that the number of a change links to. */
export type SummaryTarget = (change: Change) => string;

/** To the next change: an arrow with a name. */
export function nextLink(next: Change | undefined): Child {
  if (!next) return undefined;
  return [
    ' ',
    el(
      'a',
      {
        className: ['nasta'],
        href: `#${changeAnchor(next)}`,
        ariaLabel: `Nästa ändring, ${changeName(next.number)}`,
      },
      '↓',
    ),
  ];
}

function via(cause: Cause): string {
  const text = causeText(cause, 'sv');
  switch (cause.kind) {
    case 'block':
    case 'option':
    case 'parameter':
      return `via ${text}`;
    case 'data':
      return cause.file.endsWith('uppfoljning.yaml') ? `i ${text}` : `ur ${text}`;
    case 'commission':
      return 'i uppdraget';
    default:
      return text;
  }
}
