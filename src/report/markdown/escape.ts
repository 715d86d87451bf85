import { neutral, neutralProse } from '../../text/neutral.js';
import { shorten } from '../../text/width.js';

/**
 * Text of sources in Markdown that GitHub or GitLab renders: nothing of it may become markup, a link, a picture, a
 * mention of somebody, or a reference to an issue.
 */

/** Breaks up a name without being seen: an empty reference, so that copied text is unchanged. */
const BREAK = '&#8203;';
/** Longer passages are cut: what is commented on can be read where it stands. */
const LONGEST = 400;

/** Text on one line, for a table cell, a list item or a heading. */
export function plain(text: string): string {
  return escaped(shorten(neutralProse(text), LONGEST));
}

/** A path, an id or the like as code. */
export function code(text: string): string {
  const shown = shorten(neutral(text), LONGEST);
  return /^[\p{L}\p{N}](?:[\p{L}\p{N} ._/,:@-]*[\p{L}\p{N}])?$/u.test(shown)
    ? `\`${shown}\``
    : `<code>${escaped(shown)}</code>`;
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]|~]/g, '\\$&')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      // At the beginning a list, a heading or a rule.
      .replace(/^([-+#=]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}${BREAK}` : `\\${mark}`))
      // Mentions, issues, merge requests, milestones, labels; addresses that become links by themselves.
      .replace(/@(?=\S)|[#!%](?=[\w"])|\bGH-(?=\d)|\bwww(?=\.)|\b[a-z][a-z+.-]*:(?=\/\/)/gi, `$&${BREAK}`)
      // Last, because it brings a # of its own: what is between two would be a formula.
      .replace(/\$/g, '&#36;')
  );
}
