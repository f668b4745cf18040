import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { fitText, wrapText } from '../../drawing/text-width.ts';
import { Display, Label } from '../../drawing/text.tsx';
import type { PictureProps } from '../scene.ts';
import type { LineageFrame } from './frame.ts';
import { stages, viewOf } from './view.ts';

const nouns = ['cards', 'a100'] as const;

/** What the fund's stage is at first, and how many chips its clusters held, above the line of their year. */
export function ClusterWords({ frame, wording, layout }: PictureProps<LineageFrame>) {
  const { x, side, yearY } = viewOf(frame, layout);
  const { margin, body, large, huge } = sheets[layout];
  const width = x - stages.first * side - margin - 14;
  const what = layout === 'tall' ? body : body * 1.25;
  const alone = late(frame.title[0] ?? 0);
  const filled = late(frame.title[1] ?? 0);
  const lines = wrapText(wording.word('what-fund'), 'label', what, width);
  return (
    <>
      <Label x={margin} y={yearY(2016) + what * 1.6} size={what} opacity={alone}>
        {lines}
      </Label>
      {filled > 0 &&
        frame.clusters.map(({ year, chips }, i) => {
          const noun = wrapText(
            wording.word(nouns[i] ?? 'cards', { n: chips }),
            'label',
            body,
            width,
          );
          const number = fitText(
            wording.number(chips),
            'display',
            huge * (i === 0 ? 1.05 : 1.9),
            30,
            width,
            1,
          );
          const foot = yearY(year) - large * 1.25 - noun.length * body * 1.25 - number.size * 0.08;
          return (
            <>
              <Display x={margin} y={foot} size={number.size} opacity={filled}>
                {number.lines}
              </Display>
              <Label
                x={margin}
                y={foot + number.size * 0.08 + body * 1.35}
                size={body}
                opacity={filled}
              >
                {noun}
              </Label>
              <Label
                x={margin}
                y={foot - number.size * 0.86}
                size={body}
                fill={ink.soft}
                opacity={i === 0 ? filled : 0}
              >
                {wording.word('about')}
              </Label>
            </>
          );
        })}
    </>
  );
}
