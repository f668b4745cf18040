import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exchangedFiles } from './translate/exchange.ts';
import { createOldSources } from './translate/old-source.ts';
import { writePo } from './translate/po-export.ts';
import { openProject, runCommand, WrongCall, writeText } from './translate/project.ts';

/**
 * npm run translate:export -- --locale en [--story STORY] [--out FILE]: writes a PO file for Poedit
 * and the like. An older one in its place keeps the translations of texts that are gone as obsolete.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      locale: { type: 'string' },
      story: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const project = await openProject(values.story);
  const { story, locales } = project;
  const locale = values.locale ?? '';
  if (!locales.includes(locale))
    throw new WrongCall(`translate:export -- --locale ${locales.join(' | ')}`);
  const out = values.out ?? `po/${story}.${locale}.po`;
  const before = await readFile(out).catch(() => undefined);
  const options = { story, locale, oldSource: createOldSources(), before };
  await writeText(out, writePo(exchangedFiles(project, locale), options));
  console.log(out);
  return 0;
});
