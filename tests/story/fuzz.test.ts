import { existsSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/commands/content-files.ts';
import { bytesToText } from '../../src/story/characters.ts';
import { contentPathOf, mdxKinds } from '../../src/story/content-paths.ts';
import { guardMdx } from '../../src/story/guard.ts';
import { isFailure, problemToText } from '../../src/story/problem.ts';
import { compileMdx } from './compile-mdx.ts';
import { marker, mutated } from './mutated.ts';

/** The sections of this site, in every language. */
const sections = [...(await readContentFiles('.'))]
  .filter(([path]) => contentPathOf(path).kind === 'section')
  .map(([, bytes]) => bytes);
const section = fc.constantFrom(...sections);

rmSync(marker, { force: true });
afterAll(() => expect(existsSync(marker)).toBe(false));

const seen = { refused: 0, accepted: 0 };

/** Either refused with a place that lies in the file, or accepted, and then it compiles. */
function holdsFor(bytes: Uint8Array): void {
  const { text, problems } = bytesToText(bytes, 'a.mdx');
  const all = [
    ...problems,
    ...(text === undefined ? [] : guardMdx(text, { file: 'a.mdx', ...mdxKinds.section })),
  ];
  const failures = all.filter(isFailure);
  for (const problem of all) expect(problemToText(problem, 'pl')).toMatch(/^a\.mdx:\d+:\d+: ./);
  if (failures.length > 0) {
    const lines = new TextDecoder().decode(bytes).split('\n').length;
    for (const { line, column } of failures) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
      expect(column).toBeGreaterThanOrEqual(1);
    }
    seen.refused++;
    return;
  }
  const code = compileMdx(text ?? '');
  expect(code).toContain('MDXContent');
  expect(code).not.toMatch(/href: "\s*(?:javascript|data|vbscript):/i);
  // Outside of strings, which hold prose, the compiled module has its one import and no name of ours.
  const outside = code.replace(/"(?:[^"\\]|\\.)*"(:?)/g, (text, colon) => (colon ? text : '""'));
  expect(outside).not.toMatch(/writeFileSync|set:html|onclick|[`$]\{/);
  expect(outside.match(/^(?:import|export) .*/gm)).toEqual([
    expect.stringMatching(/^import \{[^}]*\} from "";$/),
    'export default MDXContent;',
  ]);
  seen.accepted++;
}

describe('mutated sections', () => {
  test('are refused with a place, or accepted and compile', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        section.chain((bytes) => mutated(new TextDecoder().decode(bytes))),
        (text) => holdsFor(new TextEncoder().encode(text)),
      ),
      { numRuns: 2500 },
    );
    // Neither half of the rule is empty.
    expect(seen.refused).toBeGreaterThan(200);
    expect(seen.accepted).toBeGreaterThan(200);
  });

  test('so are mutated bytes', { timeout: 120_000 }, () => {
    const change = fc.tuple(fc.nat(), fc.nat(255));
    fc.assert(
      fc.property(section, fc.array(change, { minLength: 1, maxLength: 3 }), (bytes, changes) => {
        const changed = bytes.slice();
        for (const [at, byte] of changes) changed[at % bytes.length] = byte;
        holdsFor(changed);
      }),
      { numRuns: 500 },
    );
  });
});
