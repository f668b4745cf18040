import { arrived } from '../../drawing/arrived.ts';
import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { ExpertsFrame } from './frame.ts';
import { loads } from './loads.ts';
import type { Plan } from './plan.ts';

interface Props extends PictureProps<ExpertsFrame> {
  readonly plan: Plan;
}

/** Loads of eight experts about one line: upwards without the correction, downwards with it. */
export function LoadsColumns({ frame, wording, layout, plan }: Props) {
  const { x, base, gap, width, scale } = plan.loads;
  const { small, body, large, margin, width: sheetWidth } = sheets[layout];
  const opacity = arrived(frame.pose[2]);
  const right = sheetWidth - margin;
  const head = base - Math.max(...loads.before) * scale + large * 0.8;
  const foot = base + Math.max(...loads.after) * scale + large * 1.2;
  const size = body * 1.25;
  const caption = { size: large * 1.2, least: 18, face: 'display', lines: 1, opacity } as const;
  const sides = [
    { now: frame.before, known: loads.before, up: 1, fill: ink.ink, text: ink.ink, lift: 0.3 },
    { now: frame.after, known: loads.after, up: -1, fill: ink.deep, text: ink.paper, lift: 0.5 },
  ] as const;
  return (
    <>
      {sides.map(({ now, known, up, fill, text, lift }) =>
        known.map((load, i) => {
          const [left, height] = [x + i * gap, (now[i] ?? 0) * scale];
          const top = up > 0 ? base - height : base;
          const seed = i + 8 * (1 - up);
          return (
            <>
              <path
                d={cutRectangle(left, top, width, height, { seed, straight: ['top', 'bottom'] })}
                fill={fill}
                data-value={now[i]}
              />
              <Display
                x={left + width / 2}
                y={base - up * load * scale - size * lift}
                size={size}
                anchor="middle"
                fill={text}
                opacity={opacity}
              >
                {wording.number(load)}
              </Display>
            </>
          );
        }),
      )}
      <Wrapped {...caption} x={right} y={head} width={right - x - 1.5 * gap} anchor="end">
        {wording.word('without')}
      </Wrapped>
      <Wrapped
        x={right}
        y={head + 1.5 * body}
        width={right - x - 3.2 * gap}
        size={body}
        least={small}
        lines={4}
        anchor="end"
        fill={ink.soft}
        opacity={opacity}
      >
        {wording.word('toy_loads', { tokens: wording.number(frame.tokens) })}
      </Wrapped>
      <Wrapped {...caption} x={x} y={foot} width={right - x} fill={ink.deep}>
        {wording.word('with')}
      </Wrapped>
    </>
  );
}
