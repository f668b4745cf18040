import { ink, type Ink } from './ink.ts';

const hatched: readonly Ink[] = ['ink', 'soft', 'signal', 'deep', 'gold'];

/** The hatchings that pictures share; printed once on a page, or into a stand-alone SVG. */
export function HatchPatterns() {
  return (
    <defs>
      {hatched.map((name) => (
        <pattern
          id={`hatch-${name}`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-52)"
        >
          <path d="M0 1.5h7" stroke={ink[name]} stroke-width="3" />
        </pattern>
      ))}
    </defs>
  );
}
