import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { mdxKinds } from '../../src/story/content-paths.ts';
import { guardMdx, guardTree } from '../../src/story/guard.ts';
import { linkFault } from '../../src/story/links.ts';
import { findExpressionEnd, isComment, literalValue } from '../../src/story/literal.ts';
import { findDanger } from '../../src/story/nesting.ts';
import { markdownFeatures, type MdxNode } from '../../src/story/parse-mdx.ts';
import { compileMdx } from './compile-mdx.ts';

const head = '---\ntitle: Tytuł\ndescription: Opis\n---\n\n';
const guard = (body: string) => guardMdx(head + body, { file: 'a.mdx', ...mdxKinds.section });

describe('accepted without a word', () => {
  test.each([
    ['comments', '{/* uwaga */}\n\nTekst {/* jedna *//* druga */} dalej.'],
    ['a comment over lines with code in it', '{/*\nimport x from "y"\n\n{evil()}\n*/}'],
    ['string and number literals', 'Tekst {"a } b"} i {\'c\'} i {-1.5}.'],
    ['escaped signs', 'Klamra \\{x\\} i \\<b i 5 \\* 3.'],
    [
      'code with anything in it',
      'Kod `{x}` i `<b>`:\n\n```js\nimport x from "y";\nexport const a = { b: [1] };\n```',
    ],
    ['code in a step that is indented', '<Aside>\n    ~~~\n    {x}\n    ~~~\n</Aside>'],
    [
      'the words import and export within prose',
      'Mówił, że\nimport spadł i że\nexport wzrósł. Import i export.',
    ],
    [
      'tables, lists, quotes, footnotes, strike-through',
      '| a | b |\n| - | - |\n| **x** | <Claim id="p04" /> |\n\n1. a\n   - b\n\n> c\n\nx[^1] ~~d~~\n\n[^1]: e\n\n- [ ] f',
    ],
    [
      'links of all allowed kinds',
      '[a](https://example.org/?q=1&r=2#x) [b](mailto:a@b.pl) [c](#koszt) [d](/pl/x/) [e](../x/) [f](x.html) [g][1] www.example.org a@b.pl https://żółw.example/a\n\n[1]: http://example.org',
    ],
    ['headings with an id', '## Koszt {#koszt}\n\n### Ile to `a` {#ile-to}\n'],
    ['entities', 'A &amp; B, 5&nbsp;GB, &lt;5%'],
    [
      'attributes as literals',
      '<Scene>\n<Step show={"monday/fall"} alt={\'Opis\'}>\n\nTekst.\n\n</Step>\n</Scene>',
    ],
    [
      'quotes and signs in attributes',
      `<Scene>\n<Step show="monday/fall" alt="„A” > 'b' {c} &quot;d&quot; <e>">\n\nTekst.\n\n</Step>\n</Scene>`,
    ],
    [
      'attributes over lines',
      '<Scene>\n<Step\n  show="monday/fall"\n  alt="Opis\n  dalej"\n>\n\nTekst.\n\n</Step>\n</Scene>',
    ],
    [
      'a comment between steps',
      '<Scene>\n{/* krok */}\n<Step show="monday/fall" alt="a">\n\nTekst.\n\n</Step>\n</Scene>',
    ],
    ['sixteen levels', `${'> '.repeat(16)}a`],
  ])('%s', (_, body) => {
    expect(guard(body)).toEqual([]);
    expect(compileMdx(head + body)).toContain('MDXContent');
  });
});

describe('places', () => {
  test('attributes are found even when their names stand in other values', () => {
    const step =
      '<Scene>\n<Step alt="kolor=1 show= x" kolor="b"\n  show="monday">\n\nTekst.\n\n</Step>\n</Scene>';
    expect(guard(step).map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [7, 29, 'attribute-unknown'],
      [8, 3, 'attribute-form'],
    ]);
  });

  test('columns count as editors do, behind letters of several bytes', () => {
    expect(guard('żółw 😀 ![x](y)')).toMatchObject([{ line: 6, column: 9, rule: 'image' }]);
  });

  test('all problems of a file come at once', () => {
    const rules = guard('![x](y)\n\n<b>x</b>\n\n[k](javascript:x)').map(({ rule }) => rule);
    expect(rules).toEqual(['image', 'html-tag', 'link-scheme']);
  });
});

describe('linkFault', () => {
  test.each([
    'https://example.org',
    'HTTPS://EXAMPLE.ORG',
    'http://a.b/c:d',
    'mailto:a@b.pl',
    '#a',
    '/a:b',
    './a:b',
    'a/b:c',
    '?a:b',
    '',
    'a b'.replace(' ', '%20'),
    'ledger/#p04',
  ])('lets %s through', (url) => expect(linkFault(url)).toBeUndefined());

  test.each([
    'javascript:x',
    ' javascript:x',
    'java\nscript:x',
    'java\tscript:x',
    '\u0001javascript:x',
    'JAVASCRIPT:x',
    'java\u00adscript:x',
    'javascript%3ax',
    'data:text/html,x',
    'vbscript:x',
    'file:///x',
    'blob:x',
    'ftp://x',
    'tel:1',
    'c:/x',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '%2f%2fevil.example',
    'https:evil.example',
    'https:///evil.example',
    'https://a@evil.example',
    'https://a:b@evil.example',
    'a b',
    'a"b',
    'a<b',
  ])('refuses %j', (url) => expect(linkFault(url)).toBeDefined());
});

