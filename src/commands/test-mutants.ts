import { spawnSync } from 'node:child_process';

/**
 * npm run test:mutants [-- maths story scenes browser-logic]: breaks the code of each area in small ways, one
 * at a time, and sees whether a test of that area notices. Only its own tests: what all tests together notice
 * would say less, and take days.
 */
const areas: Readonly<Record<string, string>> = {
  maths: 'src/maths/**/*.ts',
  story: 'src/story/**/*.ts',
  scenes: 'src/scenes/*/model.ts',
  'browser-logic': 'src/browser/@(fuse|gallery-frame|playhead|reading|scene-player).ts',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((area) => !(area in areas));
if (unknown.length > 0) {
  console.error(`no area “${unknown.join('”, “')}”; there are: ${Object.keys(areas).join(', ')}`);
  process.exit(1);
}
for (const area of asked.length > 0 ? asked : Object.keys(areas)) {
  const stryker = 'node_modules/@stryker-mutator/core/bin/stryker.js';
  const { status } = spawnSync(process.execPath, [stryker, 'run', '--mutate', areas[area] ?? ''], {
    stdio: 'inherit',
    env: { ...process.env, MUTANTS_OF: area },
  });
  if (status !== 0) process.exitCode = 1;
}
