import { PosterSheet } from '../../drawing/sheet.tsx';
import { ramp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import { Dots, Ground } from './field.tsx';
import { Figures } from './figures.tsx';
import type { ExpertsFrame } from './frame.ts';
import { LoadsColumns } from './loads-columns.tsx';
import { placePair, placeSentence } from './place-words.ts';
import { plans } from './plan.ts';
import { Threads } from './threads.tsx';
import { Pair, Sentence } from './words.tsx';
import { reading } from './reading.ts';

type Props = PictureProps<ExpertsFrame>;

/** A disc of parameters becomes a layer of experts, their loads, and the disc again with a few dots lit. */
export function Picture(props: Props) {
  const { frame, wording, layout } = props;
  const plan = plans[layout];
  const pair = placePair([wording.word('easy'), wording.word('hard')], layout);
  const sentence = placeSentence(wording.word('sentence'), layout);
  // Lamps go out before the ground under them shrinks.
  const inField = ramp(frame.pose[1], 0.5, 1);
  const shown = frame.sentence * inField;
  const working = [
    ...pair.map((word) => ({ ...word, now: frame.words * inField, past: 0 })),
    ...sentence.map((word, k) => {
      const { now, past } = reading(frame.place, k, sentence.length);
      return { ...word, now: now * shown, past: past * shown };
    }),
  ];
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Ground frame={frame} plan={plan} />
      <Dots frame={frame} plan={plan} />
      <Threads words={working} shared={inField} plan={plan} />
      <Figures {...props} />
      <Pair {...props} words={pair} />
      <Sentence {...props} words={sentence} />
      <LoadsColumns {...props} plan={plan} />
    </PosterSheet>
  );
}

export { scrub } from './scrub.ts';