describe('literals', () => {
  test.each([
    ['"a"', 'a'],
    ["'a'", 'a'],
    [' 1 ', 1],
    ['-1.5', -1.5],
  ])('%s is %j', (code, value) => {
    expect(literalValue(code)).toBe(value);
  });

  test.each([
    '',
    'a',
    '1+1',
    '1,2',
    '`a`',
    '"a\\n"',
    '"a" "b"',
    '"a".b',
    '(1)',
    '1e3',
    '0x1',
    '.5',
    'true',
    '/* a */',
    '"a\nb"',
    '"a',
    '1 /* a */',
  ])('%j is none', (code) => {
    expect(literalValue(code)).toBeUndefined();
  });

  test.each(['/* a */', ' /* a *//* b */ ', '/***/', '/*\n*/'])('%j is a comment', (code) =>
    expect(isComment(code)).toBe(true),
  );
  test.each([
    '',
    '// a\n',
    '/* a */ x /* b */',
    '/* a',
    '/*/',
    '/* a */ 1',
    'a /* b */',
    '/* a */}',
    '"a"',
  ])('%j is none', (code) => expect(isComment(code)).toBe(false));

  test('an expression ends at its brace', () => {
    expect(findExpressionEnd('{"}"} x}', 0)).toBe(5);
    expect(findExpressionEnd('{/* } */}', 0)).toBe(9);
    expect(findExpressionEnd('{"a"', 0)).toBeUndefined();
  });
});

describe('findDanger', () => {
  test.each<[string, string, number]>([
    ['> '.repeat(17) + 'a', 'depth-blocks', 0],
    ['a\n\n' + '- '.repeat(17) + 'a', 'depth-blocks', 3],
    ['['.repeat(17), 'depth-brackets', 16],
    ['('.repeat(17), 'depth-brackets', 16],
    ['<A>'.repeat(17), 'depth-tags', 48],
    ['a </A>', 'tag-unopened', 2],
    ['<A><B></A></B>', 'tag-crossed', 6],
    ['x <A>', 'tag-unclosed', 2],
    ['<A b=c />', 'attribute-quotes', 5],
    ['<A {...b} />', 'spread', 3],
    ['a < b', 'tag-broken', 2],
    ['{x}', 'expression', 0],
    ['## a {.b}', 'heading-attribute', 5],
    ['> export const a = 1\n\nexport const b = 1', 'esm', 22],
    ['a</A>\nexport const a = 1', 'tag-unopened', 1],
    ['# a\nimport b from "c"', 'esm', 4],
    ['***\nimport b from "c"', 'esm', 4],
    ['[a]: b\nimport b from "c"', 'esm', 7],
    ['```\n```\nimport b from "c"', 'esm', 8],
    ['{/*\n```\n*/}\n\n{x}', 'expression', 13],
    ['`a\n\n{x}`', 'expression', 4],
  ])('%j: %s', (text, rule, offset) => {
    expect(findDanger(text)).toMatchObject({ rule, offset });
  });

  test.each([
    '['.repeat(16),
    '[\n\n'.repeat(100),
    '\\{x\\}',
    '`{x}`',
    '``{`x}``',
    '~~~\n{x}\n~~~',
    '> ```\n> {x}\n> ```',
    '\\`{1}\\`',
  ])('%j is none', (text) => expect(findDanger(text)).toBeUndefined());
});

describe('the rules of the tree hold without the look at the text before', () => {
  const rulesOf = (text: string) => {
    const tree = mdxToMdast(text, {
      features: { ...markdownFeatures, math: true, directive: true },
    });
    const options = { file: 'a.mdx', components: mdxKinds.section.components, text };
    return guardTree(tree as unknown as MdxNode, options).map(({ rule }) => rule);
  };

  test.each<[string, string[]]>([
    ['export const a = 1', ['esm']],
    ['{evil()}', ['expression']],
    ['a {/* a */ evil() /* b */} b', ['expression']],
    ['a {1, 2} b', ['expression']],
    ['{}', ['expression']],
    ['<Aside {...x}>a</Aside>', ['spread']],
    ['<Aside title={x}>a</Aside>', ['expression']],
    ['<Aside title={`x`}>a</Aside>', ['expression']],
    ['## a {#b onclick=evil()}', ['heading-attribute']],
    ['## a {#b .c}', ['heading-attribute']],
    ['## a {#b&quot;c}', ['heading-attribute']],
    ['$$\nx\n$$', ['node-unknown']],
    ['a $x$ b', ['node-unknown']],
    [':::note\na\n:::', ['node-unknown']],
    ['---\na: b\n---', ['node-unknown']],
    ['+++\na = 1\n+++', ['node-unknown']],
    ['"a" {"b"} {1} {/* c */}', []],
  ])('%j', (text, expected) => {
    expect(rulesOf(text)).toEqual(expected);
  });
});
