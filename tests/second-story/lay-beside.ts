import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageFacts, withInterfaceFacts } from '../../src/commands/new/language-facts.ts';
import type { ProjectCopy } from '../../src/commands/pseudo/project-copy.ts';

/** The folders of the second story: its scenes, and what src/ may not know. */
export const scenes = readdirSync('tests/second-story/scenes');
export const story = 'tides';
export const locales = ['cs', 'ar'] as const;

/**
 * Lays the second story into a copy of the project, beside the first. Its languages have the site's
 * words in English, since only their own are under test.
 */
export function layBeside(copy: ProjectCopy): void {
  cpSync('tests/second-story/content', join(copy.root, 'content', story), { recursive: true });
  const words = readFileSync('content/interface/en.yml', 'utf8');
  for (const locale of locales) {
    const facts = languageFacts(locale);
    if (!facts) throw new Error(`no language “${locale}”`);
    copy.write([[`content/interface/${locale}.yml`, withInterfaceFacts(words, facts)]]);
  }
  for (const scene of scenes)
    for (const file of readdirSync(`tests/second-story/scenes/${scene}`)) {
      const text = readFileSync(`tests/second-story/scenes/${scene}/${file}`, 'utf8');
      const moved = text
        .replaceAll(`'../../../../src/scenes/`, `'../`)
        .replaceAll(`'../../../../src/`, `'../../`);
      copy.write([[`src/scenes/${scene}/${file}`, moved]]);
    }
}
