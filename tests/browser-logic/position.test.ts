import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSteps, type Box } from '../../src/browser/reading.ts';
import { momentOf, playScene } from '../../src/browser/scene-player.ts';
import type { Frame } from '../../src/scenes/scene.ts';
import { allScenes } from '../all-scenes.ts';
import { handClock } from '../hand-clock.ts';

/** What happens to a page while it is read; positions and sizes are shares, so that any page fits. */
const event = fc.oneof(
  fc.record({ kind: fc.constant('scroll' as const), by: fc.integer({ min: -1500, max: 1500 }) }),
  fc.record({
    kind: fc.constant('jump' as const),
    to: fc.double({ min: -0.1, max: 1.1, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('resize' as const),
    scale: fc.double({ min: 0.4, max: 2.5, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('prefer' as const), calm: fc.boolean() }),
  fc.record({ kind: fc.constant('leave' as const), onScreen: fc.boolean() }),
);
const sequence = fc.array(fc.tuple(event, fc.constantFrom(0, 0.1, 0.4, 0.9)), {
  minLength: 1,
  maxLength: 10,
});
const played = allScenes.filter(({ scene }) => scene.steps.length > 1);
const runs = Math.ceil(5000 / played.length);

/** A page with steps of another scene above and below, in pixels that change with its size. */
function pageOf(count: number) {
  const state = { scroll: 0, scale: 1, at: -1 };
  const boxOf = (index: number): Box => {
    const top = 500 + index * 900 * state.scale - state.scroll;
    return { top, bottom: top + 860 * state.scale };
  };
  const read = () => {
    const reading = readSteps(count, boxOf, 420, state.at);
    state.at = reading.at === 'step' ? reading.index : -1;
    return reading;
  };
  return {
    state,
    read,
    height: () => count * 900 * state.scale,
  };
}

describe.each(played)('$name', ({ scene, facts }) => {
  test(`after any of ${runs} sequences the stage shows what stands at the line`, () => {
    const steps = {
      first: 2,
      names: scene.steps.map(({ name }) => name),
      scrubbed: scene.steps.map(({ scrub }) => scrub === true),
    };
    const frameAt = (step: string, progress: number): Frame => scene.frameAt(step, progress, facts);
    fc.assert(
      fc.property(sequence, (events) => {
        const page = pageOf(scene.steps.length + 4);
        const hand = handClock();
        const reader = { calm: false, onScreen: true };
        let shown: Frame | undefined;
        const read = playScene(steps, frameAt, (frame) => (shown = frame), {
          clock: hand.clock,
          calm: () => reader.calm,
          onScreen: () => reader.onScreen,
        });
        read(page.read());
        for (const [one, seconds] of events) {
          if (one.kind === 'scroll') page.state.scroll += one.by;
          else if (one.kind === 'jump') page.state.scroll = one.to * page.height();
          else if (one.kind === 'resize') page.state.scale = one.scale;
          else if (one.kind === 'prefer') reader.calm = one.calm;
          else reader.onScreen = one.onScreen;
          read(page.read());
          hand.pass(seconds);
        }
        hand.pass(10);
        const { index, progress } = momentOf(page.read(), steps);
        expect(shown).toEqual(
          frameAt(steps.names[index] ?? '', steps.scrubbed[index] ? progress : 1),
        );
      }),
      { numRuns: runs },
    );
  });
});
