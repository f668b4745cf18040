import type { Browser } from 'puppeteer-core';
import { serveFolder } from '../static-server.ts';
import { openMeasuredPage, screens } from './measured-page.ts';

/** What the trial took, in milliseconds a frame, on the machine for which the targets were set. */
export const trialThere = 4.6;

const marks = 150;
const frames = 120;

const page = `<!doctype html><title>trial</title><svg width="390" height="844"></svg>
<script type="module">
  import { h, render } from '/preact.module.js';
  const svg = document.querySelector('svg');
  window.draw = (frame) =>
    render(
      Array.from({ length: ${marks} }, (_, i) =>
        h('path', {
          d: 'M0 0h8v8h-8z',
          transform: 'translate(' + ((i * 37 + frame * 3) % 390) + ' ' + ((i * 53 + frame * 2) % 844) + ')',
        }),
      ),
      svg,
    );
</script>`;

/**
 * How fast this machine is: the median milliseconds of script of a frame in which Preact moves 150 marks by
 * one attribute each, with the processor slowed four times. Divide times by its ratio to `trialThere`.
 */
export async function measureTrial(browser: Browser): Promise<number> {
  const server = await serveFolder('node_modules/preact/dist', {
    intercept(request, response) {
      if (request.url !== '/') return false;
      response.setHeader('content-type', 'text/html').end(page);
      return true;
    },
  });
  const { page: tab, close } = await openMeasuredPage(browser, screens.phone);
  try {
    await tab.goto(server.address, { waitUntil: 'networkidle0' });
    const times = await tab.evaluate(async (count) => {
      const { draw } = window as unknown as { draw(frame: number): void };
      const taken: number[] = [];
      for (let frame = 0; frame < count; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const began = performance.now();
        draw(frame);
        taken.push(performance.now() - began);
      }
      return taken;
    }, frames);
    return times.sort((a, b) => a - b)[frames / 2] ?? NaN;
  } finally {
    await close();
    await server.close();
  }
}
