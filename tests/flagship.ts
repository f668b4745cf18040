import { existsSync, readdirSync } from 'node:fs';
import { readLedger } from '../src/commands/read-ledger.ts';

/** The story that this site tells, for the tests of its scenes. */
export const story = 'content/deepseek';
export const locales = readdirSync(story).filter((name) =>
  existsSync(`${story}/${name}/labels.yml`),
);
export const ledger = await readLedger(story);
