import { createProblem, type Problem } from '../problem.ts';
import type { Interface, Label } from '../schemas.ts';
import type { YamlFile } from '../yaml-file.ts';
import { checkPlural, placesIn } from './label-text.ts';

/** The interface says the same in each language, and its number wordings have a place for the number. */
export function checkInterfaceWords(
  interfaces: ReadonlyMap<string, YamlFile<Interface>>,
): Problem[] {
  const files = [...interfaces.values()];
  return files.flatMap((file) => [
    ...checkNumbers(file),
    ...Object.entries(file.value.words).flatMap(([word, label]) =>
      checkPlural(label, file, ['words', word], file.value.tag),
    ),
    ...files.filter((other) => other !== file).flatMap((other) => checkKeys(file, other)),
  ]);
}

function checkNumbers(file: YamlFile<Interface>): Problem[] {
  const { numbers, tag } = file.value;
  const wordings: [PropertyKey[], Label, readonly string[]][] = [
    ...(
      [
        'million',
        'billion',
        'trillion',
        'about',
        'over',
        'usd_per_hour',
        'percentage_points',
      ] as const
    ).map((key): [PropertyKey[], Label, readonly string[]] => [[key], numbers[key], ['n']]),
    ...(['usd', 'cny'] as const).flatMap((key): [PropertyKey[], Label, readonly string[]][] => [
      [[key, 'large'], numbers[key].large, ['n']],
      [[key, 'plain'], numbers[key].plain, ['n']],
    ]),
    [['range'], numbers.range, ['low', 'high']],
  ];
  return wordings.flatMap(([path, label, needed]) => {
    const whole = ['numbers', ...path];
    const here = placesIn(label);
    return [
      ...checkPlural(label, file, whole, tag),
      ...needed
        .filter((name) => !here.includes(name))
        .map((found) =>
          createProblem(file.file, file.placeOf(whole), 'placeholder-missing', { found }),
        ),
      ...here
        .filter((name) => !needed.includes(name))
        .map((found) =>
          createProblem(file.file, file.placeOf(whole), 'placeholder-unknown', { found }),
        ),
    ];
  });
}

function checkKeys(here: YamlFile<Interface>, there: YamlFile<Interface>): Problem[] {
  return Object.keys(there.value.words)
    .filter((word) => !Object.hasOwn(here.value.words, word))
    .map((found) =>
      createProblem(here.file, here.placeOf(['words']), 'parity-keys', {
        found,
        source: there.file,
      }),
    );
}
