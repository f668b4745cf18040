import { spawnSync } from 'node:child_process';

/**
 * npm run audit: asks the registry for known vulnerabilities in what the site is made of, and fails at a
 * high one. Where the registry gives no answer it says so and fails too: not known is not safe.
 */
interface Report {
  readonly message?: string;
  readonly error?: { readonly summary?: string };
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
}

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const report = parse(stdout);
if (report?.vulnerabilities === undefined || report.metadata === undefined) {
  const reason = report?.message ?? report?.error?.summary ?? 'no answer';
  console.error(
    `audit: the registry does not say what is known (${reason.trim()}), so nothing is known; ` +
      'ask one that does: npm run audit --registry=https://registry.npmjs.org',
  );
  process.exitCode = 1;
} else {
  const grave = Object.entries(report.vulnerabilities).filter(([, { severity }]) =>
    ['high', 'critical'].includes(severity),
  );
  for (const [name, { severity }] of grave) console.error(`${name}: ${severity}`);
  const { total = 0 } = report.metadata.vulnerabilities;
  console.log(`audit: ${total} known, ${grave.length} of them high or critical`);
  if (grave.length > 0) process.exitCode = 1;
}

function parse(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return undefined;
  }
}
