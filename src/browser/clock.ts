import { gsap } from 'gsap/gsap-core';
import type { Fuse } from './fuse.ts';

/** Runs `tick` with 0 → 1, eased, over some seconds, then `done`; gives back how to stop it. */
export type Clock = (seconds: number, tick: (t: number) => void, done: () => void) => () => void;

/** gsap as a pure clock: it never sees a selector or a DOM node, nor what its ticks throw. */
export const gsapClock =
  (fuse: Fuse): Clock =>
  (seconds, tick, done) => {
    const hand = { t: 0 };
    const tween = gsap.to(hand, {
      t: 1,
      duration: seconds,
      ease: 'power2.inOut',
      onUpdate: fuse(() => tick(hand.t)),
      onComplete: fuse(done),
    });
    return () => tween.kill();
  };
