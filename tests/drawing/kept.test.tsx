import { h, type VNode } from 'preact';
import { expect, test } from 'vitest';
import { kept } from '../../src/drawing/kept.ts';

/** What Preact asks of a component before it draws it again. */
const wouldDraw = (before: object, after: object): unknown => {
  const instance = { props: before } as { shouldComponentUpdate?: (next: object) => boolean };
  const Word = kept((props: object) => h('text', props)) as (
    this: typeof instance,
    props: object,
  ) => VNode;
  expect(Word.call(instance, before).props).toEqual(before);
  return instance.shouldComponentUpdate?.(after);
};

test.each([
  ['nothing changed', { x: 1, children: 'a' }, { x: 1, children: 'a' }, false],
  ['the same lines in a new list', { children: ['a', 'b'] }, { children: ['a', 'b'] }, false],
  ['a place', { x: 1, children: 'a' }, { x: 2, children: 'a' }, true],
  ['one line', { children: ['a', 'b'] }, { children: ['a', 'c'] }, true],
  ['a line less', { children: ['a', 'b'] }, { children: ['a'] }, true],
  ['a property more', { x: 1 }, { x: 1, opacity: 0.5 }, true],
  ['a property less', { x: 1, opacity: 0.5 }, { x: 1 }, true],
])('%s', (_, before, after, draws) => {
  expect(wouldDraw(before, after)).toBe(draws);
});
