import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playScene } from '../../src/browser/scene-player.ts';
import type { Reading } from '../../src/browser/reading.ts';
import { range } from '../../src/maths/range.ts';
import { blend } from '../../src/scenes/blend.ts';
import { budget, costOf } from '../../src/scenes/budget.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { frameFrom, stepFrames, type StepFrames } from '../../src/scenes/frames.ts';
import { pageWords } from '../../src/scenes/page-words.ts';
import type { Frame, FrameValue } from '../../src/scenes/scene.ts';
import type { Wording } from '../../src/story/wording.ts';
import { allScenes, labelsOf, wordingOf } from '../all-scenes.ts';
import { handClock } from '../hand-clock.ts';
import { compareWithFile } from './snapshot.ts';

const ends = [0, 0.5, 1];

function numbersIn(value: FrameValue): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return [];
  return Object.values(value).flatMap(numbersIn);
}

describe.each(allScenes)('scene $name', ({ name, scene, Picture, scrub, facts, locales }) => {
  const frames = scene.steps.flatMap((step) =>
    ends.map((progress) => ({
      step: step.name,
      progress,
      frame: scene.frameAt(step.name, progress, facts),
    })),
  );
  const handedOver = JSON.parse(JSON.stringify(stepFrames(scene, facts))) as StepFrames;
  const inBrowser = frameFrom(handedOver, scrub);
  const print = (frame: Frame, layout: 'tall' | 'wide', locale?: string) =>
    printPicture(
      { scene: { ...scene, frameAt: () => frame }, Picture },
      scene.steps[0]?.name ?? '',
      {
        facts,
        wording: wordingOf(name, locale),
        layout,
      },
    );

  test('stands in a folder of its name', () => {
    expect(name).toBe(scene.name);
    expect(scene.steps.length).toBeGreaterThan(0);
  });

  test('frameAt is deterministic, survives JSON and holds no NaN', () => {
    for (const { step, progress, frame } of frames) {
      expect(scene.frameAt(step, progress, facts)).toEqual(frame);
      expect(JSON.parse(JSON.stringify(frame))).toEqual(frame);
      expect(numbersIn(frame).every(Number.isFinite), `${step} at ${progress}`).toBe(true);
    }
  });

  test('only scrubbed steps follow progress; at 0 they equal the step before at 1', () => {
    for (const [i, step] of scene.steps.entries()) {
      const at = (progress: number) => scene.frameAt(step.name, progress, facts);
      const before = scene.steps[i - 1];
      if (!step.scrub) expect(at(0)).toEqual(at(1));
      else if (before) expect(at(0)).toEqual(scene.frameAt(before.name, 1, facts));
    }
  });

  test('the browser, which has the frames of the steps and `scrub`, comes to the same frames', () => {
    for (const { name: step } of scene.steps)
      for (const progress of range(11).map((i) => i / 10))
        expect(inBrowser(step, progress)).toEqual(scene.frameAt(step, progress, facts));
  });

  test('an unknown step throws with the choices', () => {
    expect(() => scene.frameAt('no-such-step', 1, facts)).toThrow(scene.steps[0]?.name);
  });

  test('any two frames blend, exactly at both ends', () => {
    for (const a of frames)
      for (const b of frames) {
        expect(blend(a.frame, b.frame, 0)).toEqual(a.frame);
        expect(blend(a.frame, b.frame, 1)).toEqual(b.frame);
      }
  });

  test('a picture asks for no word that only the page prints', () => {
    const own = [...pageWords(scene, facts)];
    const wording = wordingOf(name);
    const asked: string[] = [];
    const listening: Wording = {
      ...wording,
      word(word, ...rest) {
        asked.push(word);
        return wording.word(word, ...rest);
      },
    };
    for (const a of frames)
      for (const b of frames)
        for (const layout of ['tall', 'wide'] as const) {
          const frameAt = () => blend(a.frame, b.frame, 0.6);
          const drawn = { scene: { ...scene, frameAt }, Picture };
          printPicture(drawn, a.step, { facts, wording: listening, layout });
        }
    expect(own.filter((word) => asked.includes(word))).toEqual([]);
  });

  test('any blend prints in both layouts without NaN', () => {
    for (const a of frames)
      for (const b of frames) {
        if (a.progress !== 1 || b.progress !== 1) continue;
        for (const layout of ['tall', 'wide'] as const)
          expect(print(blend(a.frame, b.frame, 0.4), layout)).not.toMatch(/NaN|undefined|Infinity/);
      }
  });

  test('any interrupted sequence of readings ends in the printed picture', () => {
    const steps = {
      first: 2,
      names: scene.steps.map((step) => step.name),
      scrubbed: scene.steps.map((step) => step.scrub ?? false),
    };
    const reading: fc.Arbitrary<Reading> = fc.oneof(
      fc.record({
        at: fc.constant('step' as const),
        index: fc.nat(steps.names.length + 3),
        progress: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      fc.record({ at: fc.constant('none' as const), passed: fc.nat(steps.names.length + 4) }),
    );
    const frameAt = (step: string, progress: number) => scene.frameAt(step, progress, facts);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(reading, fc.double({ min: 0, max: 0.9, noNaN: true })), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.boolean(),
        (moves, calm) => {
          const hand = handClock();
          let shown: Frame | undefined;
          const read = playScene(steps, inBrowser, (frame) => (shown = frame), {
            clock: hand.clock,
            calm: () => calm,
            onScreen: () => true,
          });
          for (const [next, seconds] of moves) {
            read(next);
            hand.pass(seconds);
          }
          hand.pass(10);
          const [last] = moves.at(-1) ?? [];
          expect(shown).toEqual(expectedFrame(last as Reading));
        },
      ),
      { numRuns: 60 },
    );

    function expectedFrame(last: Reading): Frame {
      const end = scene.steps.length - 1;
      const index = last.at === 'step' ? last.index - steps.first : last.passed - 1 - steps.first;
      const step = scene.steps[Math.max(0, Math.min(end, index))];
      const within = last.at === 'step' && index >= 0 && index <= end;
      const passed = index >= 0 ? 1 : 0;
      const progress = within ? last.progress : passed;
      return frameAt(step?.name ?? '', step?.scrub ? progress : 1);
    }
  });

  test.each(locales)('every label that it prints is declared and given, in %s', (locale) => {
    const labels = labelsOf(name, locale);
    expect(Object.keys(labels.steps)).toEqual(scene.steps.map((step) => step.name));
    const declared = [...Object.keys(scene.words), ...(scene.tableWords ?? [])];
    expect(Object.keys(labels.words).sort()).toEqual(declared.sort());
    for (const { frame } of frames)
      for (const layout of ['tall', 'wide'] as const)
        expect(print(frame, layout, locale)).not.toMatch(/[{}]/);
  });

  test('keeps to its budget of marks and bytes', () => {
    for (const { step, frame } of frames)
      for (const layout of ['tall', 'wide'] as const) {
        const svg = print(frame, layout);
        const { marks, bytes } = costOf(svg);
        expect(marks, `${step} ${layout}`).toBeLessThanOrEqual(budget.marks);
        expect(bytes, `${step} ${layout}`).toBeLessThanOrEqual(budget.bytes);
        expect(svg, `${step} ${layout}`).not.toMatch(
          /\sstyle=|\sid=|<image|<foreignObject|clip-path|filter=/,
        );
      }
  });

  test('its table has a cell for each column', () => {
    const { columns, rows } = scene.table(facts);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const declared = [...Object.keys(scene.words), ...(scene.tableWords ?? [])];
    for (const column of columns) expect(declared).toContain(column);
  });

  test.each(scene.steps.map((step) => step.name))(
    'the picture of %s is the committed one',
    async (step) => {
      for (const layout of ['tall', 'wide'] as const) {
        const svg = printPicture({ scene, Picture }, step, {
          facts,
          wording: wordingOf(name),
          layout,
        });
        await compareWithFile(`tests/frames/${name}/${step}.${layout}.svg`, svg);
      }
    },
  );
});
