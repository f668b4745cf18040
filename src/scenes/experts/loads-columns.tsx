import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { visible } from '../../drawing/sheet.tsx';
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
  const opacity = visible(frame.pose[2]);
  const right = sheetWidth - margin;
  const top = base - Math.max(...loads.before) * scale;
  const foot = base + Math.max(...loads.after) * scale;
  const size = body * 1.25;
  return (
    <>
      {frame.before.map((load, i) => (
        <path
          d={column(x + i * gap, base - load * scale, width, load * scale, i)}
          fill={ink.ink}
          data-value={load}
        />
      ))}
      {frame.after.map((load, i) => (
        <path
          d={column(x + i * gap, base, width, load * scale, i + 8)}
          fill={ink.deep}
          data-value={load}
        />
      ))}
      {loads.before.map((load, i) => (
        <Display
          x={x + i * gap + width / 2}
          y={base - load * scale - size * 0.3}
          size={size}
          anchor="middle"
          opacity={opacity}
        >
          {wording.number(load)}
        </Display>
      ))}
      {loads.after.map((load, i) => (
        <Display
          x={x + i * gap + width / 2}
          y={base + load * scale - size * 0.5}
          size={size}
          anchor="middle"
          fill={ink.paper}
          opacity={opacity}
        >
          {wording.number(load)}
        </Display>
      ))}
      <Wrapped
        x={right}
        y={top + large * 0.8}
        width={right - x - 1.5 * gap}
        size={large * 1.2}
        least={18}
        face="display"
        lines={1}
        anchor="end"
        opacity={opacity}
      >
        {wording.word('without')}
      </Wrapped>
      <Wrapped
        x={right}
        y={top + large * 0.8 + 1.5 * body}
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
      <Wrapped
        x={x}
        y={foot + large * 1.2}
        width={right - x}
        size={large * 1.2}
        least={18}
        face="display"
        lines={1}
        fill={ink.deep}
        opacity={opacity}
      >
        {wording.word('with')}
      </Wrapped>
    </>
  );
}

const column = (x: number, y: number, width: number, height: number, seed: number): string =>
  cutRectangle(x, y, width, height, { seed, straight: ['top', 'bottom'] });
