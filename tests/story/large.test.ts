import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';

/** Texts that are dear to parse, made and guarded in another process. */
const texts: Readonly<Record<string, [text: string, rule: string | undefined]>> = {
  '10 MB': ["'a '.repeat(5e6)", 'size'],
  '10,000 quotes': ["'> '.repeat(1e4) + 'a'", 'depth-blocks'],
  '10,000 quotes over lines': [
    "Array.from({ length: 1e4 }, () => '> a').join('\\n')",
    'long-paragraph',
  ],
  '10,000 lists': ["'- '.repeat(1e4) + 'a'", 'depth-blocks'],
  'lists that step in': [
    "Array.from({ length: 95 }, (_, i) => '  '.repeat(i) + '- a').join('\\n').slice(0, 25e4)",
    'depth',
  ],
  '100,000 links': ["'[][]'.repeat(6e4)", 'long-paragraph'],
  '100,000 links in more bytes': ["'[a](b) '.repeat(1e5)", 'size'],
  '36,000 links': ["'[a](b) '.repeat(36e3)", 'long-paragraph'],
  'open links': ["'[a]('.repeat(6e4)", 'depth-brackets'],
  brackets: ["'['.repeat(25e4)", 'depth-brackets'],
  'parentheses in braces': ["'{' + '('.repeat(1e5) + '1' + ')'.repeat(1e5) + '}'", 'expression'],
  'minus signs in braces': ["'{' + '-'.repeat(25e4) + '1}'", 'expression'],
  'open braces': ["'{ '.repeat(12e4)", 'expression'],
  'numbers in braces': ["'{1} '.repeat(6e4)", 'many-braces'],
  'comments in braces': ["'{/* a */} '.repeat(25e3)", 'many-braces'],
  'open comments': ["'{/* a '.repeat(4e4)", 'expression'],
  entities: ["'&amp;'.repeat(5e4)", 'many-entities'],
  tags: ["'<Aside>'.repeat(16e3) + '</Aside>'.repeat(16e3)", 'depth-tags'],
  'tags side by side': ['\'<Claim id="p01">a</Claim> \'.repeat(9e3)', 'long-paragraph'],
  'half tags': ["'<a '.repeat(8e4)", 'tag-broken'],
  'half tags with quotes': [`'<a "'.repeat(6e4)`, 'tag-broken'],
  emphasis: ["'*a _b '.repeat(4e4)", 'long-paragraph'],
  'nested emphasis': ["'*a '.repeat(1600) + 'b' + ' a*'.repeat(1600)", 'depth'],
  stars: ["'*'.repeat(4900) + 'a' + '*'.repeat(4900)", 'depth'],
  'growing ticks': [
    "Array.from({ length: 700 }, (_, i) => '`'.repeat(i) + 'a').join('').slice(0, 25e4)",
    'long-paragraph',
  ],
  'braces in code': ["'`{` '.repeat(3e4)", 'depth-brackets'],
  'a fence of parentheses': ["'```\\n' + '('.repeat(2e5)", 'long-code'],
  'code from hidden exports': ["'# a\\nexport const a = ' + '('.repeat(2e5)", 'esm'],
  '30,000 links in paragraphs': ["'[a](b) '.repeat(1000).concat('\\n\\n').repeat(30)", undefined],
  '9,000 tags in paragraphs': [
    `'<Claim id="p01">a</Claim> '.repeat(300).concat('\\n\\n').repeat(30)`,
    undefined,
  ],
  addresses: ["'_www.'.repeat(5e4)", 'many-addresses'],
  'Polish letters in emphasis': ["'_ż'.repeat(2500).concat('\\n\\n').repeat(30)", undefined],
  footnotes: [
    "Array.from({ length: 12e3 }, (_, i) => `[^${i}]: x [^${i}]\\n\\n`).join('')",
    undefined,
  ],
  'a table': [
    "'|a'.repeat(3e4) + '\\n' + '|-'.repeat(3e4) + '\\n' + '|b\\n'.repeat(3e4)",
    'long-paragraph',
  ],
  'one word': ["'a'.repeat(25e4)", 'long-paragraph'],
  'one Cyrillic word': ["'я'.repeat(12e4)", 'long-paragraph'],
  'a long word with a joiner': ["'a'.repeat(12e4) + '\\u200b' + 'a'.repeat(12e4)", 'invisible'],
};

/** Guards each text and prints a line for it; where one kills the process, the lines after it are missing. */
const script = `
  import { bytesToText } from './src/story/characters.ts';
  import { mdxKinds } from './src/story/content-paths.ts';
  import { guardMdx } from './src/story/guard.ts';
  const texts = { ${Object.entries(texts).map(([name, [text]]) => `${JSON.stringify(name)}: () => ${text}`)} };
  for (const [name, makeText] of Object.entries(texts)) {
    const bytes = new TextEncoder().encode('---\\ntitle: T\\ndescription: D\\n---\\n\\n' + makeText());
    const started = process.cpuUsage();
    const { text, problems } = bytesToText(bytes, 'a.mdx');
    if (text !== undefined) problems.push(...guardMdx(text, { file: 'a.mdx', ...mdxKinds.section }));
    const { user, system } = process.cpuUsage(started);
    const milliseconds = (user + system) / 1000;
    const megabytes = process.resourceUsage().maxRSS / 1024;
    console.log(JSON.stringify([name, { rule: problems[0]?.rule, milliseconds, megabytes }]));
  }
`;

interface Result {
  readonly rule?: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

describe('large and deep files', () => {
  const results = new Map<string, Result>();
  beforeAll(() => {
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect(child.stderr).toBe('');
    for (const line of child.stdout.trim().split('\n')) {
      const [name, result] = JSON.parse(line) as [string, Result];
      results.set(name, result);
    }
  }, 60_000);

  test.each(Object.entries(texts))('%s', (name, [, rule]) => {
    const result = results.get(name);
    expect(result, 'the process ended before').toBeDefined();
    expect(result?.rule).toBe(rule);
    expect(result?.milliseconds).toBeLessThan(2000);
    expect(result?.megabytes).toBeLessThan(500);
  });
});
