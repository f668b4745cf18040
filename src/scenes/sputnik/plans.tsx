import { hatch, ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { visible } from '../../drawing/sheet.tsx';
import { Display } from '../../drawing/text.tsx';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { ramp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { SputnikFrame } from './frame.ts';
import { places } from './places.ts';

/** What two of those who buy the machines still meant to spend: lengths from zero, a range hatched. */
export function Plans({ frame, wording, layout }: PictureProps<SputnikFrame>) {
  if (frame.answers === 0) return null;
  const { width, margin } = sheets[layout];
  const { y, pitch, height, name, billion } = places[layout].plans;
  const length = (dollars: number) => round((dollars / 1e9) * billion * ramp(frame.answers, 0.5));
  const opacity = visible(ramp(frame.answers, 0.4));
  return (
    <g>
      <Display x={margin} y={y - name * 0.45} size={name} opacity={opacity}>
        {wording.word('plans')}
      </Display>
      {frame.plans.map((plan, i) => {
        const top = y + i * pitch;
        return (
          <g key={plan.name}>
            <path
              data-value={plan.low}
              d={`M${margin} ${top}h${length(plan.low)}v${height}h${-length(plan.low)}Z`}
              fill={ink.gold}
            />
            {plan.high > plan.low && frame.answers > 0.5 && (
              <path
                data-value={plan.high - plan.low}
                d={`M${round(margin + length(plan.low))} ${top}h${length(plan.high - plan.low)}v${height}h${-length(plan.high - plan.low)}Z`}
                fill={hatch('gold')}
                stroke={ink.gold}
                stroke-width="1"
              />
            )}
            <Display
              x={margin + name * 0.4}
              y={top + height / 2 + name * 0.34}
              size={name}
              fill={ink.paper}
              opacity={opacity}
            >
              {plan.name}
            </Display>
            <Wrapped
              x={margin + length(plan.high) + name * 0.4}
              y={top + height / 2 + name * 0.34}
              width={width - margin / 2 - (margin + length(plan.high) + name * 0.4)}
              size={name}
              least={name * 0.6}
              lines={1}
              face="display"
              opacity={opacity}
            >
              {wording.fact({
                ...(plan.low === plan.high
                  ? { value: plan.low }
                  : { low: plan.low, high: plan.high }),
                unit: 'usd',
                digits: 0,
              })}
            </Wrapped>
          </g>
        );
      })}
    </g>
  );
}
