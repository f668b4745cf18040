import { h, type ComponentChild } from 'preact';
import { describe, expect, test } from 'vitest';
import { budget } from '../../src/scenes/budget.ts';
import type { Frame, Scene } from '../../src/scenes/scene.ts';
import { sceneProblems } from '../../src/scenes/scene-problems.ts';
import { createWording } from '../../src/story/wording.ts';

const numbers = { million: '', billion: '', trillion: '', about: '', over: '', range: '' };
const wordings = {
  en: createWording({
    tag: 'en-GB',
    numbers: {
      ...numbers,
      ...{ usd_per_hour: '', percentage_points: '' },
      ...{ usd: { large: '', plain: '' }, cny: { large: '', plain: '' } },
    },
    labels: { title: 'T', steps: { a: 'A', b: 'B' }, words: { known: '{n} of them', other: 'x' } },
  }),
};

interface Faults {
  readonly frame?: (step: string, progress: number) => Record<string, Frame[string]>;
  /** Of the step that follows the scroll; null for none. Left out, what the frame comes to. */
  readonly scrub?: (() => Frame) | null;
  readonly picture?: (word: (typeof wordings)['en']['word']) => ComponentChild;
}

const facts = { claims: {}, series: {} };

/** The problems of a scene of two steps that is right but for some faults. */
function problemsWith({ frame = () => ({}), scrub, picture = () => '' }: Faults): string[] {
  const scene: Scene = {
    name: 'tiny',
    steps: [{ name: 'a' }, { name: 'b', scrub: true }],
    needs: { claims: [], series: [] },
    words: { known: ['n'] },
    frameAt: (step, progress) => ({ title: [1, 0], ...frame(step, progress) }),
    table: () => ({ columns: [], rows: [] }),
  };
  const Picture = ({ wording }: { wording: (typeof wordings)['en'] }) =>
    h('svg', {}, picture(wording.word));
  const passes = scrub ?? ((progress: number) => scene.frameAt('b', progress, facts));
  return sceneProblems(
    { scene, Picture, ...(scrub !== null && { scrub: { b: passes } }) },
    facts,
    wordings,
  ).map(({ file, near, message }) => `${file} ${near}: ${message}`);
}

test('a scene without a fault has no problem', () => {
  expect(problemsWith({ picture: (word) => word('known', { n: 2 }) })).toEqual([]);
});

describe('each fault is told with the file and the word to look for', () => {
  test.each<[string, Faults, RegExp]>([
    [
      'a number that is none, with its step and progress',
      { frame: (_, progress) => ({ bars: [{ height: progress === 0.5 ? NaN : 1 }] }) },
      /^scrub\.ts height: step “b” at progress 0\.5: frame\.bars\[0\]\.height is NaN; expected a number$/,
    ],
    [
      'a field that cannot blend, as it is in both frames',
      { frame: (step) => ({ colour: step === 'a' ? 'red' : 'blue' }) },
      /^frame\.ts colour: from step “a” to “b”: frame\.colour cannot blend: "red" in one frame, "blue" in the other/,
    ],
    [
      'a step that follows the scroll without saying how',
      { scrub: null },
      /^picture\.tsx b: step “b” at progress 0: “b” follows the scroll, but picture\.tsx exports no `scrub` for it$/,
    ],
    [
      'a frame that the browser would not come to',
      { scrub: () => ({ title: [0, 1] }) },
      /^picture\.tsx Picture\(: step “b” at progress 0: `scrub` gives another frame than frameAt/,
    ],
    [
      'a list that changes its length',
      { frame: (step) => ({ bars: step === 'a' ? [1] : [1, 2] }) },
      /^frame\.ts bars: .*cannot blend: \[1\] in one frame, \[1,2\] in the other/,
    ],
    [
      'a label that is in labels.yml, but not declared',
      { picture: (word) => word('other') },
      /^picture\.tsx other: step “a” at progress 1, tall, en: the label “other” is not declared; .*: known$/,
    ],
    [
      'a value that a label does not get',
      { picture: (word) => word('known') },
      /^picture\.tsx .*the place \{n\} of a label gets no value$/,
    ],
    [
      'something else that is thrown',
      { frame: () => JSON.parse('{') as Record<string, number> },
      /^frame\.ts frameAt\(: step “a” at progress 1: /,
    ],
  ])('%s', (_, faults, expected) => expect(problemsWith(faults)[0]).toMatch(expected));

  test.each([
    ['marks', Array.from({ length: budget.marks + 1 }, () => h('path', {}))],
    ['bytes', 'x'.repeat(budget.bytes)],
  ] as const)('a picture over its budget of %s', (what, drawing) =>
    expect(problemsWith({ picture: () => drawing as ComponentChild })[0]).toMatch(
      new RegExp(`^picture\\.tsx Picture\\(: .* \\d+ ${what}; expected at most ${budget[what]}`),
    ),
  );
});
