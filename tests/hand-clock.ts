import type { Clock } from '../src/browser/clock.ts';

/** A clock that a test moves by hand. */
export function handClock(): { clock: Clock; pass(seconds: number): void } {
  let running:
    { seconds: number; at: number; tick: (t: number) => void; done: () => void } | undefined;
  return {
    clock(seconds, tick, done) {
      const mine = { seconds, at: 0, tick, done };
      running = mine;
      return () => {
        if (running === mine) running = undefined;
      };
    },
    pass(seconds) {
      if (!running) return;
      running.at += seconds;
      if (running.at < running.seconds) return running.tick(running.at / running.seconds);
      const { done } = running;
      running = undefined;
      done();
    },
  };
}
