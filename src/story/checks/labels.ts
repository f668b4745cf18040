import { choicesFor } from '../closest.ts';
import type { StoryDraft } from '../draft.ts';
import { createProblem, type Problem } from '../problem.ts';
import type { Label, SceneLabels } from '../schemas.ts';
import type { SceneDirectory, SceneInfo } from '../story.ts';
import type { YamlFile } from '../yaml-file.ts';
import { checkPlural, placesIn } from './label-text.ts';
import { scenesUsed } from './scenes.ts';

type Labels = YamlFile<Record<string, SceneLabels>>;

/** labels.yml holds what the scenes of the story print in this language, all of it and nothing else. */
export function checkLabels(
  draft: StoryDraft,
  directory: SceneDirectory,
  interfaces: ReadonlyMap<string, YamlFile<{ tag: string }>>,
): Problem[] {
  const problems: Problem[] = [];
  const used = [...scenesUsed(draft).keys()].filter((scene) => Object.hasOwn(directory, scene));
  const source = draft.locales.get(draft.info?.value.source_locale ?? '')?.labels;
  for (const { code, labels } of draft.locales.values()) {
    if (!labels) continue;
    const tag = interfaces.get(code)?.value.tag ?? code;
    for (const scene of used)
      if (!Object.hasOwn(labels.value, scene))
        problems.push(
          createProblem(labels.file, { line: 1, column: 1 }, 'label-scene-missing', {
            found: scene,
          }),
        );
    for (const [scene, entry] of Object.entries(labels.value)) {
      const known = Object.hasOwn(directory, scene) ? directory[scene] : undefined;
      if (known) problems.push(...checkScene(scene, entry, known, labels));
      else
        problems.push(
          createProblem(labels.file, labels.placeOf([scene]), 'scene-unknown', {
            found: scene,
            ...choicesFor(scene, Object.keys(directory)),
          }),
        );
      for (const [word, label] of Object.entries(entry.words)) {
        const path = [scene, 'words', word];
        problems.push(...checkPlural(label, labels, path, tag));
        if (source && source !== labels)
          problems.push(...checkPlaces(label, source.value[scene]?.words[word], labels, path));
      }
    }
  }
  return problems;
}

function checkScene(scene: string, entry: SceneLabels, info: SceneInfo, labels: Labels): Problem[] {
  const problems: Problem[] = [];
  const refuse = (path: PropertyKey[], rule: Problem['rule'], values: Problem['values']) =>
    problems.push(
      createProblem(labels.file, labels.placeOf([scene, ...path]), rule, { scene, ...values }),
    );
  for (const step of info.steps)
    if (!Object.hasOwn(entry.steps, step)) refuse(['steps'], 'label-step-missing', { found: step });
  for (const step of Object.keys(entry.steps))
    if (!info.steps.includes(step))
      refuse(['steps', step], 'label-unknown', { found: step, ...choicesFor(step, info.steps) });
  for (const word of info.words)
    if (!Object.hasOwn(entry.words, word)) refuse(['words'], 'label-word-missing', { found: word });
  for (const [word, label] of Object.entries(entry.words)) {
    if (!info.words.includes(word))
      refuse(['words', word], 'label-unknown', { found: word, ...choicesFor(word, info.words) });
    const values = info.values?.[word];
    for (const place of values ? placesIn(label) : [])
      if (!values?.includes(place))
        refuse(['words', word], 'placeholder-unknown', {
          found: place,
          ...choicesFor(place, values ?? []),
        });
  }
  return problems;
}

/** A translation has the same `{places}` as the source. */
function checkPlaces(
  label: Label,
  source: Label | undefined,
  labels: Labels,
  path: PropertyKey[],
): Problem[] {
  if (source === undefined) return [];
  const [here, there] = [placesIn(label), placesIn(source)];
  const refuse = (rule: Problem['rule'], found: string) =>
    createProblem(labels.file, labels.placeOf(path), rule, { found });
  return [
    ...there
      .filter((name) => !here.includes(name))
      .map((name) => refuse('placeholder-missing', name)),
    ...here
      .filter((name) => !there.includes(name))
      .map((name) => refuse('placeholder-unknown', name)),
  ];
}
