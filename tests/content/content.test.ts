import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/commands/content-files.ts';
import { loadSceneDirectory } from '../../src/commands/scene-directory.ts';
import { fillIn } from '../../src/commands/translate/fill-in.ts';
import { readTranslation } from '../../src/story/freshness.ts';
import { problemToText, isFailure } from '../../src/story/problem.ts';
import { readContent } from '../../src/story/read-story.ts';

const files = await readContentFiles(process.cwd());
const directory = await loadSceneDirectory('src/scenes');
const { stories, problems } = readContent(files, directory);

describe('the content of this site', () => {
  test('has no problem, not even a note', () => {
    expect(problems.filter(isFailure).map((problem) => problemToText(problem, 'en'))).toEqual([]);
    expect(problems.map((problem) => problemToText(problem, 'en'))).toEqual([]);
  });

  test.each(Object.values(stories))(
    '$name: every language tells the same steps in the same order',
    (story) => {
      const [first, ...rest] = Object.values(story.locales).map(({ sections }) =>
        story.info.sections.map((id) => sections[id]?.steps.map(({ address }) => address)),
      );
      expect(first?.flat().length).toBeGreaterThan(0);
      for (const other of rest) expect(other).toEqual(first);
    },
  );

  test.each(Object.values(stories))(
    '$name: every statement of the article that it retells is told',
    (story) => {
      const targets = Object.values(story.coverage ?? {}).map(({ target }) => target);
      for (const { sections } of Object.values(story.locales)) {
        const steps = Object.values(sections).flatMap((section) =>
          section.steps.map(({ address }) => address),
        );
        for (const target of targets)
          expect(steps.includes(target) || (target.split('#')[0] ?? '') in sections, target).toBe(
            true,
          );
      }
    },
  );

  test.each(Object.values(stories))(
    '$name: every step of every scene on the page is told',
    (story) => {
      for (const { sections } of Object.values(story.locales)) {
        const steps = Object.values(sections).flatMap((section) => section.steps);
        for (const scene of new Set(steps.map((step) => step.scene)))
          expect(steps.filter((step) => step.scene === scene).map(({ step }) => step)).toEqual(
            directory[scene]?.steps,
          );
      }
    },
  );

  test('deepseek: both originals, Polish and English, have every passage in their own words', () => {
    expect([...fillIn(files, 'deepseek', 'pl').texts.keys()]).toEqual([]);
    const segments = readTranslation(files, 'deepseek', 'en', 'pl').flatMap(
      (file) => file.segments,
    );
    expect(segments.length).toBeGreaterThan(1000);
    expect(segments.filter(({ state }) => state !== 'done').map(({ key }) => key)).toEqual([]);
  });
});
