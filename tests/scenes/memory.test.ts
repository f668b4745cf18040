import { describe, expect, test } from 'vitest';
import { sheets } from '../../src/drawing/layout.ts';
import { frameAt } from '../../src/scenes/memory/frame.ts';
import { ledger } from '../flagship.ts';
import { marksOf, sceneNamed } from './marks.ts';

const { facts } = sceneNamed('memory');
const fact = (claim: string, number: string) => ledger.claims[claim]?.numbers[number]?.value;
const layouts = ['tall', 'wide'] as const;

describe('memory', () => {
  test('what the model computes is what the ledger holds', () => {
    const { ways, models, layers, left, context } = frameAt('models', 1, facts);
    expect(ways).toEqual(['mha', 'gqa', 'mqa', 'mla'].map((name) => fact('m05', name)));
    expect(models.map(({ bytes }) => bytes)).toEqual([
      fact('m09', 'bytes'),
      fact('m06', 'llama-bytes'),
      fact('m04', 'llm-bytes'),
      fact('m06', 'qwen-bytes'),
      fact('m02', 'bytes'),
    ]);
    expect(left * 2).toBe(fact('m05', 'mha-bytes'));
    expect(layers).toBe(fact('m02', 'layers'));
    expect(context).toBe(fact('m02', 'context'));
  });

  test('the conversation grows evenly to its whole length', () => {
    const at = (progress: number) => frameAt('growth', progress, facts);
    expect(at(1).tokens).toBe(131_072);
    expect(at(1).gigabytes).toBeCloseTo(523.986, 3);
    expect(at(0.8).tokens - at(0.6).tokens).toBeCloseTo(at(0.6).tokens - at(0.4).tokens, 6);
    expect(at(0.7).gigabytes / at(0.7).tokens).toBeCloseTo(at(1).gigabytes / at(1).tokens, 12);
  });

  test.each(layouts)('seven words are read 28 times, %s', (layout) => {
    const again = marksOf('memory', 'reread', layout).map(({ value }) => value);
    expect(again).toEqual([1, 2, 3, 4, 5, 6]);
    expect(again.reduce((sum, one) => sum + one, 7)).toBe(28);
  });

  test.each(layouts)('the pile is as large as its gigabytes, at any moment, %s', (layout) => {
    const perGigabyte = [0.4, 0.7, 1].map((progress) => {
      const [pile] = marksOf('memory', 'growth', layout, progress);
      expect((pile?.y ?? 0) + (pile?.height ?? 0)).toBe(sheets[layout].height);
      return (pile?.area ?? 0) / (pile?.value ?? 0);
    });
    for (const one of perGigabyte) expect(one / (perGigabyte[2] ?? 0)).toBeCloseTo(1, 2);
  });

  test.each(layouts)('four areas are true to their numbers, %s', (layout) => {
    const marks = marksOf('memory', 'four-ways', layout);
    expect(marks.map(({ value }) => value)).toEqual([32768, 2048, 256, 576]);
    const measure = (marks[0]?.area ?? 0) / 32768;
    for (const { area, value } of marks) expect(area / value / measure).toBeCloseTo(1, 2);
  });

  test.each(layouts)(
    'five bars start from one line and are as long as their bytes, %s',
    (layout) => {
      const bars = marksOf('memory', 'models', layout);
      expect(bars).toHaveLength(5);
      const length = layout === 'tall' ? 'width' : 'height';
      const most = Math.max(...bars.map((bar) => bar[length]));
      const all = 4_718_592;
      for (const { area, value, x, y, height } of bars) {
        const thick = layout === 'tall' ? 36 : 124;
        expect(Math.abs(area / thick - (most * value) / all)).toBeLessThan(0.3);
        if (layout === 'tall') expect(x).toBe(20);
        else expect(Math.abs(y + height - 580)).toBeLessThan(0.2);
      }
      expect(bars.find(({ value }) => value === all)?.fill).toContain('hatch');
      expect(bars.find(({ value }) => value === 70_272)?.fill).toContain('deep');
    },
  );
});
