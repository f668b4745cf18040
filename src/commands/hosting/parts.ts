import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

interface Lock {
  readonly packages: Readonly<Record<string, { version?: string; license?: string }>>;
}

/** What the site is built of, from the lock file. */
export interface Parts {
  /** A bill of materials, CycloneDX JSON. */
  readonly bill: string;
  /** One line for each package: name, version, licence. */
  readonly licences: string;
}

/** Reads the parts; `npm sbom` runs only when the lock file has changed since the last time. */
export async function readParts(root: string, cache: string): Promise<Parts> {
  const lock = await readFile(`${root}package-lock.json`, 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  const kept = `${cache}/${hash}.json`;
  const bill = (await readFile(kept, 'utf8').catch(() => undefined)) ?? settled(askNpm(root));
  await mkdir(cache, { recursive: true });
  await writeFile(kept, bill);
  return { bill, licences: licenceList(JSON.parse(lock) as Lock) };
}

function askNpm(root: string): string {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { status, stdout, stderr } = spawnSync('npm', words, { cwd: root, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(
      `the bill of materials cannot be written, since “npm ${words.join(' ')}” failed: ${stderr}`,
    );
  return stdout;
}

interface Bill {
  readonly metadata: { readonly component: Readonly<Record<string, unknown>> };
}

/** The bill without what differs from run to run and from folder to folder: number, time, npm's version, folder. */
export function settled(bill: string): string {
  const changing = new Set(['serialNumber', 'timestamp', 'tools']);
  const kept = JSON.parse(bill, (key, value: unknown) =>
    changing.has(key) ? undefined : value,
  ) as Bill;
  const { component } = kept.metadata;
  // npm calls the whole by the name of its folder.
  const name = String(component['bom-ref']).replace(/@[^@]*$/, '');
  const metadata = { ...kept.metadata, component: { ...component, name } };
  return `${JSON.stringify({ ...kept, metadata }, null, 2)}\n`;
}

function licenceList({ packages }: Lock): string {
  const lines = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license = 'not named' }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `${name}\t${version}\t${license}`;
    });
  return `${[...new Set(lines)].sort().join('\n')}\n`;
}
