import { expect, inject, test } from 'vitest';
import { builtSite } from './built-site.ts';

const site = builtSite(inject('site'));
const scripts = site.files.filter((path) => path.endsWith('.js'));

/** The script whose name begins so. */
function findScript(start: string): string {
  const found = scripts.filter((path) => path.startsWith(`_astro/${start}`));
  if (found.length !== 1)
    throw new Error(`${start}: found ${found.length} scripts in ${scripts.join(', ')}`);
  return found[0] as string;
}

/** A script and all that it fetches at once, without what it may fetch later. */
function fetchedWith(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name = ''] of site
    .text(path)
    .matchAll(/import\s*(?:[^"'();]*from\s*)?"\.\/([^"]+)"/g))
    fetchedWith(`_astro/${name}`, seen);
  return seen;
}

test('before the first scene is near a reader fetches one script', () => {
  const script = findScript('SiteScript');
  expect([...fetchedWith(script)]).toEqual([script]);
});

test('a scene fetches no explorable, and the first section’s scenes none of the others’', () => {
  const [first, scenes, explorables] = ['first', 'scenes', 'explorables'].map((part) =>
    findScript(`deepseek-${part}`),
  );
  expect(fetchedWith(scenes as string)).toContain(findScript('core'));
  expect(fetchedWith(scenes as string)).not.toContain(explorables);
  expect(fetchedWith(first as string)).not.toContain(scenes);
});
