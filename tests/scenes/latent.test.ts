import { describe, expect, test } from 'vitest';
import { frameAt } from '../../src/scenes/latent/frame.ts';
import { ledger } from '../flagship.ts';
import { marksOf, sceneNamed } from './marks.ts';

const { facts } = sceneNamed('latent');
const fact = (claim: string, number: string) => ledger.claims[claim]?.numbers[number]?.value;
const layouts = ['tall', 'wide'] as const;

/** Area per unit of the marks, which must be one and the same. */
function measures(step: string, layout: 'tall' | 'wide'): number[] {
  return marksOf('latent', step, layout).map(({ area, value }) => area / value);
}

describe('latent', () => {
  test('what the model computes is what the ledger holds', () => {
    const { work, plain, heads, headWidth, latent, position } = frameAt('heads', 1, facts);
    expect(work).toEqual({ naive: fact('m10', 'rebuilt'), absorbed: fact('m10', 'absorbed') });
    expect(work.naive / work.absorbed).toBeCloseTo(fact('m10', 'ratio') ?? 0, 1);
    expect(2 * heads * headWidth).toBe(plain);
    expect(latent + position).toBe(fact('m02', 'kept'));
    expect(plain / (latent + position)).toBeCloseTo(fact('m05', 'ratio') ?? 0, 1);
  });

  test('the brackets of the toy give the same result both ways', () => {
    const { toy } = frameAt('absorb', 1, facts);
    expect(toy).toEqual({
      q: [-1, 2],
      c: [3, -1],
      Wc: [1, 2],
      qW: [0.5, -1.5],
      naive: 3,
      absorbed: 3,
    });
  });

  test.each(layouts)('keys, values, latent and position have one measure, %s', (layout) => {
    const [keys = 0, values = 0] = measures('heads', layout);
    const [squeezed = 0] = measures('squeeze', layout);
    const [again = 0, position = 0] = measures('rebuild', layout);
    for (const one of [values, squeezed, again, position]) expect(one / keys).toBeCloseTo(1, 1);
    expect(squeezed / keys).toBeGreaterThan(0.98);
    expect(squeezed / keys).toBeLessThan(1.02);
  });

  test.each(layouts)(
    'enlarged, the bookmark is an eighth of the digest, notch and all, %s',
    (layout) => {
      const [digest, bookmark] = marksOf('latent', 'position', layout);
      expect([digest?.value, bookmark?.value]).toEqual([512, 64]);
      expect((digest?.area ?? 0) / (bookmark?.area ?? 1)).toBeCloseTo(8, 1);
    },
  );

  test.each(layouts)('the two areas of work are true to their numbers, %s', (layout) => {
    const [naive = 0, absorbed = 0] = measures('absorb', layout);
    expect(absorbed / naive).toBeGreaterThan(0.98);
    expect(absorbed / naive).toBeLessThan(1.02);
  });

  test.each(layouts)('areas of numbers times bits show both percentages, %s', (layout) => {
    const [llm, v2, fewBits] = marksOf('latent', 'paper-number', layout);
    const less = (mark: typeof v2) => 100 * (1 - (mark?.area ?? 0) / (llm?.area ?? 1));
    expect(less(v2)).toBeCloseTo(fact('m04', 'equal-precision') ?? 0, 0);
    expect(less(fewBits)).toBeCloseTo(fact('m04', 'published') ?? 0, 0);
    expect(fewBits?.fill).toContain('hatch');
  });
});
