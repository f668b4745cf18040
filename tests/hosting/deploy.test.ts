import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const deploy = (out: string, ...words: string[]) =>
  spawnSync(process.execPath, ['src/commands/deploy.ts', ...words], {
    env: { ...process.env, OUT: out, CI: '1', CLOUDFLARE_API_TOKEN: '' },
    encoding: 'utf8',
  });

describe('npm run deploy', () => {
  test.each([inject('site'), inject('siteBelow')])('%s: --dry-run needs no network', (site) => {
    const { status, stdout, stderr } = deploy(resolve(site), '--dry-run');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Read \d+ files from the assets directory/);
    expect(stdout).toContain('--dry-run: exiting now');
    expect(status).toBe(0);
  });

  test('a preview is a version of its own', () => {
    const { status, stdout } = deploy(resolve(inject('site')), '--preview', 'pr-1', '--dry-run');
    expect(stdout).toContain('--dry-run: exiting now');
    expect(status).toBe(0);
  });

  test('without a built site it says what to run', () => {
    const empty = mkdtempSync(join(tmpdir(), 'deploy-'));
    const { status, stderr } = deploy(empty, '--dry-run');
    rmSync(empty, { recursive: true });
    expect(stderr).toBe('deploy: there is no built site yet; run: npm run build\n');
    expect(status).toBe(1);
  });
});
