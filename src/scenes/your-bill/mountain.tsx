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
  // The words of the two bounds stand outside of them, but on the sheet, and not on each other.
  const [low, high] = [p5, p95].map((sum) => wording.fact(roughly(sum))) as [string, string];
  const start = Math.min(xOf(p95) + 2, width - margin - textWidth(high, 'label', small));
  const end = Math.max(
    margin + textWidth(low, 'label', small),
    Math.min(xOf(p5), start - small) - 2,
  );
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
      {least < most && (
        <>
          <Label x={end} y={foot + small * 1.3} size={small} anchor="end">
            {low}
          </Label>
          <Label x={Math.max(start, end + small / 2)} y={foot + small * 1.3} size={small}>
            {high}
          </Label>
        </>
      )}
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
