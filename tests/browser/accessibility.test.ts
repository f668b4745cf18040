import type { Page, SerializedAXNode } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { axeSource, findViolations } from '../axe.ts';
import { goTo, ready, settledOn, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();
const path = '/pl/deepseek/';
/** One page of each kind. */
const kinds = [
  '/',
  '/404.html',
  '/pl/',
  '/en/deepseek/ledger/',
  '/pl/deepseek/accessibility/',
  '/en/deepseek/translation/',
  '/pl/deepseek/embed/monday/',
  '/en/deepseek/s/monday/slice/',
];

const violations = async (page: Page) => {
  await page.evaluate(axeSource);
  return page.evaluate(findViolations);
};
const paint = (page: Page, scheme: string, media: object[] = []) =>
  page.createCDPSession().then((session) =>
    session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }, ...media] as never,
    }),
  );

describe('axe finds nothing', () => {
  // All engines, themes and languages are gone through by npm run test:engines.
  test('on the story at a step, and with its notes, contents and settings open', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await goTo(page, 'monday/slice');
    await settledOn(page, 'monday/slice');
    await page.$eval('.settings', (details) => ((details as HTMLDetailsElement).open = true));
    await page.$eval('.contents-panel', (panel) => (panel as HTMLElement).showPopover());
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test.each(kinds)('on %s, light and dark', async (kind) => {
    const { page, close } = await story.open(kind);
    for (const scheme of ['light', 'dark']) {
      await paint(page, scheme);
      expect(await violations(page), scheme).toEqual([]);
    }
    await close();
  });
});

/** What runs in the page after each Tab: numbers the element in focus, and says how it is seen. */
const focused = (turn: number) => {
  const element = document.activeElement as HTMLElement;
  if (element === document.body || element.dataset['walked'] !== undefined) return null;
  element.dataset['walked'] = String(turn);
  const [box] = element.getClientRects();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const x = box ? box.left + box.width / 2 : -1;
  const y = box ? box.top + Math.min(box.height, innerHeight) / 2 : -1;
  const hit = document.elementFromPoint(x, y);
  return {
    what: element.outerHTML.slice(0, 120),
    ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    seen: hit !== null && (element.contains(hit) || hit.contains(element)),
    under: hit?.outerHTML.slice(0, 60),
  };
};

describe('by keyboard alone', () => {
  test(
    'everything is reached in the order of the text, and its focus is seen',
    { timeout: 180_000 },
    async () => {
      const { page, close } = await story.open(path);
      await ready(page);
      // The controls of an explorable come with its code, when it is near.
      for (const name of await page.$$eval('.explore', (all) => all.map(({ id }) => id))) {
        await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), name);
        await page.waitForSelector(`#${name}[data-playing]`);
      }
      await page.evaluate(() => scrollTo(0, 0));
      const reached: NonNullable<ReturnType<typeof focused>>[] = [];
      for (;;) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(focused, reached.length);
        if (at === null) break;
        reached.push(at);
      }
      expect(reached.filter(({ ring }) => !ring).map(({ what }) => what)).toEqual([]);
      expect(
        reached.filter(({ seen }) => !seen).map(({ what, under }) => `${what} under ${under}`),
      ).toEqual([]);
      const order = await page.$$eval('[data-walked]', (all) =>
        all.map((one) => Number((one as HTMLElement).dataset['walked'])),
      );
      expect(order).toEqual(reached.map((_, i) => i));
      // Of a group of radio buttons the keyboard reaches the chosen one, and arrows the others.
      const missed = await page.$$eval(
        'a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]',
        (all) =>
          all
            .filter((one) => one.checkVisibility({ visibilityProperty: true }))
            .filter((one) => !one.matches('[data-walked], [type="radio"]:not(:checked)'))
            .map((one) => one.outerHTML.slice(0, 120)),
      );
      expect(missed).toEqual([]);
      expect(reached.length).toBeGreaterThan(150);
      await close();
    },
  );

  test('a note opens by Enter, holds what comes next, and Escape gives the place back', async () => {
    const { page, close } = await story.open(path);
    await ready(page);
    await page.focus('.slip a.mark');
    await page.keyboard.press('Enter');
    const inNote = () => document.activeElement?.closest('[popover]:popover-open') !== null;
    await page.waitForSelector('[popover]:popover-open');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(inNote)).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[popover]:popover-open') === null);
    expect(await page.evaluate(() => document.activeElement?.matches('.slip a.mark'))).toBe(true);
    await close();
  });
});

