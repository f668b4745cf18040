import { Disc } from '../../drawing/disc.tsx';
import { PosterSheet } from '../../drawing/sheet.tsx';
import { lerp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import { Answers } from './answers.tsx';
import type { SputnikFrame } from './frame.ts';
import { places } from './places.ts';
import { Plans } from './plans.tsx';
import { Earth, Rings, Sentence } from './sentence.tsx';

/** The disc in orbit: it beeps, and then the earth answers. */
export function Picture(props: PictureProps<SputnikFrame>) {
  const { frame, wording, layout } = props;
  const { beep, answers } = places[layout];
  const at = (field: keyof typeof beep) => lerp(beep[field], answers[field], frame.answers);
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Rings {...props} />
      <Disc
        x={at('x')}
        y={at('y')}
        radius={at('radius')}
        turn={at('turn')}
        count={frame.dots}
        lit={frame.lit}
        aerials={at('aerials')}
      />
      <Earth {...props} />
      <Sentence {...props} />
      <Answers {...props} />
      <Plans {...props} />
    </PosterSheet>
  );
}
