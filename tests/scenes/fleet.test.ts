import { describe, expect, test } from 'vitest';
import { printPicture } from '../../src/scenes/print.ts';
import { valueOf } from '../../src/story/facts.ts';
import { allScenes, wordingOf } from '../all-scenes.ts';

const fleet = allScenes.find(({ name }) => name === 'fleet');
if (!fleet) throw new Error('no scene “fleet”');
const { scene, facts } = fleet;
const print = (step: string, layout: 'tall' | 'wide', locale = 'pl') =>
  printPicture(fleet, step, { facts, wording: wordingOf('fleet', locale), layout });

interface Field {
  readonly chips: number;
  readonly area: number;
  readonly fill: string;
}

/** All fields of a picture, whatever they are drawn with: their number, area on the sheet, and fill. */
function fieldsIn(svg: string): Field[] {
  const solid =
    /scale\(([\d.]+)\)"><path d="M0 0h([\d.]+)v([\d.]+)h-[\d.]+z" fill="([^"]*)" data-value="(\d+)"/g;
  const plain =
    /<path transform="[^"]*" d="M0 0h([\d.]+)v([\d.]+)h-[\d.]+Z" fill="([^"]*)"[^>]* data-value="(\d+)"/g;
  return [
    ...[...svg.matchAll(solid)].map(([, side, w, h, fill = '', chips]) => ({
      chips: Number(chips),
      area: Number(w) * Number(h) * Number(side) ** 2,
      fill,
    })),
    ...[...svg.matchAll(plain)].map(([, w, h, fill = '', chips]) => ({
      chips: Number(chips),
      area: Number(w) * Number(h),
      fill,
    })),
  ];
}

describe.each(['tall', 'wide'] as const)('the fleet, %s', (layout) => {
  test.each(scene.steps.map(({ name }) => name))(
    '%s: a chip has one size in all fields',
    (step) => {
      const fields = fieldsIn(print(step, layout));
      expect(fields.map(({ chips }) => chips).sort((a, b) => a - b)).toEqual(
        [
          valueOf(facts, 'u09', 'chips'),
          valueOf(facts, 'o04', 'chips'),
          valueOf(facts, 'u08', 'h100'),
          valueOf(facts, 'u08', 'h800'),
          valueOf(facts, 'u08', 'h20'),
          valueOf(facts, 'u07', 'chips'),
        ].sort((a, b) => a - b),
      );
      const [first] = fields;
      const unit = (first?.area ?? 0) / (first?.chips ?? 1);
      for (const { area, chips } of fields) expect(area / chips / unit).toBeCloseTo(1, 2);
    },
  );

  test('what nobody showed is not solid', () => {
    for (const { fill, chips } of fieldsIn(print('modelled', layout))) {
      if (chips === valueOf(facts, 'u07', 'chips')) expect(fill).toBe('none');
      else if (chips === valueOf(facts, 'u09', 'chips')) expect(fill).toBe('var(--deep)');
    }
    const hatched = fieldsIn(print('modelled', layout)).filter(({ fill }) =>
      fill.startsWith('url'),
    );
    expect(hatched).toHaveLength(3);
    expect(hatched.map(({ fill }) => fill)).toContain('url(#hatch-signal)');
  });
});

test('the estimated kinds add up to the estimate of the ledger', () => {
  const { modelled } = scene.frameAt('modelled', 1, facts) as unknown as {
    modelled: { kinds: { name: string; chips: number }[] };
  };
  const sum = modelled.kinds.reduce((all, { chips }) => all + chips, 0);
  expect(sum).toBe(valueOf(facts, 'u08', 'chips'));
  expect(modelled.kinds.map(({ name }) => name)).toEqual(['H100', 'H800', 'H20']);
});

test.each(['pl', 'en'])('numbers are printed from the ledger, %s', (locale) => {
  const svg = print('understood', 'tall', locale).replaceAll('\u00a0', ' ');
  for (const number of locale === 'pl'
    ? ['2048', '10 000', '50 000']
    : ['2,048', '10,000', '50,000'])
    expect(svg).toContain(`>${number}<`);
});
