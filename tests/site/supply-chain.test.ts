import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The packages that may run a script when they are installed, and why. */
const mayRun: Readonly<Record<string, readonly string[]>> = {
  'package-lock.json': [
    'node', // puts the binary of Node into node_modules/.bin
    'esbuild', // checks that its binary runs
    'fsevents', // for macOS only: watches files
    'sharp', // looks for a system's libvips
  ],
  // Their .npmrc runs no scripts at all.
  'tests/hosting/package-lock.json': ['esbuild', 'fsevents', 'sharp', 'workerd'],
};

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13);
const locked = (file: string) =>
  Object.entries(
    (JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> }).packages,
  ).filter(([path]) => path !== '');

describe.each(Object.entries(mayRun))('%s', (file, allowed) => {
  test('every package comes from the registry, with its integrity', () => {
    const wrong = locked(file)
      .filter(([, { resolved, integrity }]) => {
        // Without an address a package comes from the registry that npm is set to.
        const isNpm = resolved?.startsWith('https://registry.npmjs.org/') ?? true;
        return !isNpm || !/^sha512-/.test(integrity ?? '');
      })
      .map(([path]) => path);
    expect(wrong).toEqual([]);
  });

  test('only packages named here may run a script at their installation', () => {
    const running = locked(file).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = new Set(running.map(([path]) => nameOf(path)));
    expect([...names].filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

describe('what the site is made of', () => {
  const site = inject('site');
  const bill = JSON.parse(readFileSync(`${site}-hosting/sbom.cdx.json`, 'utf8')) as {
    bomFormat: string;
    components: { name: string; version: string }[];
  };

  test('the bill of materials lists every package, and says nothing of the time', () => {
    expect(bill.bomFormat).toBe('CycloneDX');
    const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    const missing = locked('package-lock.json')
      .map(([path, { version }]) => `${nameOf(path)}@${version}`)
      .filter((name) => !listed.has(name));
    expect(missing).toEqual([]);
    expect(bill).not.toHaveProperty('serialNumber');
    expect(JSON.stringify(bill)).not.toContain('"timestamp"');
  });

  test('every licence is one that we know, gsap’s the only one that is not open', () => {
    const lines = readFileSync(`${site}-hosting/licences.tsv`, 'utf8').trim().split('\n');
    const open =
      /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|LGPL-3\.0-or-later|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|OFL-1\.1|Python-2\.0|Zlib|Unlicense|WTFPL)(?: (?:AND|OR) .*)?\)?$/;
    const others = lines.filter((line) => !open.test(line.split('\t')[2] ?? ''));
    expect(others.map((line) => line.split('\t')[0])).toEqual(['gsap']);
  });

  test('every package that the browser gets has its notice in licences.txt', () => {
    const notices = readFileSync(join(site, 'licences.txt'), 'utf8');
    const names = shippedPackages();
    expect(names).toEqual(expect.arrayContaining(['gsap', 'preact', 'scrollama']));
    for (const name of names) expect(notices, name).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });
});

/** The packages that code for the browser imports, with all that those depend on. */
function shippedPackages(): string[] {
  const lock = new Map(locked('package-lock.json').map(([path, entry]) => [nameOf(path), entry]));
  const found = new Set<string>();
  const add = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    Object.keys(lock.get(name)?.dependencies ?? {}).forEach(add);
  };
  for (const room of ['browser', 'scenes', 'drawing', 'maths', 'story'])
    for (const path of readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })) {
      // What prints at build, guards or reads content does not come to the browser; the editor's form
      // comes only from the dev server.
      if (!/\.tsx?$/.test(path) || /(?:print|standalone|edit-form)\.tsx?$/.test(path)) continue;
      const isOfBuild = room === 'story' && !/^(?:wording|number-text|facts)\.ts$/.test(path);
      if (isOfBuild) continue;
      const text = readFileSync(join('src', room, path), 'utf8');
      for (const [, type, from = ''] of text.matchAll(
        /import\s+(type\s)?[^'"]*?from\s+'([^'.][^']*)'/g,
      ))
        if (!type)
          add(
            from.startsWith('@')
              ? from.split('/').slice(0, 2).join('/')
              : (from.split('/')[0] ?? ''),
          );
    }
  return [...found];
}

describe('the workflows', () => {
  const folder = '.github/workflows';
  const workflows = readdirSync(folder).map((file) => ({
    file,
    text: readFileSync(join(folder, file), 'utf8'),
    workflow: parse(readFileSync(join(folder, file), 'utf8')) as {
      on: Record<string, unknown>;
      permissions: Record<string, string>;
    },
  }));

  test.each(workflows)('$file: a pull request meets no secret and may write nothing', (found) => {
    const { text, workflow } = found;
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.values(workflow.permissions)).not.toContain('write');
    expect(text.match(/actions\/checkout/g)?.length ?? 0).toBe(
      text.match(/persist-credentials: false/g)?.length ?? 0,
    );
    if ('pull_request' in workflow.on) expect(text).not.toMatch(/secrets\.|: write/);
    // What runs beside a secret is never the code of the pull request.
    if ('workflow_run' in workflow.on) {
      expect(text).not.toMatch(/\sref:|npm ci$|npm run (?!deploy)/m);
      expect(text).toContain('path: ${{ runner.temp }}/');
    }
  });
});
