import { expect, it } from 'vitest';
import { remembered } from '../../src/source/remembered.js';

function counted() {
  const asked: string[] = [];
  const make = remembered((text) => {
    asked.push(text);
    return { text };
  });
  return { asked, make };
}

it('makes something once for each text', () => {
  const { asked, make } = counted();
  expect(make('a')).toBe(make('a'));
  expect(make('b')).toEqual({ text: 'b' });
  expect(asked).toEqual(['a', 'b']);
});

it('forgets what was used longest ago', () => {
  const { asked, make } = counted();
  make('first');
  make('second');
  for (let number = 0; number < 298; number++) make(`text ${number}`);
  make('first');
  make('one more');
  asked.length = 0;
  make('first');
  make('second');
  expect(asked).toEqual(['second']);
});

it('does not keep a text of a megabyte', () => {
  const { asked, make } = counted();
  const long = 'å'.repeat(1_000_000);
  make(long);
  make(long);
  expect(asked).toHaveLength(2);
});
