import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readLock, type TranslatedFile, type TranslatedSegment } from '../story/freshness.ts';
import { acceptAsTheyStand, lockText } from './translate/accept.ts';
import { openProject, runCommand, WrongCall, writeText } from './translate/project.ts';

/**
 * npm run translate:accept -- FILE[#segment]… or a folder [--all]: after a review, says that these translations
 * fit the source as it is now. What is still in the words of the source is accepted only
 * by its name or with --all.
 */
await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0)
    throw new WrongCall('translate:accept -- content/<story>/<locale>/FILE[#segment] …');
  for (const wanted of positionals) await accept(wanted, values.all);
  return 0;
});

async function accept(wanted: string, all: boolean): Promise<void> {
  const [path = '', address] = wanted.split('#');
  const place = relative('.', path).replace(/\/$/, '');
  const [, story = '', locale = ''] = place.split('/');
  const project = await openProject(story);
  if (locale === project.sourceLocale)
    throw new WrongCall(`${place}: “${locale}” is the source, which is not accepted`);
  const translation = project.translation(locale);
  const files = translation.filter(
    (file) => file.path === place || file.path.startsWith(`${place}/`),
  );
  if (files.length === 0) throw new WrongCall(`${place}: no translation there`);
  const chosen =
    address === undefined ? files.flatMap((file) => wordsIn(file, all)) : [named(files, address)];
  const lock = readLock(project.files, story, locale);
  const accepted = acceptAsTheyStand(chosen);
  await writeText(
    `content/${story}/${locale}/freshness.lock`,
    lockText(lock, translation, accepted),
  );
  const open = chosen.filter(({ state }) => state !== 'done').length;
  console.log(`${wanted}: ${chosen.length} accepted, ${open} of them anew`);
}

function wordsIn({ segments }: TranslatedFile, all: boolean): TranslatedSegment[] {
  return segments.filter(({ state }) => all || state !== 'missing');
}

function named(files: readonly TranslatedFile[], address: string): TranslatedSegment {
  const all = files.flatMap(({ segments }) => segments);
  const found = all.find(({ own }) => own.address === address);
  if (found) return found;
  const choices = all.map(({ own }) => own.address).join(', ');
  throw new WrongCall(`no segment “${address}”; possible: ${choices}`);
}
