import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { advancesModule } from '../../src/commands/fonts/advances-module.ts';
import { fitText, textWidth, wrapText } from '../../src/drawing/text-width.ts';

const faces = fc.constantFrom('display' as const, 'label' as const);
const letter = fc.constantFrom(...'aeiłżśmwMWĄŹ0189,.%−–„”\u00a0深é');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 14 });
const words = fc.array(word, { maxLength: 12 });
const sizes = fc.double({ min: 6, max: 120, noNaN: true });
const widths = fc.double({ min: 20, max: 900, noNaN: true });

describe('the table of advances', () => {
  it('is what the fonts say (else: node src/commands/cut-fonts.ts --advances)', async () => {
    const committed = await readFile(
      new URL('../../src/drawing/advances.ts', import.meta.url),
      'utf8',
    );
    expect(committed).toBe(await advancesModule());
  });
});

describe('textWidth', () => {
  it('grows with the size, in proportion', () => {
    fc.assert(
      fc.property(word, faces, sizes, sizes, (text, face, a, b) => {
        expect(textWidth(text, face, a) / a).toBeCloseTo(textWidth(text, face, b) / b, 6);
      }),
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(word, word, faces, (a, b, face) => {
        const sum = textWidth(a, face, 10) + textWidth(b, face, 10);
        expect(textWidth(a + b, face, 10)).toBeCloseTo(sum, 6);
      }),
    );
  });

  it('adds the tracking to each letter that has a width', () => {
    expect(
      textWidth('Moment', 'display', 50, 0.1) - textWidth('Moment', 'display', 50),
    ).toBeCloseTo(30);
    expect(textWidth('Mo\u00adment', 'display', 50, 0.1)).toBeCloseTo(
      textWidth('Moment', 'display', 50, 0.1),
    );
  });

  it('takes a letter with a mark for the letter, written in one or in two characters', () => {
    expect(textWidth('żółć', 'label', 10)).toBe(textWidth('żółć'.normalize('NFD'), 'label', 10));
    expect(textWidth('ǎ', 'display', 10)).toBe(textWidth('a', 'display', 10));
  });

  it('takes a Chinese letter for a square, and one letter of two code units for one', () => {
    expect(textWidth('深度求索', 'label', 10)).toBe(40);
    expect(textWidth('𠀀', 'label', 10)).toBe(10);
  });

  it('has figures of one width in labels', () => {
    expect(new Set([...'0123456789'].map((figure) => textWidth(figure, 'label', 10))).size).toBe(1);
  });
});

describe('wrapText', () => {
  it('keeps all words in order, and fills no line beyond the width but with a single word', () => {
    fc.assert(
      fc.property(words, faces, sizes, widths, (list, face, size, maxWidth) => {
        const lines = wrapText(list.join(' '), face, size, maxWidth);
        expect(lines.flatMap((line) => line.split(' '))).toEqual(list);
        for (const line of lines) {
          if (line.includes(' ')) expect(textWidth(line, face, size)).toBeLessThanOrEqual(maxWidth);
        }
      }),
    );
  });

  it('makes no more lines in more room', () => {
    fc.assert(
      fc.property(words, faces, widths, widths, (list, face, a, b) => {
        const count = (width: number) => wrapText(list.join(' '), face, 20, width).length;
        expect(count(Math.max(a, b))).toBeLessThanOrEqual(count(Math.min(a, b)));
      }),
    );
  });

  it('balances: no lonely last word', () => {
    const text = 'jeden dwa trzy cztery pięć';
    const width = textWidth('jeden dwa trzy cztery', 'label', 16) + 1;
    expect(wrapText(text, 'label', 16, width)).toEqual(['jeden dwa trzy', 'cztery pięć']);
  });

  it('does not break at a no-break space', () => {
    expect(wrapText('590\u00a0mld\u202fUSD', 'label', 16, 10)).toEqual(['590\u00a0mld\u202fUSD']);
  });

  it('makes no line of nothing', () => {
    expect(wrapText(' ', 'label', 16, 100)).toEqual([]);
  });
});

describe('fitText', () => {
  it('stays between the sizes and, above the smallest, within lines and width', () => {
    fc.assert(
      fc.property(
        words,
        faces,
        widths,
        fc.integer({ min: 1, max: 4 }),
        (list, face, maxWidth, maxLines) => {
          const { size, lines } = fitText(list.join(' '), face, 64, 24, maxWidth, maxLines);
          expect(lines).toEqual(wrapText(list.join(' '), face, size, maxWidth));
          expect(size).toBeGreaterThanOrEqual(24);
          expect(size).toBeLessThanOrEqual(64);
          if (size === 24) return;
          expect(lines.length).toBeLessThanOrEqual(maxLines);
          for (const line of lines)
            expect(textWidth(line, face, size)).toBeLessThanOrEqual(maxWidth);
        },
      ),
    );
  });

  it('takes the largest size where there is room', () => {
    expect(fitText('Moment Sputnika', 'display', 64, 24, 2000, 1)).toEqual({
      size: 64,
      lines: ['Moment Sputnika'],
      width: textWidth('Moment Sputnika', 'display', 64),
    });
  });
});
