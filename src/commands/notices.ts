import { readFile, writeFile } from 'node:fs/promises';

interface Part {
  readonly name: string;
  readonly licence: string;
  readonly text: string;
}

/** What is shipped to readers, and where its licence text lies in the package. */
const shipped = [
  ['preact', 'LICENSE'],
  ['scrollama', 'LICENSE'],
  ['gsap', undefined],
  ['@fontsource-variable/bricolage-grotesque', 'LICENSE'],
  ['@fontsource-variable/literata', 'LICENSE'],
] as const;

const gsapNotice = `GSAP is not open-source software. Copyright 2008-2026, GreenSock. All rights reserved.
Subject to the terms at https://gsap.com/standard-license. Its notices stay in the built files, and it
may not be used to build a tool for making visual animations without code that competes with Webflow's.`;

/** Writes licences.txt into the built site: the licences of all that it ships. */
export async function writeNotices(root: string, folder: string): Promise<void> {
  const parts = await Promise.all(
    shipped.map(async ([name, file]): Promise<Part> => {
      const base = `${root}node_modules/${name}`;
      const { version, license } = JSON.parse(await readFile(`${base}/package.json`, 'utf8')) as {
        version: string;
        license: string;
      };
      const text = file === undefined ? gsapNotice : await readFile(`${base}/${file}`, 'utf8');
      return { name: `${name} ${version}`, licence: license, text: text.trim() };
    }),
  );
  const own = await readFile(`${root}LICENSE`, 'utf8');
  const body = [
    own.trim(),
    ...parts.map(({ name, licence, text }) => `${name}\nLicence: ${licence}\n\n${text}`),
  ].join(`\n\n${'-'.repeat(72)}\n\n`);
  await writeFile(`${folder}/licences.txt`, `${body}\n`);
}
