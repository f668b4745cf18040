import { ink } from '../../drawing/ink.ts';
import { mixAll } from '../../drawing/pose.ts';
import { PosterSheet } from '../../drawing/sheet.tsx';
import type { PictureProps } from '../scene.ts';
import { arrangementsOf, boards, type Place } from './arrangements.ts';
import type { VerdictsFrame } from './frame.ts';
import { Headings } from './headings.tsx';
import { SlipMark } from './slip-mark.tsx';
import { slips } from './slips.ts';

/** Twelve claims as slips of paper that sort themselves. */
export function Picture({ frame, wording, layout }: PictureProps<VerdictsFrame>) {
  const arrangements = arrangementsOf(layout);
  const asked = (frame.title[2] ?? 0) + (frame.title[3] ?? 0);
  const values: Readonly<Record<string, { n: string }>> = {
    u07: { n: wording.number(frame.chips.u07) },
    u08: { n: wording.number(frame.chips.u08) },
    u09: { n: wording.number(frame.chips.u09) },
    u11: {
      n: wording
        .fact({ value: frame.hardware, unit: 'usd', digits: 0, over: true })
        .replaceAll('\u00a0', ' '),
    },
  };
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Headings shares={frame.title} wording={wording} layout={layout} />
      {slips.map(({ id, shown, speaker }, i) => (
        <SlipMark
          place={mixAll<Place>(
            frame.title,
            arrangements.map((places) => places[i] ?? [0, 0, 0, 1]),
          )}
          size={boards[layout].slip}
          id={id}
          words={wording.word(id, values[id])}
          type={boards[layout].type}
          fill={speaker === 'deepseek' ? ink.deep : ink.ink}
          filled={shown === 'nothing' ? 1 - asked : 1}
        />
      ))}
    </PosterSheet>
  );
}
