import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The source of axe-core, for a driver to put into a page. */
export const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Result {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly html: string }[];
}

/** Runs in the page, after axe: all rules of WCAG 2.2 A and AA and good practice, as one line a violation. */
export async function findViolations(): Promise<string[]> {
  const { axe } = window as unknown as {
    axe: { run(root: Document, options: object): Promise<{ violations: Result[] }> };
  };
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 120)}`),
  );
}
