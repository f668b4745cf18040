import { describe, expect, test } from 'vitest';
import { figureIds } from '../../src/scenes/your-bill/frame.ts';
import { printPicture } from '../../src/scenes/print.ts';
import { locales } from '../flagship.ts';
import { wordingOf } from '../all-scenes.ts';
import { sceneNamed } from './marks.ts';

/** All that a picture says, its lines joined. */
function wordsIn(name: string, step: string, layout: 'tall' | 'wide', locale: string): string {
  const drawn = sceneNamed(name);
  const svg = printPicture(drawn, step, {
    facts: drawn.facts,
    wording: wordingOf(name, locale),
    layout,
  });
  return [...svg.matchAll(/<text [^>]*>(.*?)<\/text>/g)]
    .map(([, inside = '']) => inside.replaceAll('</tspan><tspan', '</tspan> <tspan'))
    .join(' | ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s/g, ' ');
}

// Rent of one run, machines, and all that a company spends are three things; a reader who meets two of
// them in one measure is told what the measure is and what each of them counts.
describe.each(locales)('kinds of cost in one picture, %s', (locale) => {
  const said = (name: string, words: readonly string[]) =>
    words.map((word) => wordingOf(name, locale).word(word).replaceAll(/\s/g, ' '));

  test.each([
    ['tip', ['rent-here']],
    ['machines', ['rent', 'hardware', 'servers', 'measure']],
    ['everything', ['rent', 'machines', 'everything', 'not-known', 'measure']],
  ] as const)('iceberg/%s', (step, words) => {
    for (const layout of ['tall', 'wide'] as const) {
      const found = wordsIn('iceberg', step, layout, locale);
      for (const told of said('iceberg', words)) expect(found).toContain(told);
    }
  });

  test('your-bill: sums lie on a marked scale, each with what it counts', () => {
    for (const layout of ['tall', 'wide'] as const) {
      const found = wordsIn('your-bill', 'explore', layout, locale);
      for (const told of said(
        'your-bill',
        figureIds.map((id) => `figure-${id}`),
      ))
        expect(found).toContain(told);
      const { word } = wordingOf('your-bill', locale);
      for (const mark of [
        word('million', { n: 1 }),
        word('million', { n: 100 }),
        word('billion', { n: 10 }),
      ])
        expect(found).toContain(mark.replaceAll(/\s/g, ' '));
    }
  });
});
