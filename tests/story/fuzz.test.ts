import { existsSync, rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesToText } from '../../src/story/characters.ts';
import { mdxKinds } from '../../src/story/content-paths.ts';
import { guardMdx } from '../../src/story/guard.ts';
import { isFailure, problemToText } from '../../src/story/problem.ts';
import { compileMdx } from './compile-mdx.ts';
import { sampleText } from './sample-story.ts';

const section = sampleText('content/tiny/pl/panic.mdx');

const marker = 'executed-by-fuzzing.txt';
rmSync(marker, { force: true });
afterAll(() => expect(existsSync(marker)).toBe(false));

/** Pieces that mean something to Markdown, MDX, YAML or JavaScript. */
const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '<',
    '>',
    '[',
    ']',
    '(',
    ')',
    '`',
    '```',
    '\n',
    '\n\n',
    '---',
    '+++',
    '"',
    "'",
    '\\',
    '&',
    '*',
    '_',
    '~',
    '|',
    '#',
    '$',
  ],
  ...[
    '{/*',
    '*/}',
    '{"a"}',
    '{1}',
    `{fs.writeFileSync('${marker}','x')}`,
    '{...x}',
    '`${1}`',
    '{#id}',
    '{#id onclick=x}',
  ],
  ...[
    '<Step show="monday/fall" alt="x">',
    '</Step>',
    '<Scene>',
    '</Scene>',
    '<Claim id="p04" />',
    '<Aside>',
    '</Aside>',
    '<b>',
    '<br/>',
    '<>',
    '</>',
    '<!--',
    '<!',
  ],
  ...[
    ' onclick="x"',
    ' set:html={"x"}',
    ' alt=',
    '=„x”',
    'import x from "y"\n',
    '\nexport const a = 1\n',
    '\nexport ',
    '\nimport ',
  ],
  ...[
    '![x](y)',
    '[x](javascript:x)',
    '[x]: javascript:y\n',
    '[^1]',
    '\n[^1]: x\n',
    'www.a.pl',
    'https://a.pl',
    '&#x202E;',
    '&amp;',
    '&#0;',
  ],
  ...[
    '> ',
    '- ',
    '1. ',
    '    ',
    '\t',
    '\n| a | b |\n|---|---|\n',
    '\n===\n',
    '\n---\n',
    '\r',
    '\r\n',
    '\u0000',
    '\u202e',
    '\u200b',
    '\u00a0',
    '\ufeff',
    'о',
    '😀',
    'ż',
    'z\u0307',
  ],
  ...['layout: x\n', '&a ', '*a', '!!js ', 'title: ', '%YAML 1.2\n', ': '],
);

interface Change {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(section.length),
  remove: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(6) },
    { weight: 1, arbitrary: fc.nat(200) },
  ),
  insert: fc.oneof(
    { weight: 6, arbitrary: pieces },
    { weight: 2, arbitrary: fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    // A passage of the section itself, moved or doubled.
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.nat(section.length), fc.nat(120))
        .map(([from, count]) => section.slice(from, from + count)),
    },
  ),
});

function mutate(text: string, changes: readonly Change[]): string {
  return changes.reduce(
    (changed, { at, remove, insert }) => changed.slice(0, at) + insert + changed.slice(at + remove),
    text,
  );
}

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
  test('are refused with a place, or accepted and compile', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        holdsFor(new TextEncoder().encode(mutate(section, changes)));
      }),
      { numRuns: 2500 },
    );
    // Neither half of the rule is empty.
    expect(seen.refused).toBeGreaterThan(200);
    expect(seen.accepted).toBeGreaterThan(200);
  });

  test('so are mutated bytes', { timeout: 60_000 }, () => {
    const bytes = new TextEncoder().encode(section);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        (changes) => {
          const changed = bytes.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          holdsFor(changed);
        },
      ),
      { numRuns: 500 },
    );
  });
});
