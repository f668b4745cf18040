import { evaluate } from 'satteri';
import { describe, expect, test } from 'vitest';
import { markdownFeatures } from '../../src/story/parse-mdx.ts';
import { createTypography, localeOfPath } from '../../src/story/typography-plugin.ts';

type Props = Record<string, unknown> & { children?: unknown };

/** Prints what the compiled MDX makes, a component as a tag of its name. */
function element(type: unknown, props: unknown): unknown {
  if (typeof type === 'function') return (type as (props: unknown) => unknown)(props);
  const { children, ...named } = props as Props;
  const attributes = Object.entries(named).map(([name, value]) => ` ${name}=[${String(value)}]`);
  return `<${String(type)}${attributes.join('')}>${[children].flat(9).join('')}</${String(type)}>`;
}

const components = {
  Scene: 'Scene',
  Step: 'Step',
  Claim: 'Claim',
  Explore: 'Explore',
  Aside: 'Aside',
};

/** The HTML of an MDX text, with ~ for no-break spaces. */
function print(source: string, path = 'content/tiny/pl/panic.mdx'): string {
  const { default: content } = evaluate(source, {
    features: markdownFeatures,
    fileURL: new URL(path, 'file:///home/x y/'),
    mdastPlugins: [createTypography(localeOfPath)],
    Fragment: 'Fragment',
    jsx: element,
    jsxs: element,
  }) as { default: (props: Props) => string };
  return content({ components }).replaceAll('\u00a0', '~');
}

describe('a passage is set as a whole', () => {
  test.each([
    ['"**500 mld**" - *tyle*', '<p>„<strong>500~mld</strong>”~– <em>tyle</em></p>'],
    ['w **latach** *2023-2025* r.', '<p>w~<strong>latach</strong> <em>2023–2025</em>~r.</p>'],
    ['**w** latach', '<p><strong>w</strong>~latach</p>'],
    ['a *i* w **tym**', '<p>a~<em>i</em>~w~<strong>tym</strong></p>'],
    ['**w**\nlatach', '<p><strong>w</strong>~latach</p>'],
    [
      '[w linku](https://a.b/x-y-5 "w - x") i',
      '<p><a href=[https://a.b/x-y-5] title=[w - x]>w~linku</a> i</p>',
    ],
    ['w\\\ndal', '<p>w<br></br>dal</p>'],
    ['"a\\\n"b" c"', '<p>„a<br></br>«b» c”</p>'],
    ['w[^1] dal\n\n[^1]: a', '</sup>~dal</p>'],
    ['"nota[^1]" w\n\n[^1]: w nocie', '„nota<sup>'],
  ])('%s', (source, expected) => {
    expect(print(source).replace(/<br><\/br>\n/g, '<br></br>')).toContain(expected);
  });

  test('in headings, whose id stays, lists, cells, quotations and notes', () => {
    expect(print('## W "dal" {#w-dal}')).toBe('<h2 id=[w-dal]>W~„dal”</h2>');
    expect(print('- w dal\n- o\n\n  i "a"')).toMatch(/<li>.*w~dal.*<p>i~„a”<\/p>/s);
    expect(print('| w dal | b |\n|--|--|\n| "x" **w** y | o 5 km |')).toMatch(
      /w~dal.*„x” <strong>w<\/strong>~y.*o~5~km/s,
    );
    expect(print('> w dal')).toContain('w~dal');
    expect(print('a[^1]\n\n[^1]: w nocie')).toContain('w~nocie');
  });

  test('one passage knows nothing of the next', () => {
    expect(print('"a\n\n"b"')).toMatch(/„a.*„b”/s);
  });
});

describe('tags', () => {
  const claim = '<Claim id=[c01] number=[cost]></Claim>';

  test('a claim without words is a number', () => {
    expect(print('o <Claim id="c01" number="cost" /> mln dolarów')).toBe(
      `<p>o~${claim}~mln~dolarów</p>`,
    );
    expect(print('za <Claim id="c01" number="cost" /> godzin')).toBe(`<p>za ${claim}~godzin</p>`);
    expect(print('"<Claim id="c01" number="cost" />"')).toBe(`<p>„${claim}”</p>`);
  });

  test('the words of a claim are prose', () => {
    expect(print('w <Claim id="c01">"w tym" 5 km</Claim> - i')).toBe(
      '<p>w~<Claim id=[c01]>„w~tym” 5~km</Claim>~– i</p>',
    );
    expect(print('<Claim id="c01">w tym</Claim>')).toContain('w~tym');
    expect(print('<Claim id="c01">\n\nw tym\n\n</Claim>')).toContain('w~tym');
  });

  test('alt and title are prose, the rest is not', () => {
    const scene = print(`<Scene>
<Step show="w-5/a-b" alt="O w &quot;x&quot; 5 km">

w **tym**

<Aside title="w nim - 5 %">

i *w* tym

</Aside>

</Step>
</Scene>

<Explore show="a/b-2-3" alt={'w "nim"'} />`);
    expect(scene).toContain('<Step show=[w-5/a-b] alt=[O~w~„x” 5~km]>');
    expect(scene).toContain('<p>w~<strong>tym</strong></p>');
    expect(scene).toContain('<Aside title=[w~nim~– 5%]><p>i~<em>w</em>~tym</p></Aside>');
    expect(scene).toContain('<Explore show=[a/b-2-3] alt=[w~„nim”]>');
    expect(print('<Claim id="2-5" number="w 5-6 km" />')).toContain('id=[2-5] number=[w 5-6 km]');
  });
});

describe('what is no prose', () => {
  test('code, addresses and comments stay', () => {
    expect(print('w `w "x" - 5 km...` i')).toBe('<p>w~<code>w "x" - 5 km...</code> i</p>');
    expect(print('```\nw "x" - 5 km\n```')).toContain('w "x" - 5 km');
    expect(print('https://a.b/2-3?q=...x i jan@a-b.pl')).toContain('href=[https://a.b/2-3?q=...x]');
    expect(print('w{/* w "x" */} dal')).toBe('<p>w~dal</p>');
    expect(print('o {5} km')).toBe('<p>o~5~km</p>');
  });
});

describe('the language is that of the folder', () => {
  test.each([
    ['content/tiny/en/panic.mdx', '<p>“a” in w dal~– b</p>'],
    ['content/tiny/pl/story.mdx', '<p>„a” in w~dal~– b</p>'],
    ['content/tiny/pl/pages/about.mdx', '<p>„a” in w~dal~– b</p>'],
    ['content/tiny/de/panic.mdx', '<p>„a“ in w dal - b</p>'],
    ['src/pages/x.mdx', '<p>"a" in w dal - b</p>'],
  ])('%s', (path, expected) => {
    expect(print('"a" in w dal - b', path)).toBe(expected);
  });
});
