import { readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChrome } from '../../src/commands/browser.ts';
import { cutFonts } from '../../src/commands/cut-fonts.ts';
import { textWidth } from '../../src/drawing/text-width.ts';

const strings = [
  'Moment Sputnika',
  'Jeden poniedziałek, dwie grupy',
  '−16,97%',
  'Zażółć gęślą jaźń',
  'PÓŁ BILIONA DOLARÓW',
  'Who lost $589 billion?',
  'The quick brown fox, 1957–2025',
  'about 5.576 million GPU hours',
  'około 2,8 mln godzin × 2 $',
  '„Świat” «ekspertów» … 671 mld',
];
const size = 200;
const root = process.cwd();

let browser: Browser;
const measured = new Map<string, number>();

beforeAll(async () => {
  await cutFonts(root);
  browser = await openChrome();
  const page = await browser.newPage();
  for (const face of ['display', 'label']) {
    const font = await readFile(`${root}/src/styles/fonts/${face}.woff2`, 'base64');
    const widths = await page.evaluate(measureIn, font, strings, size);
    strings.forEach((text, i) => measured.set(`${face} ${text}`, widths[i] ?? NaN));
  }
});

afterAll(() => browser.close());

/** Runs in the page. */
async function measureIn(font: string, texts: readonly string[], px: number): Promise<number[]> {
  const face = new FontFace('Measured', `url(data:font/woff2;base64,${font})`);
  document.fonts.add(await face.load());
  const widths = texts.map((text) => {
    const span = document.createElement('span');
    span.textContent = text;
    span.style.cssText = `font: ${px}px Measured; font-kerning: none; white-space: nowrap; position: absolute`;
    document.body.append(span);
    return span.getBoundingClientRect().width;
  });
  document.fonts.delete(face);
  return widths;
}

describe.each(['display', 'label'] as const)('textWidth in the %s face', (face) => {
  it.each(strings)('is within 2 %% of what Chromium draws: %s', (text) => {
    const drawn = measured.get(`${face} ${text}`) ?? NaN;
    expect(Math.abs(textWidth(text, face, size) / drawn - 1)).toBeLessThan(0.02);
  });
});
