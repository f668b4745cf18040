import { spawnSync } from 'node:child_process';

/** npm run test:accept: the pictures as they are now become the approved ones; look at them first. */
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'site', 'tests/browser/pictures.test.ts'],
  { stdio: 'inherit', env: { ...process.env, ACCEPT_PICTURES: '1' } },
);
process.exitCode = status ?? 1;
