import { describe, expect, test } from 'vitest';
import { nearestStep, type Places } from '../../src/story/nearest.ts';

const steps: Places['steps'] = [
  ['monday/friday', 'Friday'],
  ['monday/fall', 'Monday'],
  ['latent/squeeze', 'One digest'],
  ['memory/growth', 'Notes'],
];

describe('the nearest step', () => {
  test.each([
    ['/pl/tale/s/mnday/fal/', 'monday/fall'],
    ['/pl/tale/s/latent/squeze/', 'latent/squeeze'],
    ['/en/tale/#memory/growt', 'memory/growth'],
    ['/en/tale/squeeze', 'latent/squeeze'],
    ['/tale/monday/', 'monday/friday'],
    ['/tale/MONDAY%2FFall', 'monday/fall'],
  ])('%s means %s', (address, step) => {
    expect(nearestStep(address, steps)?.[0]).toBe(step);
  });

  test.each(['/', '', '/nothing/like/it/', '/%E0%A4%A', `/${'x'.repeat(100_000)}`, '/<script>/'])(
    '%.20s means none',
    (address) => {
      expect(nearestStep(address, steps)).toBeUndefined();
    },
  );
});
