import { ink } from '../../drawing/ink.ts';

interface StatusShapeProps {
  readonly status: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly opacity: number;
}

/** The mark that the page sets beside a claim: a half dot, a broken ring, a full dot. */
export function StatusShape({ status, x, y, r, opacity }: StatusShapeProps) {
  const place = { transform: `translate(${x} ${y})`, opacity };
  const inner = r * 0.85;
  const ring = `M${-inner} 0a${inner} ${inner} 0 1 0 ${2 * inner} 0a${inner} ${inner} 0 1 0 ${-2 * inner} 0`;
  if (status === 'confirmed') return <path {...place} d={ring} fill={ink.leaf} />;
  if (status === 'disputed')
    return (
      <path
        {...place}
        d={ring}
        fill="none"
        stroke={ink.signal}
        stroke-width={r * 0.42}
        stroke-dasharray={`${r * 0.7} ${r * 0.46}`}
      />
    );
  return (
    <g {...place}>
      <path d={ring} fill="none" stroke={ink.ink} stroke-width={r * 0.25} />
      <path d={`M0 ${-inner}a${inner} ${inner} 0 0 1 0 ${2 * inner}z`} fill={ink.ink} />
    </g>
  );
}
