import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect } from 'vitest';
import { HatchPatterns } from '../../src/drawing/hatch-patterns.tsx';

const style = `<style>:root{--paper:#f3ede0;--ink:#1b1d26;--ink-soft:#5b5a59;--ink-faint:#d8d1c2;--signal:#d8381e;--deep:#1f4fd8;--gold:#b97a00;--lit:#ffc846;--leaf:#2c7a4b;background:#f3ede0}.display{font-family:Poster,Impact,sans-serif;font-weight:800}.label{font-family:Label,Arial,sans-serif;font-weight:500}</style>`;

/**
 * Holds a picture against its committed file, which a person can open in a browser. A difference is
 * written beside it as .changed.svg; UPDATE_FRAMES=1 accepts the new picture. A new picture is written,
 * but never in CI.
 */
export async function compareWithFile(path: string, svg: string): Promise<void> {
  const picture = toFile(svg);
  const changed = path.replace(/\.svg$/, '.changed.svg');
  if (process.env['UPDATE_FRAMES'] || (!existsSync(path) && !process.env['CI'])) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, picture);
  }
  const kept = await readFile(path, 'utf8').catch(() => '');
  if (kept === picture) {
    await rm(changed, { force: true });
    return;
  }
  await writeFile(changed, picture);
  expect.fail(`${path} differs; look at ${changed}, and accept it with UPDATE_FRAMES=1`);
}

/** One element a line, with what a stand-alone file needs. */
function toFile(svg: string): string {
  const open = svg.replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"');
  const patterns = renderToString(h(HatchPatterns, {}));
  return `${open.replace(/>/, `>${style}${patterns}`).replaceAll('><', '>\n<')}\n`;
}
