import { measureDev } from './bench/measure-dev.ts';
import { figuresTable } from './bench/table.ts';
import { openChrome } from './browser.ts';

/** npm run bench:dev: how long an author waits for the first page, and for what is saved, on this machine. */
const browser = await openChrome();
try {
  console.log(figuresTable({ own: await measureDev(browser), plain: {} }).join('\n'));
} finally {
  await browser.close();
}
