import { expect, test } from 'vitest';
import type { Tab } from './engine.ts';
import { withoutPolicy } from './story-server.ts';
import {
  agrees,
  errorsOf,
  goTo,
  inEachEngine,
  leave,
  path,
  ready,
  reload,
  settledOn,
  stepsOf,
  unreadable,
  until,
} from './story-in-engine.ts';

const stepOf = (id: string) => id.split('/')[1] ?? '';

const untilAt = (tab: Tab, step: string) =>
  until(
    tab,
    `${step} is at the line`,
    (at) => document.documentElement.dataset['step'] === at,
    step,
  );

/** Goes down the page in small moves; gives the steps met, each of which had come to rest in its picture. */
async function walk(
  tab: Tab,
  steps: readonly { id: string; scrubbed: boolean }[],
  move: (by: number) => Promise<void>,
  by: number,
): Promise<string[]> {
  const met = new Set<string>();
  const isAtEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  while (!(await tab.run(isAtEnd))) {
    const before = await tab.run(() => scrollY);
    await move(by);
    await until(tab, 'the page moves', (y: number) => scrollY > y, before);
    await agrees(tab);
    const id = await tab.run(() => document.documentElement.dataset['step'] ?? '');
    if (id === '' || met.has(id)) continue;
    met.add(id);
    if (steps.some((step) => step.id === id && !step.scrubbed)) await settledOn(tab, id);
  }
  return [...met];
}