test('a screen reader gets each step once: picture with description, heading, text', async () => {
  const { page, close } = await story.open(path);
  await ready(page);
  await goTo(page, 'monday/slice');
  await settledOn(page, 'monday/slice');
  const expected = await page.$$eval('.step', (steps) =>
    steps.flatMap((step) => [
      `image ${step.querySelector('figure')?.getAttribute('aria-label') ?? ''}`,
      `heading 3 ${step.querySelector('h3')?.textContent?.trim() ?? ''}`,
    ]),
  );
  const heard: string[] = [];
  const walk = (node: SerializedAXNode) => {
    const name = node.name?.replace(/\s+/g, ' ').trim() ?? '';
    if (node.role === 'heading') heard.push(`heading ${node.level} ${name}`);
    else if (['image', 'img'].includes(node.role)) heard.push(`image ${name}`);
    node.children?.forEach(walk);
  };
  walk((await page.accessibility.snapshot({ interestingOnly: false })) as SerializedAXNode);
  const plain = (line: string) => line.replace(/\s+/g, ' ').trim();
  const ofSteps = new Set(expected.map(plain));
  expect(heard.map(plain).filter((line) => ofSteps.has(line))).toEqual(expected.map(plain));
  // Nothing of the stage: the only other images are covers, explorables and marks of status.
  const others = await page.$$eval(
    '[role="img"]',
    (all) => all.filter((one) => !one.closest('.step') && one.checkVisibility()).length,
  );
  const images = heard.filter((line) => line.startsWith('image'));
  expect(images.length).toBe(ofSteps.size / 2 + others);
  const levels = heard.flatMap((line) => /^heading (\d)/.exec(line)?.[1] ?? []).map(Number);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, i) => level - (levels[i - 1] ?? 0) > 1)).toEqual([]);
  await close();
});

describe('nothing is lost', () => {
  /** Text that its own box cuts off, and whether the page scrolls sideways. */
  const lost = () => ({
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    cut: [...document.querySelectorAll<HTMLElement>('main *, .bar, .bar *, .reading-bar *')]
      .filter((one) => one.checkVisibility() && !one.closest('svg, .visually-hidden, .stage'))
      .filter((one) => getComputedStyle(one).overflow === 'hidden')
      .filter(
        (one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1,
      )
      .map((one) => one.outerHTML.slice(0, 100)),
  });
  const addStyle = (css: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  };
  const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`;

  test.each([path, '/en/deepseek/', ...kinds])(
    '%s: 320 px, text spacing, text of 200 %',
    async (kind) => {
      const { page, close } = await story.open(kind, { width: 320, height: 256 });
      expect(await page.evaluate(lost), 'width of 320 px').toEqual({ sideways: 0, cut: [] });
      await page.evaluate(addStyle, spacing);
      expect(await page.evaluate(lost), 'text spacing').toEqual({ sideways: 0, cut: [] });
      await page.setViewport({ width: 640, height: 512 });
      await page.evaluate(addStyle, 'html { font-size: 225% !important }');
      expect(await page.evaluate(lost), 'text of 200 %').toEqual({ sideways: 0, cut: [] });
      await close();
    },
  );

  test.each(['light', 'dark'])(
    'forced colours (%s): a picture keeps its paper under its inks',
    async (scheme) => {
      const { page, close } = await story.open(path);
      await ready(page);
      await paint(page, scheme, [{ name: 'forced-colors', value: 'active' }]);
      await goTo(page, 'monday/slice');
      await settledOn(page, 'monday/slice');
      const paper = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        const probe = document.createElement('i');
        probe.style.cssText = `forced-color-adjust: none; background: ${style.getPropertyValue('--paper')}`;
        document.body.append(probe);
        return getComputedStyle(probe).backgroundColor;
      });
      for (const place of ['.scene[data-scene="monday"] .stage', '.explore .frame'])
        expect(await page.$eval(place, (one) => getComputedStyle(one).backgroundColor)).toBe(paper);
      await close();
    },
  );

  test('hovering changes looks only, and no style moves without end', async () => {
    const { page, close } = await story.open(path);
    const found = await page.evaluate(() => {
      const rules = (list: CSSRuleList): CSSRule[] =>
        [...list].flatMap((rule) => [
          rule,
          ...rules((rule as CSSGroupingRule).cssRules ?? ([] as never)),
        ]);
      const all = [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules));
      const styled = all.filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule);
      return {
        hovers: styled
          .filter(({ selectorText }) => selectorText.includes(':hover'))
          .flatMap(({ style }) => [...style]),
        endless: styled.filter(({ style }) => style.animationIterationCount === 'infinite').length,
      };
    });
    const looks = /^(?:color|background|text-decoration)/;
    expect(found.hovers.filter((property) => !looks.test(property))).toEqual([]);
    expect(found.hovers.length).toBeGreaterThan(0);
    expect(found.endless).toBe(0);
    await close();
  });
});
