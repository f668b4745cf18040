import { cutRectangle } from '../../drawing/cut-paper.ts';
import { ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { Label } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import type { PictureProps } from '../scene.ts';
import { strongest } from './drivers.ts';
import type { YourBillFrame } from './frame.ts';
import { places } from './places.ts';

/** Which assumptions move the cost most: a bar as long as the rank correlation is strong. */
export function DriversBars({ frame, wording, layout }: PictureProps<YourBillFrame>) {
  const { width, margin, small } = sheets[layout];
  const { x, heading, top, pitch, bars, most } = places[layout].drivers;
  const drivers = strongest(frame.drivers).slice(0, most);
  const room = width - margin - bars - small * 3.2;
  return (
    <>
      <Wrapped x={x} y={heading} size={small} width={width - margin - x} lines={2} fill={ink.soft}>
        {wording.word(drivers.length > 0 ? 'drivers' : 'no-drivers')}
      </Wrapped>
      {drivers.map(({ id, weight }, i) => {
        const y = top + i * pitch;
        const long = Math.abs(weight) * room;
        return (
          <g>
            <Wrapped x={x} y={y} size={small} width={bars - x - 8} lines={1}>
              {wording.word(`driver-${id}`)}
            </Wrapped>
            <path
              d={cutRectangle(bars, y - small * 0.75, long, small * 0.8, {
                seed: i,
                slack: 0.8,
                straight: ['left', 'right'],
              })}
              fill={ink.gold}
              data-value={Math.abs(weight)}
            />
            <Label x={bars + long + 6} y={y} size={small}>
              {wording.number(weight, 2)}
            </Label>
          </g>
        );
      })}
    </>
  );
}
