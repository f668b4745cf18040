import { choicesFor } from '../closest.ts';
import { passagesOf, type StoryDraft } from '../draft.ts';
import { createProblem, type Problem } from '../problem.ts';
import type { SceneDirectory, StepUse } from '../story.ts';

/** Steps and explorables that no scene has, steps that stand twice, scenes whose facts are missing. */
export function checkScenes(draft: StoryDraft, directory: SceneDirectory): Problem[] {
  const problems: Problem[] = [];
  for (const locale of draft.locales.values()) {
    const first = new Map<string, string>();
    for (const { file, steps, explores } of passagesOf(locale)) {
      for (const use of [...steps, ...explores])
        problems.push(...checkAddress(use, file, directory));
      for (const use of steps) {
        const { address, line, column, group, scene } = use;
        const before = first.get(address);
        if (before !== undefined)
          problems.push(createProblem(file, use, 'step-twice', { found: address, first: before }));
        else first.set(address, `${file}:${line}:${column}`);
        const leader = steps.find((other) => other.group === group);
        if (leader && leader.scene !== scene)
          problems.push(
            createProblem(file, use, 'step-scene', { found: address, scene: leader.scene }),
          );
      }
    }
  }
  return [...problems, ...checkNeeds(draft, directory)];
}

/** An address that no scene has. */
export function checkAddress(use: StepUse, file: string, directory: SceneDirectory): Problem[] {
  const { scene, step, group } = use;
  const known = Object.hasOwn(directory, scene) ? directory[scene] : undefined;
  const refuse = (rule: Problem['rule'], values: Problem['values']) => [
    createProblem(file, use, rule, values),
  ];
  if (!known)
    return refuse('scene-unknown', { found: scene, ...choicesFor(scene, Object.keys(directory)) });
  if (group === -1 && !known.explorable) {
    const explorable = Object.keys(directory).filter((name) => directory[name]?.explorable);
    return refuse('explore-still', { found: scene, choices: explorable.join(', ') });
  }
  if (step === '' || known.steps.includes(step)) return [];
  return refuse('step-unknown', { scene, found: step, ...choicesFor(step, known.steps) });
}

/** The scenes that any locale of a story shows, with the first step that shows each. */
export function scenesUsed(draft: StoryDraft): Map<string, StepUse & { file: string }> {
  const used = new Map<string, StepUse & { file: string }>();
  for (const locale of draft.locales.values())
    for (const { file, steps, explores } of passagesOf(locale))
      for (const use of [...steps, ...explores])
        if (!used.has(use.scene)) used.set(use.scene, { ...use, file });
  return used;
}

function checkNeeds(
  { claims, series, ...draft }: StoryDraft,
  directory: SceneDirectory,
): Problem[] {
  const problems: Problem[] = [];
  for (const [scene, use] of scenesUsed({ claims, series, ...draft })) {
    const needs = Object.hasOwn(directory, scene) ? directory[scene] : undefined;
    if (!needs) continue;
    const refuse = (rule: Problem['rule'], values: Problem['values']) =>
      problems.push(createProblem(use.file, use, rule, values));
    for (const name of needs.series)
      if (!series.has(name)) refuse('scene-needs-series', { scene, found: name });
    if (!claims) continue;
    for (const id of needs.claims)
      if (!Object.hasOwn(claims.value, id)) refuse('scene-needs-claim', { scene, found: id });
    for (const address of needs.numbers ?? []) {
      const [id = '', number = ''] = address.split('/');
      const numbers = (Object.hasOwn(claims.value, id) && claims.value[id]?.numbers) || {};
      if (!Object.hasOwn(numbers, number)) refuse('scene-needs-claim', { scene, found: address });
    }
  }
  return problems;
}
