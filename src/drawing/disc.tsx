import { dotsPath } from './dots.ts';
import { litDots, ringPoints, ringsOf } from './disc-rings.ts';
import { ink } from './ink.ts';
import { kept } from './kept.ts';
import { round } from './round.ts';

export interface DiscProps {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How many dots there are, and how many of them are lit. */
  readonly count: number;
  readonly lit: number;
  /** 0 to 1: how far all the other dots are lit as well. */
  readonly glow?: number;
  /** Length of the four aerials in radii; 0 leaves them out. */
  readonly aerials?: number;
  /** Degrees by which the whole is turned; at 0 the aerials trail to the left. */
  readonly turn?: number;
}

/** Dots are drawn on a disc of this radius, which is then scaled. */
const R = 100;

/**
 * The disc of the story: a satellite with a dot for each billion of parameters, the working ones lit.
 * A ring of dots is one dashed circle (dashes of no length with round ends, `pathLength` = dots), so
 * that 671 dots cost less than a kilobyte.
 */
export function Disc({ x, y, radius, aerials = 0, turn = 0, ...dots }: DiscProps) {
  return (
    <g
      transform={`translate(${round(x)} ${round(y)})rotate(${round(turn)})scale(${round(radius / R, 4)})`}
      fill="none"
      stroke-linecap="round"
    >
      {aerials > 0 && <path d={aerialsPath(aerials)} stroke={ink.ink} stroke-width={R / 32} />}
      <Dots {...dots} />
    </g>
  );
}

/** The disc at its own size, which stays the same wherever it goes. */
const Dots = kept(function Dots({
  count,
  lit,
  glow = 0,
}: Pick<DiscProps, 'count' | 'lit' | 'glow'>) {
  const points = ringPoints(count);
  const chosen = litDots(count, lit).flatMap((i) => {
    const point = points[i];
    return point === undefined ? [] : [[point[0] * R, point[1] * R] as const];
  });
  const dot = R / Math.sqrt(count);
  const bright = dotsPath(chosen);
  return (
    <>
      <circle r={R} fill={ink.deep} />
      <Rings count={count} colour={ink.paper} size={dot * 0.62} />
      {glow > 0 && <Rings count={count} colour={ink.lit} size={dot * glow} />}
      <path d={bright} stroke={ink.paper} stroke-width={round(dot * 1.95)} data-count={lit} />
      <path d={bright} stroke={ink.lit} stroke-width={round(dot * 1.4)} />
    </>
  );
});

function Rings({ count, colour, size }: { count: number; colour: string; size: number }) {
  return (
    <g stroke={colour} stroke-width={round(size, 2)} stroke-dasharray="0 1">
      {ringsOf(count).map(({ radius, dots, turn }) => (
        <circle
          key={radius}
          r={round(Math.max(radius * R, 0.01), 2)}
          pathLength={dots}
          transform={`rotate(${turn})`}
        />
      ))}
    </g>
  );
}

/** Four aerials from the left edge of the disc, fanned out and bent. */
function aerialsPath(length: number): string {
  const end = -R * (1 + length);
  return [-34, -12, 12, 34]
    .map((angle, i) => {
      const a = ((180 + angle) * Math.PI) / 180;
      const [x, y] = [R * Math.cos(a), R * Math.sin(a)];
      const spread = [1, 0.36, -0.3, -0.86][i] ?? 0;
      const bent = y * 1.5 + spread * 12;
      return `M${round(x)} ${round(y)}Q${round(x - R * length * 0.45)} ${round(bent)} ${round(end)} ${round(y + spread * R * length * 0.55)}`;
    })
    .join('');
}
