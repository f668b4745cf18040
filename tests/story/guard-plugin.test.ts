import { describe, expect, test } from 'vitest';
import { createContentGuard, RefusedContent } from '../../src/story/guard-plugin.ts';
import { compileMdx } from './compile-mdx.ts';
import { sampleDirectory, sampleText } from './sample-story.ts';

const compile = (text: string, options = {}) =>
  compileMdx(text, { ...options, plugins: [createContentGuard(() => sampleDirectory)] });

function refusal(text: string, options = {}): RefusedContent {
  try {
    compile(text, options);
  } catch (error) {
    if (error instanceof RefusedContent) return error;
    throw error;
  }
  throw new Error('was compiled');
}

describe('the guard in the build', () => {
  test('lets a right section through', () => {
    expect(compile(sampleText('content/tiny/pl/panic.mdx'))).toContain('MDXContent');
  });

  test('reads CR LF as LF', () => {
    const long = `${'Zdanie, które się powtarza.\n\n'.repeat(500)}\`\`\`\n{x}\n\`\`\`\n\n## Koszt {#cost}\n`;
    expect(compile(long.replaceAll('\n', '\r\n'))).toContain('MDXContent');
    const error = refusal('Tekst.\r\n\r\n<Aside kolor="x">\r\n\r\na\r\n\r\n</Aside>\r\n');
    expect([error.line, error.column]).toEqual([3, 8]);
  });

  test('throws an error with the place in its message and its fields', () => {
    const error = refusal('\n\nTekst ![x](a.png)\n');
    expect([error.line, error.column]).toEqual([3, 7]);
    expect(error.message).toMatch(/^3:7: images are not allowed/);
  });

  test('looks before the parser, which would die of this', () => {
    expect(refusal(`a {${'('.repeat(20_000)}1${')'.repeat(20_000)}}`).message).toMatch(/^1:3: /);
    expect(refusal('> '.repeat(100) + 'a').message).toMatch(/^1:1: /);
  });

  test('refuses frontmatter that Astro read and the schema does not know', () => {
    const frontmatter = { title: 'T', description: 'D', layout: '../../x.astro' };
    expect(refusal('Tekst.', { frontmatter }).message).toMatch(
      /^2:1: the key “layout” is not allowed/,
    );
    expect(refusal('Tekst.', { frontmatter: { slug: '../x' } }).message).toMatch(
      /^2:1: unknown key “slug”/,
    );
  });

  test('refuses steps that no scene has, with the choices', () => {
    const step = '<Scene>\n<Step show="monday/fal" alt="Opis">\n\nTekst.\n\n</Step>\n</Scene>\n';
    expect(refusal(step).message).toMatch(
      /^2:1: .*“fal”; possible: friday, fall; did you mean “fall”\?$/,
    );
    expect(refusal(step.replace('monday/fal', 'noon/fall')).message).toContain(
      'unknown scene “noon”',
    );
  });

  test('a cover and a page have no scenes', () => {
    const scene = '<Scene>\n<Step show="monday/fall" alt="Opis">\n\nTekst.\n\n</Step>\n</Scene>\n';
    for (const path of ['content/tiny/pl/story.mdx', 'content/tiny/pl/pages/about.mdx'])
      expect(refusal(scene, { path }).message).toContain(
        'unknown tag <Scene>; possible: Claim, Aside',
      );
  });

  test('holds for MDX that lies elsewhere', () => {
    expect(refusal('{evil()}', { path: 'src/pages/x.mdx' }).message).toMatch(/^1:1: /);
  });
});
