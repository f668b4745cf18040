import { existsSync } from 'node:fs';
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openChrome } from './browser.ts';
import { formats, printPdf } from './print-pdf.ts';

/** npm run pdf: prints every story of dist/ in each of its languages, on A4 and Letter, into pdf/. */
const site = 'dist';
if (!existsSync(`${site}/index.html`)) {
  console.error(`pdf: ${site}/ holds no site yet; run: npm run build`);
  process.exit(1);
}
const browser = await openChrome();
try {
  await mkdir('pdf', { recursive: true });
  // Each story stands as Markdown too, once in each of its languages.
  for await (const markdown of glob('*/*/story.md', { cwd: site })) {
    const path = dirname(markdown);
    const [locale = '', story = ''] = path.split(/[\\/]/);
    for (const format of formats) {
      const file = `pdf/${story}.${locale}.${format}.pdf`;
      await writeFile(file, await printPdf(browser, { site, path: `${locale}/${story}/`, format }));
      console.log(file);
    }
  }
} finally {
  await browser.close();
}
