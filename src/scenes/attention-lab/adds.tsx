import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { AttentionLabFrame } from './frame.ts';
import { plans } from './plan.ts';

/** What a cached token costs: squares whose areas are the multiply-adds, the chosen order filled. */
export function Adds({ frame, wording, layout }: PictureProps<AttentionLabFrame>) {
  const { adds } = plans[layout];
  const { small, large, width, margin } = sheets[layout];
  const chosen = frame.absorbed === 1 ? 'absorbed' : 'naive';
  return (
    <>
      <Wrapped {...adds.title} size={small} least={small} lines={2} fill={ink.soft}>
        {wording.word('adds-title')}
      </Wrapped>
      {(['full', 'naive', 'absorbed'] as const).map((name, i) => {
        const { x, y } = adds[name];
        const count = frame.adds[name];
        const side = adds.unit * Math.sqrt(count);
        const fill = name === 'full' ? ink.ink : ink.deep;
        const isFilled = name === 'full' || name === chosen;
        const text = x + Math.max(side, small) + small * 0.5;
        return (
          <>
            <path
              d={cutRectangle(x, y - side, side, side, { seed: 60 + i, slack: side * 0.03 })}
              fill={isFilled ? fill : 'none'}
              stroke={fill}
              stroke-width={isFilled ? 0 : 2}
              data-value={count}
            />
            <Display x={text} y={y - small * 1.15} size={large * 0.9} fill={fill}>
              {wording.number(count)}
            </Display>
            <Wrapped
              x={text}
              y={y}
              width={width - margin / 2 - text}
              size={small}
              lines={2}
              fill={fill}
            >
              {wording.word(`adds-${name}`)}
            </Wrapped>
          </>
        );
      })}
    </>
  );
}
