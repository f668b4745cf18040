import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { goTo, phone, ready, storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();
const path = '/en/deepseek/';

/** What a reader gets at each step: the pictures that are seen there, the text, and the notes of its marks. */
const shownAt = (page: Page, ids: readonly string[]) =>
  page.evaluate((all) => {
    // Without spaces, since paper breaks lines elsewhere.
    const plain = (text: string) => text.replace(/\s+/g, '');
    return all.map((id) => {
      const step = document.getElementById(id) as HTMLElement;
      const scene = step.closest('.scene') as HTMLElement;
      const slip = step.querySelector<HTMLElement>('.slip');
      const marks = [...step.querySelectorAll<HTMLAnchorElement>('a.mark')];
      return {
        id,
        pictures: [...scene.querySelectorAll('.stage svg'), ...step.querySelectorAll('figure svg')]
          .filter((svg) => svg.checkVisibility({ visibilityProperty: true }))
          .map((svg) => svg.outerHTML),
        alt: step.querySelector('figure')?.getAttribute('aria-label'),
        text: plain(slip?.checkVisibility() ? slip.innerText : ''),
        notes: marks.map(({ hash }) =>
          plain(document.getElementById(`note-${hash.slice(1)}`)?.textContent ?? ''),
        ),
      };
    });
  }, ids);
type Shown = Awaited<ReturnType<typeof shownAt>>[number];

/** Waits until the step is the current one and plays. */
const plays = (page: Page, id: string) =>
  page.waitForFunction(
    (step) =>
      document.documentElement.dataset['step'] === step &&
      document.getElementById(step)?.closest<HTMLElement>('.scene')?.dataset['playing'] !==
        undefined,
    { polling: 20 },
    id,
  );

const number = /-?\d+(?:\.\d+)?/g;
/** Whether two pictures are the same but for what the last pixel of scrolling moves: a mark may lack its last hundredth of opacity. */
function isNear([a = '', ...others]: readonly string[], b: string): boolean {
  const whole = (svg: string) =>
    svg.replace(/ opacity="0\.9[5-9]\d*"/g, '').replace(/(?<=\d),(?=\d{3})/g, '');
  const [shown, printed] = [whole(a), whole(b)];
  if (others.length > 0 || shown.replace(number, '#') !== printed.replace(number, '#'))
    return false;
  const wanted = printed.match(number) ?? [];
  return (shown.match(number) ?? []).every(
    (text, i) => Math.abs(Number(text) - Number(wanted[i])) <= 1 + Math.abs(Number(text)) / 50,
  );
}

test(
  'by scrolling, by steps, still and on paper a reader gets the same at every step',
  { timeout: 180_000 },
  async () => {
    const still = await story.open(`${path}?still`, phone);
    await ready(still.page);
    const ids = await still.page.$$eval('.step', (steps) => steps.map(({ id }) => id));
    const expected = new Map((await shownAt(still.page, ids)).map((shown) => [shown.id, shown]));
    await still.close();
    for (const { id, pictures, text, notes } of expected.values()) {
      expect(pictures, id).toHaveLength(1);
      expect(text.length, id).toBeGreaterThan(40);
      expect(notes, id).not.toContain('');
    }

    const { page, errors, close } = await story.open(path, phone, (tab) =>
      tab.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]),
    );
    await ready(page);
    const scrubbed = new Set(
      await page.$$eval('.step[data-scrub]', (steps) => steps.map(({ id }) => id)),
    );
    const sameAs = async (id: string, isSame: (a: Shown, b: Shown) => boolean) => {
      const wanted = expected.get(id) as Shown;
      let shown: Shown | undefined;
      await expect
        .poll(
          async () => {
            [shown] = await shownAt(page, [id]);
            return shown !== undefined && isSame(shown, wanted);
          },
          { interval: 20, timeout: 5000 },
        )
        .toBe(true)
        .catch(() => expect(shown).toEqual(wanted));
      expect({ ...shown, pictures: [] }).toEqual({ ...wanted, pictures: [] });
    };
    for (const [i, id] of ids.entries()) {
      // By steps; a step that follows the scrolling is then on its way.
      if (i === 0) await goTo(page, id);
      else await page.keyboard.press(i % 2 === 0 ? 'j' : 'ArrowRight');
      await plays(page, id);
      await sameAs(id, ({ pictures }, wanted) =>
        scrubbed.has(id) ? pictures.length === 1 : pictures[0] === wanted.pictures[0],
      );
      // By scrolling, to the last pixel of the step.
      const { height } = (await (await page.$(`[id="${id}"]`))?.boundingBox()) ?? { height: 1 };
      await goTo(page, id, 1 - 1 / height);
      await plays(page, id);
      await sameAs(id, ({ pictures }, wanted) => isNear(pictures, wanted.pictures[0] ?? ''));
    }
    expect(errors).toEqual([]);

    // On paper, from the midst of it.
    await page.emulateMediaType('print');
    expect(await shownAt(page, ids)).toEqual([...expected.values()]);
    expect(
      await page.$$eval('.note', (notes) => notes.every((note) => note.checkVisibility())),
    ).toBe(true);
    await close();
  },
);
