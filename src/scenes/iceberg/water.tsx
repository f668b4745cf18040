import { ink } from '../../drawing/ink.ts';
import type { Layout } from '../../drawing/layout.ts';

/** The line of the water, running off the sheet on both sides. */
export function Water({ y, layout }: { readonly y: number; readonly layout: Layout }) {
  const tall = layout === 'tall';
  const wave = tall ? 13 : 19;
  return (
    <path
      transform={`translate(${-wave} ${y})`}
      d={`M0 0q${wave / 2} ${-wave / 2} ${wave} 0${`t${wave} 0`.repeat(tall ? 31 : 42)}`}
      fill="none"
      stroke={ink.ink}
      stroke-width={tall ? 3.5 : 5}
    />
  );
}
