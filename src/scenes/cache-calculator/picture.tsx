import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { PosterSheet } from '../../drawing/sheet.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { comparison } from './amounts.ts';
import { inkOf } from './bar.tsx';
import { comparedIn, type CacheFrame } from './frame.ts';
import { LargeModel } from './large-model.tsx';
import { places } from './places.ts';
import { Rows } from './rows.tsx';
import { drawnIds } from './settings.ts';

/** Two models large, one above the other, the other eight below: what their notes weigh, in cards. */
export function Picture(props: PictureProps<CacheFrame>) {
  const { frame, wording, layout } = props;
  const { width, margin, small, foot } = sheets[layout];
  const { load, longest, remark } = places[layout];
  const [first, second] = comparedIn(frame);
  const scale = longest / Math.max(first.gigabytes, second.gigabytes);
  return (
    <PosterSheet layout={layout} titles={wording.titles} shares={frame.title}>
      <Wrapped
        x={margin}
        y={load}
        size={small}
        width={width - 2 * margin}
        lines={1}
        fill={ink.soft}
      >
        {wording.word('load', {
          conversations: wording.word('conversations', { n: frame.users }),
          tokens: wording.word('tokens', { n: frame.tokens }),
        })}
      </Wrapped>
      <LargeModel {...props} notes={first} index={frame.shown} place={0} scale={scale} />
      <LargeModel {...props} notes={second} index={frame.against} place={1} scale={scale} />
      <Verdict {...props} />
      <Rows {...props} scale={scale} />
      <Wrapped
        x={margin}
        y={remark}
        size={small}
        width={width - 2 * margin}
        last={foot}
        fill={ink.soft}
      >
        {wording.word('hatched')}
      </Wrapped>
    </PosterSheet>
  );
}

/** By how much the first model's notes are smaller or larger, as a large number with its words beside it. */
function Verdict({ frame, wording, layout }: PictureProps<CacheFrame>) {
  const { width, margin, body, small } = sheets[layout];
  const [baseline, size, most] = places[layout].verdict;
  const { word, value, digits } = comparison(...comparedIn(frame));
  const text = {
    less: () => wording.percent(-value, digits),
    more: () => wording.word('times', { n: value }, digits),
    same: () => wording.word('equal'),
  }[word]();
  const wide = Math.min(most, textWidth(text, 'display', size, -0.015));
  const x = margin + wide + body;
  const model = wording.word(`model-${drawnIds[frame.against] ?? ''}`);
  return (
    <>
      <Wrapped
        x={margin}
        y={baseline}
        size={size}
        least={body}
        width={most}
        lines={1}
        face="display"
        fill={ink[inkOf(frame.shown)]}
      >
        {text}
      </Wrapped>
      <Wrapped
        x={x}
        y={baseline - size * 0.48}
        size={body}
        least={small}
        width={width - margin - x}
        lines={2}
      >
        {wording.word(word, { model })}
      </Wrapped>
    </>
  );
}

export { scene } from './index.ts';
