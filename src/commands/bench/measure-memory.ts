import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Figures } from './figures.ts';
import { openAddress, openMeasuredPage, type Screen } from './measured-page.ts';

/**
 * The heap and the DOM after 2, 3 and 20 passes through the whole page and back. The heap also holds the
 * machine code that the engine goes on compiling while functions are used; `data` is the rest of it.
 */
export async function measureMemory(
  browser: Browser,
  address: string,
  screen: Screen,
): Promise<Figures> {
  const { page, cdp, close } = await openMeasuredPage(browser, screen, { slow: false });
  try {
    await openAddress(page, address);
    const after: Record<number, Awaited<ReturnType<typeof count>>> = {};
    for (let pass = 1; pass <= 20; pass++) {
      await passThrough(page);
      if ([2, 3, 20].includes(pass)) after[pass] = await count(cdp);
    }
    const [second, third, last] = [after[2], after[3], after[20]];
    if (!second || !third || !last) throw new Error('no passes were counted');
    return {
      'heap after 2 passes, kB': second.heap / 1000,
      'heap growth, 2nd to 20th pass, kB': (last.heap - second.heap) / 1000,
      'data growth, 2nd to 3rd pass, kB': (third.data - second.data) / 1000,
      'data growth, 2nd to 20th pass, %': (100 * (last.data - second.data)) / second.data,
      'growth of DOM nodes, 2nd to 20th pass': last.nodes - second.nodes,
      'growth of listeners, 2nd to 20th pass': last.listeners - second.listeners,
    };
  } finally {
    await close();
  }
}

/** Half a screen a frame, down and up again; then until nothing is fetched and no movement runs. */
async function passThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const by of [1, -1])
      for (let last = -1; scrollY !== last;) {
        last = scrollY;
        scrollBy({ top: (by * innerHeight) / 2, behavior: 'instant' });
        await frame();
      }
  });
  await page.waitForNetworkIdle({ idleTime: 1500 });
}

async function count(cdp: CDPSession) {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await cdp.send('Memory.getDOMCounters');
  return { heap, nodes, listeners, data: await dataSize(cdp) };
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
}

/** Bytes of all that the page's script holds: neither compiled code nor what the browser keeps outside of its heap. */
async function dataSize(cdp: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!['code', 'native'].includes(types[0][nodes[at + type] ?? 0] ?? ''))
      sum += nodes[at + size] ?? 0;
  return sum;
}
