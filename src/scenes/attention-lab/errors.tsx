import { hatch, ink } from '../../drawing/ink.ts';
import { sheets } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Display, Label } from '../../drawing/text.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import { Wrapped } from '../../drawing/wrapped.tsx';
import { clamp } from '../../maths/interpolate.ts';
import type { PictureProps } from '../scene.ts';
import type { AttentionLabFrame } from './frame.ts';
import { percentDigits } from './percent-digits.ts';
import { plans } from './plan.ts';

/** The error of the output for digests of every length, across the sheet; that of the chosen one solid. */
export function Errors({ frame, wording, layout }: PictureProps<AttentionLabFrame>) {
  const { foot, whole, y, size } = plans[layout].errors;
  const { width, margin, small, body } = sheets[layout];
  const { errors, rank, tokens } = frame;
  const step = width / errors.length;
  const chosen = rank - 1;
  const column = (i: number) =>
    `M${round(i * step + 1)} ${foot}v${round(-whole * (errors[i] ?? 0))}h${round(step - 2)}V${foot}Z`;
  const others = errors.map((error, i) => (i === chosen || error < 1e-9 ? '' : column(i)));
  const percent = 100 * (errors[chosen] ?? 0);
  const text = wording.percent(percent, percentDigits(percent));
  const digest = wording.word('digest', { n: rank });
  const half = textWidth(digest, 'label', small) / 2;
  const right = width - margin;
  return (
    <>
      <path d={others.join('')} fill={hatch('signal')} />
      <path d={column(chosen)} fill={ink.signal} data-value={round(errors[chosen] ?? 0, 6)} />
      <path d={`M-4 ${foot}H${width + 4}`} stroke={ink.ink} stroke-width={3} />
      <Label
        x={clamp((chosen + 0.5) * step, half + small / 2, width - half - small / 2)}
        y={foot + small * 1.25}
        size={small}
        anchor="middle"
      >
        {digest}
      </Label>
      {tokens.length > 0 && (
        <>
          <Display
            x={right}
            y={y}
            size={size}
            anchor="end"
            fill={percent < 1e-7 ? ink.ink : ink.signal}
          >
            {text}
          </Display>
          <Wrapped
            x={right - textWidth(text, 'display', size) - small * 0.8}
            y={y - body * 1.25}
            width={width * 0.45}
            size={body}
            least={small}
            lines={2}
            anchor="end"
          >
            {wording.word('error')}
          </Wrapped>
        </>
      )}
    </>
  );
}
