import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const file = 'tests/REPORT.md';
const count = readdirSync('tests/engines').filter((name) => name.endsWith('.test.ts')).length;
const names = ['Chromium', 'Firefox', 'WebKit'];
const marks = { passed: 'yes', failed: 'NO', skipped: '–', pending: '–' } as const;

/** Prints, and after a run of all engines and files keeps, which test ran where and how it ended. */
export default class Report implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const text = modules
      .map((module) => tableOf(module))
      .sort()
      .join('\n');
    console.log(text);
    const ran = new Set(modules.flatMap(({ children }) => [...children.allTests()].map(engineOf)));
    const isWhole = modules.length === count && ran.size === names.length;
    if (!isWhole) return;
    const whole = `${head}\n${text}`;
    if (!existsSync(file) || readFileSync(file, 'utf8') !== whole) writeFileSync(file, whole);
  }
}

const head = `# What was tested, and in which engine

Written by \`npm run test:engines\`; not by hand. “yes”: it ran and passed; “NO”: it failed; “–”: it
did not run there: the engine's driver cannot do it, or one engine is enough. Chromium, Firefox ESR and WebKitGTK as Debian packages
them; WebKitGTK has Safari's engine and is not Safari.
`;

function tableOf(module: TestModule): string {
  const rows = new Map<string, Map<string, string>>();
  for (const test of module.children.allTests()) {
    const row = rows.get(test.name) ?? new Map<string, string>();
    rows.set(test.name, row.set(engineOf(test), marks[test.result().state]));
  }
  const title = titleOf(module);
  const isFaults = title.startsWith('Faults');
  const head = isFaults ? ['Fault', 'Outcome'] : ['Test'];
  const cells = [...rows].map(([name, by]) => [
    ...(isFaults ? faultAndOutcome(name) : [name]),
    ...names.map((one) => by.get(one) ?? '–'),
  ]);
  return format(title, [[...head, ...names], ...cells]);
}

/** A test of a fault is named “fault: outcome”. */
function faultAndOutcome(name: string): [string, string] {
  const at = name.lastIndexOf(': ');
  return [name.slice(0, at), name.slice(at + 2)];
}

const engineOf = (test: TestCase) => (test.parent.type === 'suite' ? test.parent.name : '');

const titleOf = (module: TestModule) => {
  const name =
    module.moduleId.split('/').at(-1)?.replace('.test.ts', '').replaceAll('-', ' ') ?? '';
  return name.slice(0, 1).toUpperCase() + name.slice(1);
};

/** A Markdown table as Prettier would set it. */
function format(title: string, cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(3, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [header = [], ...rest] = rows;
  return `## ${title}\n\n${[line(header), rule, ...rest.map(line)].join('\n')}\n`;
}
