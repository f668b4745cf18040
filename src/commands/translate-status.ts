import { parseArgs } from 'node:util';
import { segmentStates, type TranslatedFile, type TranslatedSegment } from '../story/freshness.ts';
import type { Place } from '../story/problem.ts';
import { textOfSegment } from '../story/segments.ts';
import { summarise } from '../story/translation.ts';
import { diffToText, diffWords } from '../story/word-diff.ts';
import { createOldSources } from './translate/old-source.ts';
import { openProject, runCommand, WrongCall } from './translate/project.ts';
import { statusWords, type StatusWords } from './translate/status-words.ts';

/**
 * npm run translate:status [-- --locale de --story STORY --all --lang pl|en]: for each language and
 * file how much is done, and each passage whose source has changed with what changed in it; with
 * --all also those that are missing or wait for a review.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      locale: { type: 'string', multiple: true },
      story: { type: 'string' },
      lang: { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  });
  const words = statusWords(values.lang ?? process.env['LANG'] ?? '');
  const project = await openProject(values.story);
  const locales = values.locale ?? project.locales;
  const strange = locales.find((locale) => !project.locales.includes(locale));
  if (strange !== undefined)
    throw new WrongCall(`no translation “${strange}”; there are: ${project.locales.join(', ')}`);
  const oldSource = createOldSources();
  for (const locale of locales) {
    const files = project.translation(locale);
    console.log(`${locale}: ${countText(files, words)}`);
    for (const file of files) {
      console.log(`  ${file.name}: ${countText([file], words)}`);
      for (const segment of file.segments) {
        if (segment.state === 'changed') console.log(changeText(file, segment, words, oldSource));
        else if (values.all && segment.state !== 'done')
          console.log(
            `    ${placeText(file.path, segment.own)}: ${words[segment.state]}: ${segment.own.address}`,
          );
      }
    }
  }
  return 0;
});

function countText(files: readonly TranslatedFile[], words: StatusWords): string {
  const { files: counted } = summarise(files);
  const sums = segmentStates.map((state) => ({
    state,
    sum: counted.reduce((sum, { counts }) => sum + counts[state], 0),
  }));
  return sums
    .filter(({ state, sum }) => sum > 0 || state === 'done')
    .map(({ state, sum }) => `${sum} ${words[state]}`)
    .join(', ');
}

function changeText(
  file: TranslatedFile,
  { own, source, accepted = '' }: TranslatedSegment,
  words: StatusWords,
  oldSource: ReturnType<typeof createOldSources>,
): string {
  const now = textOfSegment(source);
  const before = oldSource(file.sourcePath, source.address, accepted);
  const change =
    before === undefined ? `${now} (${words.unknown})` : diffToText(diffWords(before, now));
  return [
    `    ${placeText(file.path, own)}: ${words.changed}: ${own.address}`,
    `      ${placeText(file.sourcePath, source)}: ${change}`,
  ].join('\n');
}

function placeText(path: string, { line, column }: Place): string {
  return `${path}:${line}:${column}`;
}
