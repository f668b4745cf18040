import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';

const site = inject('site');
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // Settings act at once, so there is nothing to submit; each can be set back where it was set.
    rules: { 'wcag/h32': 'off' },
  }),
);

test('every built page is valid HTML', async () => {
  const errors: string[] = [];
  for (const path of pages) {
    const { results } = await validator.validateString(readFileSync(join(site, path), 'utf8'));
    for (const { messages } of results)
      for (const { line, column, ruleId, message, selector } of messages)
        errors.push(`${path}:${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`);
  }
  expect(pages.length).toBeGreaterThan(10);
  expect(errors).toEqual([]);
});
