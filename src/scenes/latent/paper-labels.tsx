import { Arriving } from '../../drawing/arriving.tsx';
import { BigNumber } from '../../drawing/big-number.tsx';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { areas } from './areas.ts';
import type { LatentFrame } from './frame.ts';

/** Step 6: two percentages for one change, by what is counted. */
export function PaperLabels({ frame, wording, layout }: PictureProps<LatentFrame>) {
  const { margin, small, body, large, huge } = sheets[layout];
  const { paper } = frame;
  const { llm, v2, v2FewBits } = areas(frame, layout);
  const [x, y, wide, high] = llm;
  const foot = y + high;
  const inset = x + body * 0.8;
  const within = wide - body * 1.6;
  const columns = [
    { box: v2, bits: wording.word('bits', { n: paper.bits }), percent: paper.equal },
    {
      box: v2FewBits,
      bits: wording.word('about-bits', { n: paper.fewBits }),
      percent: paper.published,
    },
  ];
  return (
    <Arriving share={frame.title[5] ?? 0}>
      <Wrapped
        face="display"
        x={inset}
        y={y + large * 1.25}
        size={large}
        least={small}
        width={within}
        lines={1}
        fill={ink.paper}
      >
        {paper.name}
      </Wrapped>
      <BigNumber
        layout={layout}
        x={inset}
        y={y + large * 1.5 + huge}
        size={huge * 1.2}
        width={within}
        fill={ink.paper}
        note={wording.word('numbers-by-bits', { n: paper.bits })}
        noteFill={ink.paper}
      >
        {wording.number(paper.llm)}
      </BigNumber>
      {columns.map(({ box, bits, percent }) => {
        const center = box[0] + box[2] / 2;
        return (
          <>
            <Display x={center} y={box[1] - 10} size={large * 1.05} anchor="middle" fill={ink.deep}>
              {wording.percent(-percent, 1)}
            </Display>
            <Display
              x={center}
              y={foot + large * 0.95}
              size={large}
              anchor="middle"
              fill={ink.deep}
            >
              {wording.word('v2')}
            </Display>
            <Wrapped
              x={center}
              y={foot + large + body}
              size={layout === 'tall' ? small : body}
              least={small}
              width={layout === 'tall' ? 72 : 130}
              anchor="middle"
              lines={1}
            >
              {bits}
            </Wrapped>
          </>
        );
      })}
      <Display
        x={v2[0] + v2[2] / 2 + large * 0.36}
        y={foot - body}
        size={large}
        turn={-90}
        fill={ink.paper}
      >
        {wording.word('numbers', { n: paper.v2 })}
      </Display>
      <Wrapped
        x={margin}
        y={foot + large * 0.85}
        size={small}
        width={layout === 'tall' ? 212 : 400}
        lines={4}
      >
        {wording.word('our-sum', { n: wording.percent(paper.published, 1) })}
      </Wrapped>
    </Arriving>
  );
}
