import { ink } from '../../drawing/ink.ts';
import { late } from '../../drawing/pose.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import type { BillFrame } from './frame.ts';

const set = {
  tall: {
    inner: { x: 120, width: 234 },
    name: [142, 38],
    hours: [168, 15],
    times: [466, 190],
    v3: [20, 224, 76, 14],
  },
  wide: {
    inner: { x: 272, width: 424 },
    name: [226, 64],
    hours: [266, 21],
    times: [600, 300],
    v3: [36, 440, 190, 19],
  },
} as const;

/** Names and hours of the two blocks at one scale, and how many times one goes into the other. */
export function LlamaWords({ frame, wording, layout }: PictureProps<BillFrame>) {
  const opacity = late(frame.title[4] ?? 0);
  const { inner, name, hours, times, v3 } = set[layout];
  const million = (hours: number, digits: number) => ({ n: wording.number(hours / 1e6, digits) });
  const parts = frame.hours.pretraining + frame.hours.context + frame.hours.post;
  const on = { ...inner, opacity, fill: ink.paper };
  return (
    <>
      <Wrapped {...on} y={name[0]} size={name[1]} least={20} lines={1} face="display">
        {wording.word('llama')}
      </Wrapped>
      <Wrapped {...on} y={hours[0]} size={hours[1]} lines={2}>
        {wording.word('llama-hours', million(frame.hours.llama, 2))}
      </Wrapped>
      <Wrapped {...on} y={times[0]} size={times[1]} least={30} lines={1} face="display">
        {wording.fact({ value: frame.ratio, unit: 'times', digits: 0 })}
      </Wrapped>
      <Wrapped x={v3[0]} y={v3[1]} size={v3[3]} width={v3[2]} lines={6} opacity={opacity}>
        {wording.word('v3-hours', million(parts, 3)).replaceAll('\u00a0', ' ')}
      </Wrapped>
    </>
  );
}
