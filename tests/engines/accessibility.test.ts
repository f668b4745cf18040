import { expect, test } from 'vitest';
import { axeSource, findViolations } from '../axe.ts';
import type { Tab } from './engine.ts';
import { goTo, inEachEngine, ready, settledOn } from './story-in-engine.ts';

const kinds = [
  '/',
  '/404.html',
  '/pl/',
  '/en/deepseek/ledger/',
  '/pl/deepseek/accessibility/',
  '/pl/deepseek/embed/monday/',
  '/en/deepseek/s/monday/slice/',
];
const ways = [
  ['pl', 'light', 'moving'],
  ['en', 'dark', 'still'],
  ['pl', 'dark', 'moving'],
  ['en', 'light', 'still'],
] as const;

async function violations(tab: Tab): Promise<string[]> {
  await tab.inject(axeSource);
  return tab.run(findViolations);
}

inEachEngine((open, engine) => {
  // axe takes long on the whole story: all ways in one engine, the two that differ most in the others.
  test.each(engine.name === 'Chromium' ? ways : ways.slice(0, 2))(
    'axe finds nothing on the story: %s, %s, %s, at two steps',
    async (locale, theme, motion) => {
      const { tab } = await open({
        path: `/${locale}/deepseek/${motion === 'still' ? '?still' : ''}`,
        preferences: theme === 'dark' ? { dark: true } : { calm: true },
      });
      await ready(tab);
      for (const step of ['monday/slice', 'sputnik/answers']) {
        await goTo(tab, step);
        if (motion === 'moving') await settledOn(tab, step);
        expect(await violations(tab), step).toEqual([]);
      }
    },
  );

  test('axe finds nothing on one page of each other kind', async () => {
    const { tab, server } = await open();
    for (const kind of kinds) {
      await tab.goto(`${server.address}${kind}`);
      expect(await violations(tab), kind).toEqual([]);
    }
  });
});
