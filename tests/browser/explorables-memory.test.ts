import { expect, test } from 'vitest';
import { explorables, openExplorable, press, settle } from './explore-page.ts';
import { storyInChromium } from './story-in-chromium.ts';

const story = storyInChromium();

test.each(explorables)(
  '1,000 changes of $name leave no more memory in use, give or take a tenth',
  { timeout: 180_000 },
  async ({ name }) => {
    const tab = await openExplorable(story, name, {
      // Each change is drawn, but without waiting for the screen.
      prepare: async (page) => {
        await page.evaluateOnNewDocument(() => {
          window.requestAnimationFrame = (draw) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => draw(performance.now());
            port2.postMessage(0);
            return 1;
          };
        });
      },
    });
    const cdp = await tab.page.createCDPSession();
    const drive = (changes: number) =>
      tab.page.evaluate(
        async (id, count) => {
          const controls = [
            ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
              `#${id} .setting:not([hidden]) :is(input, select)`,
            ),
          ];
          for (let i = 0; i < count; i += 1) {
            const control = controls[i % controls.length] as HTMLInputElement;
            const turn = Math.floor(i / controls.length);
            if (control.type === 'checkbox') control.checked = turn % 2 === 0;
            else if (control.type === 'range') {
              const [low, high] = [Number(control.min), Number(control.max)];
              control.value = String(low + ((high - low) * ((turn * 7) % 10)) / 9);
            } else if (control.type === 'text') control.value = `${(turn * 3) % 17} a${turn % 5}`;
            else {
              const { options } = control as unknown as HTMLSelectElement;
              control.value = options[turn % options.length]?.value ?? '';
            }
            control.dispatchEvent(new Event('input', { bubbles: true }));
            control.dispatchEvent(new Event('change', { bubbles: true }));
            await new Promise(requestAnimationFrame);
          }
        },
        name,
        changes,
      );
    const heap = async () => {
      await press(tab.page, `#${name} [data-action="reset"]`);
      await settle(tab.page);
      for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    // Until then the browser still compiles, and caches fill.
    await drive(400);
    const before = await heap();
    await drive(1000);
    expect((await heap()) / before).toBeLessThan(1.1);
    expect(tab.errors).toEqual([]);
    await tab.close();
  },
);
