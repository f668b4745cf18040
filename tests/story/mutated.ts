import fc from 'fast-check';

/** A file that one of the pieces would write if it ran. */
export const marker = 'executed-by-fuzzing.txt';

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

const changeOf = (section: string): fc.Arbitrary<Change> =>
  fc.record({
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

/** A text with one to four changes of the kinds that break parsers. */
export const mutated = (text: string): fc.Arbitrary<string> =>
  fc.array(changeOf(text), { minLength: 1, maxLength: 4 }).map((changes) => mutate(text, changes));

function mutate(text: string, changes: readonly Change[]): string {
  return changes.reduce(
    (changed, { at, remove, insert }) => changed.slice(0, at) + insert + changed.slice(at + remove),
    text,
  );
}
