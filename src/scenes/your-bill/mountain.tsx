import { hatch, ink } from '../../drawing/ink.ts';
import { sheets, type Layout } from '../../drawing/layout.ts';
import { round } from '../../drawing/round.ts';
import { Label } from '../../drawing/text.tsx';
import { textWidth } from '../../drawing/text-width.ts';
import type { PictureProps } from '../scene.ts';
import type { YourBillFrame } from './frame.ts';
import { roughly } from './money.ts';
import { places } from './places.ts';

/** The draws as a mountain, from 0 dollars at the sheet's left edge: nine in ten hatched, the median a line. */
export function Mountain({ frame, wording, layout }: PictureProps<YourBillFrame>) {
  const { width, margin, small } = sheets[layout];
  const { foot, height } = places[layout];
  const { p5, p50, p95, least, most } = frame.cost;
  const xOf = (dollars: number) => round((dollars / frame.end) * width);
  const stroke = layout === 'tall' ? 2.5 : 4;
  const bounds = (
    [
      [p5, 'end', -1],
      [p95, 'start', 1],
    ] as const
  ).map(([sum, anchor, side]) => {
    const text = wording.fact(roughly(sum));
    const room = textWidth(text, 'label', small);
    const x = xOf(sum) + side * 2;
    // A bound near an edge of the sheet keeps its words on it.
    const inside = side < 0 ? Math.max(x, margin + room) : Math.min(x, width - margin - room);
    return { text, anchor, x: inside };
  });
  return (
    <>
      {least < most && (
        <g stroke={ink.gold} stroke-width={stroke}>
          <path d={slope(frame, layout, 0, width)} fill="none" />
          <path d={slope(frame, layout, xOf(p5), xOf(p95))} fill={hatch('gold')} />
        </g>
      )}
      <path
        d={`M${xOf(p50)} ${foot - height}V${foot}`}
        stroke={least < most ? ink.ink : ink.gold}
        stroke-width={least < most ? stroke : 3 * stroke}
      />
      <path d={`M0 ${foot + stroke / 2}H${width}`} stroke={ink.ink} stroke-width={stroke} />
      {least < most &&
        bounds.map(({ text, anchor, x }) => (
          <Label x={x} y={foot + small * 1.3} size={small} anchor={anchor}>
            {text}
          </Label>
        ))}
    </>
  );
}

/** The mountain's edge between two places, closed along its foot; its highest part has the whole height. */
function slope({ shares }: YourBillFrame, layout: Layout, from: number, to: number): string {
  const { width } = sheets[layout];
  const { foot, height } = places[layout];
  const step = width / shares.length;
  const peak = Math.max(...shares);
  // Between the middles of neighbouring bins the edge runs straight: the area is that of the bins.
  const heightAt = (x: number) => {
    const place = x / step - 0.5;
    const below = Math.floor(place);
    const part = place - below;
    return (shares[below] ?? 0) * (1 - part) + (shares[below + 1] ?? 0) * part;
  };
  const inside = shares.map((_, i) => (i + 0.5) * step).filter((x) => x > from && x < to);
  const edge = [from, ...inside, to].map(
    (x) => `${round(x)} ${round(foot - (height * heightAt(x)) / peak)}`,
  );
  return `M${from} ${foot}L${edge.join('L')}L${to} ${foot}Z`;
}
