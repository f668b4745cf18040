import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { late } from '../../drawing/pose.ts';
import { round } from '../../drawing/round.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { visible } from '../../drawing/sheet.tsx';
import { ramp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { LineageFrame } from './frame.ts';
import { stages, viewOf } from './view.ts';

const words = ['january', 'april', 'may'] as const;

/** The months of 2023: January is empty; in April a laboratory is announced, in May it is spun out. */
export function Months(props: PictureProps<LineageFrame>) {
  const { frame, wording, layout } = props;
  const share = frame.title[3] ?? 0;
  if (visible(share) === 0) return null;
  const { top: upper } = sheets[layout];
  const { x, side, yearY } = viewOf(frame, layout);
  const bar = layout === 'tall' ? 16 : 26;
  const edge = x - stages.first * side - bar - 6;
  const { date, year } = frame.registration;
  const day = yearY(year);
  return (
    <g opacity={round(visible(share) * ramp(day, upper - 60, upper + 10), 2)}>
      {frame.months.map(({ from, to }, i) => {
        const [foot, top] = [yearY(from), yearY(to) + 3];
        const [name = '', ...rest] = wording.word(words[i] ?? '').split(': ');
        return (
          <>
            <path
              d={`M${round(edge)} ${round(top)}h${bar}V${round(foot)}h${-bar}Z`}
              {...(i === 0 ? outline : { fill: ink.deep })}
            />
            <Said
              {...props}
              y={foot}
              edge={edge}
              name={name}
              said={rest.join(': ')}
              soft={i === 0}
            />
          </>
        );
      })}
      <path d={`M${round(edge)} ${round(day)}h${bar}`} stroke={ink.deep} stroke-width="6" />
      <Said
        {...props}
        y={day}
        edge={edge}
        name={wording.day(date)}
        said={wording.word('registered')}
        soft={false}
      />
    </g>
  );
}

const outline = { fill: 'none', stroke: ink.soft, 'stroke-width': 2, 'stroke-dasharray': '4 4' };

interface SaidProps extends PictureProps<LineageFrame> {
  /** The line on which the words stand, and where it ends. */
  readonly y: number;
  readonly edge: number;
  readonly name: string;
  readonly said: string;
  readonly soft: boolean;
}

/** A date and what happened, on a line that leads to its place on the axis. */
function Said({ frame, layout, y, edge, name, said, soft }: SaidProps) {
  const { margin, body, large } = sheets[layout];
  const place = {
    x: margin,
    width: edge - margin - 8,
    lines: 1,
    opacity: late(frame.title[3] ?? 0),
  };
  const fill = soft ? ink.soft : ink.deep;
  const foot = y - body * 0.5;
  return (
    <>
      <path
        d={`M${margin} ${round(y)}H${round(edge)}`}
        stroke={fill}
        stroke-width="2"
        {...(soft ? { 'stroke-dasharray': '4 4' } : {})}
      />
      <Wrapped
        {...place}
        y={foot - body * 1.2}
        size={large * 0.84}
        least={15}
        face="display"
        fill={fill}
      >
        {name}
      </Wrapped>
      <Wrapped {...place} y={foot} size={body} least={13}>
        {said}
      </Wrapped>
    </>
  );
}
