import { describe, expect, test } from 'vitest';
import { printPicture } from '../../src/scenes/print.ts';
import type { TrialFrame } from '../../src/scenes/trial/frame.ts';
import { plans } from '../../src/scenes/trial/plan.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

const trial = allScenes.find(({ name }) => name === 'trial');
if (!trial) throw new Error('no scene “trial”');
const { scene, facts } = trial;
const layouts = ['tall', 'wide'] as const;
const frameAt = (step: string, progress = 1) =>
  scene.frameAt(step, progress, facts) as unknown as TrialFrame;
const print = (step: string, layout: 'tall' | 'wide', { progress = 1, locale = 'pl' } = {}) =>
  printPicture(trial, step, { facts, wording: wordingOf('trial', locale), layout, progress });

/** The marks of a picture that stand for numbers: the number, top and bottom. */
function marksIn(svg: string) {
  return [...svg.matchAll(/<path d="(M[^"]+Z)"[^>]*data-value="(-?[\d.]+)"/g)].map(
    ([, d = '', value]) => {
      const heights = [...d.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y));
      return { value: Number(value), top: Math.min(...heights), bottom: Math.max(...heights) };
    },
  );
}

test('the toy is the one of the ledger', () => {
  const frame = frameAt('nudge');
  expect(frame.answers).toHaveLength(valueOf(facts, 'r05', 'group'));
  expect(frame.advantages).toEqual([1, -1, -1, 1]);
  expect(frame.advantages[0]).toBe(valueOf(facts, 'r05', 'right'));
  expect(frame.advantages[1]).toBe(valueOf(facts, 'r05', 'wrong'));
  const percent = frame.after.map((p) => 100 * p);
  const ledger = (name: string) => valueOf(facts, 'r05', name);
  for (const [i, name] of [
    'chance-wrong',
    'chance-wrong',
    'chance-after',
    'chance-other-right',
  ].entries())
    expect(percent[i]).toBeCloseTo(ledger(name), 3);
  expect(100 * (frame.before[0] ?? 0)).toBe(ledger('chance-before'));
});

test('the rewarded answers are the right ones', () => {
  const { factors, options, answers, rewards } = frameAt('group');
  const right = factors[0] * factors[1];
  expect(answers.map((answer) => Number(options[answer] === right))).toEqual(rewards);
});

describe.each(layouts)('%s', (layout) => {
  const { zero, policy, test: results } = plans[layout];

  test('advantages stand on the zero line, up or down, as long as they are', () => {
    const slips = marksIn(print('advantage', layout)).slice(0, 4);
    expect(slips.map(({ value }) => value)).toEqual([1, -1, -1, 1]);
    for (const { value, top, bottom } of slips) {
      expect(value > 0 ? bottom : top).toBeCloseTo(zero.y, 0);
      expect(bottom - top).toBeCloseTo(Math.abs(value) * zero.scale, 0);
    }
  });

  test('chances are columns from zero', () => {
    for (const { value, top, bottom } of marksIn(print('nudge', layout)).slice(0, 5)) {
      expect(bottom).toBeCloseTo(policy.y, 0);
      expect(bottom - top).toBeCloseTo(value * policy.scale, 0);
    }
  });

  test('the two results and the vote are columns from zero', () => {
    const columns = marksIn(print('curve', layout)).slice(-3);
    const known = ['start', 'end', 'vote'].map((name) => valueOf(facts, 'r02', name));
    expect(columns.map(({ value }) => value)).toEqual(known);
    for (const { value, top, bottom } of columns)
      expect(bottom - top).toBeCloseTo(value * results.scale, 0);
  });

  test('between the results there is only a straight broken line', () => {
    const broken = [...print('curve', layout).matchAll(/<path d="([^"]*)"[^>]*stroke-dasharray/g)];
    expect(broken).toHaveLength(1);
    expect(broken[0]?.[1]).toMatch(/^M[\d. ]+L[\d. ]+$/);
  });
});

test('the quotation is the printed one', () => {
  const svg = print('aha', 'wide', { locale: 'en' });
  expect(svg).toContain('“Wait, wait.');
  expect(svg).toContain('That’s an aha moment I can flag here.”');
});

test('the end comes after the start as the reader scrolls', () => {
  const ends = [0, 0.3, 0.65, 1].map((progress) => frameAt('curve', progress).levels[1]);
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
  expect(ends[1]).toBe(0);
});
