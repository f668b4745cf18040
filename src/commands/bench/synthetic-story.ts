import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { createRandom } from '../../maths/random.ts';

export interface SyntheticOptions {
  readonly sections: number;
  /** Two are the story's own; more are copies of the last of them under other tags. */
  readonly locales: number;
  readonly seed: number;
}

/** Countries whose English writes numbers in their own tag: names for further locales. */
const countries = ['AU', 'NZ', 'IE', 'ZA', 'CA', 'IN', 'SG', 'JM', 'MT', 'KE'];

/** What one section is made of: a scene, and the passage that tells it in each locale. */
interface Told {
  readonly scene: string;
  readonly passages: Readonly<Record<string, string>>;
}

/**
 * The files of a story of many sections, made out of the one at `content/<story>`: each section tells one
 * of its scenes, chosen by seed, under a name of its own, as a scene may be told but once.
 */
export function syntheticStory(
  story: string,
  { sections, locales, seed }: SyntheticOptions,
): Map<string, string> {
  const folder = `content/${story}`;
  const read = (path: string) => readFileSync(path, 'utf8');
  const info = parse(read(`${folder}/story.yml`)) as { sections: string[]; source_locale: string };
  const own = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'series')
    .map(({ name }) => name)
    .sort((a, b) => Number(b === info.source_locale) - Number(a === info.source_locale));
  const told = scenesTold(info.sections, own, (locale, section) =>
    read(`${folder}/${locale}/${section}.mdx`),
  );
  const random = createRandom(seed);
  const chosen = Array.from({ length: sections }, (_, i) => {
    const one = told[Math.floor(random() * told.length)] as Told;
    return { ...one, name: `${one.scene}-${i + 1}` };
  });

  const files = new Map<string, string>();
  files.set(
    `${folder}/story.yml`,
    stringify({ ...info, sections: chosen.map(({ name }) => name), retells: undefined }),
  );
  for (const { scene, name } of chosen) {
    files.set(
      `src/scenes/${name}/index.ts`,
      `import { scene as drawn } from '../${scene}/index.ts';\nexport const scene = { ...drawn, name: '${name}' };\n`,
    );
    files.set(`src/scenes/${name}/picture.tsx`, `export * from '../${scene}/picture.tsx';\n`);
  }
  const last = own.at(-1) ?? '';
  const further = countries.slice(0, Math.max(0, locales - own.length));
  for (const locale of [...own.slice(0, locales), ...further]) {
    const from = own.includes(locale) ? locale : last;
    const to = own.includes(locale) ? locale : `${last}-${locale.toLowerCase()}`;
    const place = `${folder}/${to}`;
    for (const { scene, name, passages } of chosen)
      files.set(
        `${place}/${name}.mdx`,
        (passages[from] ?? '').replaceAll(`show="${scene}/`, `show="${name}/`),
      );
    const labels = parse(read(`${folder}/${from}/labels.yml`)) as Record<string, unknown>;
    for (const { scene, name } of chosen) labels[name] = labels[scene];
    files.set(`${place}/labels.yml`, stringify(labels, { aliasDuplicateObjects: false }));
    if (from === to) continue;
    const pages = readdirSync(`${folder}/${from}/pages`).map((name) => `pages/${name}`);
    for (const name of ['story.mdx', 'claims.yml', ...pages])
      files.set(`${place}/${name}`, read(`${folder}/${from}/${name}`));
    const words = parse(read(`content/interface/${from}.yml`)) as object;
    files.set(
      `content/interface/${to}.yml`,
      stringify({ ...words, tag: `${last}-${locale}` }, { aliasDuplicateObjects: false }),
    );
  }
  return files;
}

/** Each scene of the story once, with the frontmatter of the section that tells it. */
function scenesTold(
  sections: readonly string[],
  locales: readonly string[],
  read: (locale: string, section: string) => string,
): Told[] {
  return sections.flatMap((section) => {
    const texts = locales.map((locale) => read(locale, section));
    const blocks = texts.map((text) => text.match(/<Scene>[\s\S]*?<\/Scene>/g) ?? []);
    return (blocks[0] ?? []).map((block, i) => ({
      scene: /show="([\w-]+)\//.exec(block)?.[1] ?? '',
      passages: Object.fromEntries(
        locales.map((locale, l) => [
          locale,
          `${/^---[\s\S]*?\n---\n/.exec(texts[l] ?? '')?.[0] ?? ''}\n${blocks[l]?.[i] ?? ''}\n`,
        ]),
      ),
    }));
  });
}