inEachEngine((open) => {
  test('loads without an error, and every step can be read', async () => {
    const { tab } = await open();
    await ready(tab);
    expect(await unreadable(tab)).toEqual([]);
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('every step, by the stepper, ends in its printed picture', async () => {
    const { tab } = await open();
    await ready(tab);
    const steps = await stepsOf(tab);
    expect(steps.length).toBeGreaterThan(50);
    for (const { id, scrubbed } of steps) {
      await tab.press('j');
      await untilAt(tab, id);
      if (!scrubbed) await settledOn(tab, id);
    }
    await tab.press('k');
    await untilAt(tab, steps.at(-2)?.id ?? '');
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('a slow scroll by wheel meets every step, and each ends in its printed picture', async () => {
    const { tab } = await open();
    await ready(tab);
    const steps = await stepsOf(tab);
    const met = await walk(tab, steps, (by) => tab.wheel(by), 240);
    expect(met).toEqual(steps.map(({ id }) => id));
  });

  test('hops of 350 px meet every step, and each ends in its printed picture', async () => {
    const { tab } = await open();
    await ready(tab);
    const steps = await stepsOf(tab);
    const met = await walk(tab, steps, (by) => tab.run((y) => window.scrollBy(0, y), by), 350);
    expect(met).toEqual(steps.map(({ id }) => id));
  });

  test('hops of 350 px, down and up, with 80 ms of other work at random, are always right', async () => {
    const { tab } = await open({ path: `${path}#monday/slice` });
    await ready(tab);
    await tab.run(() => {
      let seed = 7;
      const block = () => {
        for (const end = performance.now() + 80; performance.now() < end;);
        seed = (seed * 16807) % 2147483647;
        setTimeout(block, 90 + (seed % 120));
      };
      block();
    });
    for (const hop of [...Array<number>(24).fill(350), ...Array<number>(12).fill(-350)]) {
      await tab.run((y) => window.scrollBy(0, y), hop);
      await agrees(tab);
    }
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('End and Home: no step is at the line, and the last and first pictures stand', async () => {
    const { tab } = await open();
    await ready(tab);
    const last = (await stepsOf(tab)).at(-1)?.id ?? '';
    await tab.press('End');
    await until(
      tab,
      'the end of the page',
      () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
    );
    await agrees(tab);
    await goTo(tab, last);
    await settledOn(tab, last);
    await tab.press('Home');
    await until(tab, 'the top of the page', () => scrollY === 0);
    await agrees(tab);
  });

  test('a link to each step ends in its printed picture', async () => {
    const { tab } = await open();
    await ready(tab);
    // Neighbours lie in different scenes: what is not on screen yet cuts to its picture.
    const steps = (await stepsOf(tab)).sort((a, b) => stepOf(a.id).localeCompare(stepOf(b.id)));
    for (const { id, scrubbed } of steps) {
      await tab.run((to) => void (location.hash = to), id);
      await untilAt(tab, id);
      if (!scrubbed) await settledOn(tab, id);
    }
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('a deep link to each scene, a reload there, and the way back and forth end in its picture', async () => {
    const { tab, server } = await open();
    await ready(tab);
    const steps = await stepsOf(tab);
    const last = steps.filter(({ id, scrubbed }, i) => {
      const scene = id.split('/')[0];
      return (
        !scrubbed &&
        steps.findLastIndex((one) => one.id.startsWith(`${scene}/`) && !one.scrubbed) === i
      );
    });
    expect(last.length).toBeGreaterThan(10);
    for (const { id } of last) {
      await tab.goto(`${server.address}/404.html`);
      await tab.goto(`${server.address}${path}#${id}`);
      await settledOn(tab, id);
    }
    const id = last[3]?.id ?? '';
    await goTo(tab, id);
    // A reader's own movement: from then on the address follows.
    await tab.wheel(20);
    await until(tab, 'the address says the step', (at) => location.hash === `#${at}`, id);
    await settledOn(tab, id);
    await reload(tab);
    await settledOn(tab, id);
    await tab.goto(`${server.address}/pl/deepseek/about/`);
    await leave(tab, 'back');
    await settledOn(tab, id);
  });

  test('the language changes in place', async () => {
    const { tab } = await open();
    await ready(tab);
    await goTo(tab, 'monday/slice', 0.4);
    await agrees(tab);
    await tab.run(() => document.querySelector<HTMLElement>('.bar a[data-language]')?.click());
    await until(tab, 'the English page', () => location.pathname.startsWith('/en/'));
    await ready(tab);
    await until(tab, 'the same part of the step', () => {
      const step = document.getElementById('monday/slice') as HTMLElement;
      const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
      const { top, height } = step.getBoundingClientRect();
      return Math.abs((line - top) / height - 0.4) < 0.02;
    });
    await settledOn(tab, 'monday/slice');
  });

  test('a note of a claim opens and closes by keyboard', async () => {
    const { tab } = await open();
    await ready(tab);
    const isOpen = () => document.querySelector('.note:popover-open') !== null;
    await tab.run(() => document.querySelector<HTMLElement>('.slip a.mark')?.focus());
    await tab.press('Enter');
    await until(tab, 'the note is open', isOpen);
    await tab.press('Escape');
    await until(
      tab,
      'the note is closed',
      () => document.querySelector('.note:popover-open') === null,
    );
    expect(await tab.run(() => document.activeElement?.matches('.slip a.mark'))).toBe(true);
  });

  test('each explorable answers its controls', async () => {
    const { tab } = await open();
    await ready(tab);
    const names = await tab.run(() =>
      [...document.querySelectorAll<HTMLElement>('[data-explore]')].map(({ id }) => id),
    );
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) {
      await tab.run((id) => document.getElementById(id)?.scrollIntoView(), name);
      await until(
        tab,
        `${name} plays`,
        (id) => document.getElementById(id)?.dataset['playing'] !== undefined,
        name,
      );
      const before = await tab.run((id) => {
        const own = document.getElementById(id) as HTMLElement;
        const picture = own.querySelector('.stage')?.innerHTML;
        const control = own.querySelector<HTMLInputElement | HTMLSelectElement>(
          'input[type="range"], input[type="text"], select',
        );
        if (control instanceof HTMLSelectElement) {
          control.selectedIndex = control.options.length - 1;
        } else if (control?.type === 'range') {
          control.value = control.value === control.max ? control.min : control.max;
        } else if (control) control.value = '7';
        for (const kind of ['input', 'change'])
          control?.dispatchEvent(new Event(kind, { bubbles: true }));
        return picture;
      }, name);
      await until(
        tab,
        `the picture of ${name} follows its control`,
        (id, old) => document.getElementById(id ?? '')?.querySelector('.stage')?.innerHTML !== old,
        name,
        before,
      );
    }
    expect(await errorsOf(tab)).toEqual({ uncaught: [], logged: [] });
  });

  test('on paper every step stands with its picture, and nothing is pinned or plays', async () => {
    const printed = {
      at: /deepseek\/index\.html$/,
      edit: (html: string) => withoutPolicy(html).replaceAll('@media print', '@media all'),
    };
    const { tab } = await open({ faults: [printed] });
    await ready(tab);
    const lost = () =>
      [...document.querySelectorAll('.step')]
        .filter((step) => {
          const svg = step.querySelector('figure svg') as SVGElement;
          const { height } = svg.getBoundingClientRect();
          const isPinned = [svg, ...step.querySelectorAll('figure, .frame')].some((part) =>
            ['sticky', 'fixed'].includes(getComputedStyle(part).position),
          );
          return isPinned || height < 50 || getComputedStyle(svg).visibility !== 'visible';
        })
        .map(({ id }) => id);
    expect(await tab.run(lost)).toEqual([]);
    const shown = () =>
      [...document.querySelectorAll('.stage, .reading-bar')].filter(
        (part) => getComputedStyle(part).display !== 'none',
      ).length;
    await goTo(tab, 'monday/slice');
    await agrees(tab);
    expect(await tab.run(shown)).toBe(0);
    expect(await tab.run(lost)).toEqual([]);
  });

  test('the still version and the dark theme are chosen, kept, and move nothing', async () => {
    const { tab } = await open();
    await ready(tab);
    await tab.run(() => {
      document.querySelector<HTMLElement>('input[name="still"]')?.click();
      document.querySelector<HTMLElement>('input[name="theme"][value="dark"]')?.click();
    });
    await reload(tab);
    await goTo(tab, 'monday/slice');
    const shown = await tab.run(() => ({
      stage: getComputedStyle(document.querySelector('.stage') as Element).display,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    }));
    expect(shown).toEqual({ stage: 'none', paper: 'rgb(18, 20, 28)' });
    expect(await unreadable(tab)).toEqual([]);
  });

  test('what the system asks for is followed: dark, and a change of step is a cut', async () => {
    const { tab } = await open({ preferences: { calm: true, dark: true } });
    await ready(tab);
    const paper = await tab.run(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe('rgb(18, 20, 28)');
    await goTo(tab, 'sputnik/beep');
    await settledOn(tab, 'sputnik/beep');
    const frames = await tab.run(async () => {
      const stage = document.querySelector('[data-scene="sputnik"] .stage') as HTMLElement;
      const step = document.getElementById('sputnik/answers') as HTMLElement;
      const line = (document.querySelector('.line') as HTMLElement).offsetHeight;
      const seen = new Set([stage.innerHTML]);
      new MutationObserver(() => seen.add(stage.innerHTML)).observe(stage, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      window.scrollBy(0, step.getBoundingClientRect().top + 100 - line);
      const printed = step.querySelector('figure svg')?.outerHTML;
      while (stage.innerHTML !== printed) await new Promise(requestAnimationFrame);
      return seen.size;
    });
    expect(frames).toBe(2);
  });
});
