import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms of src/ and what each may import; a package is allowed unless named. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  pages: ['components'],
  components: ['components', 'scenes', 'drawing', 'story', 'styles', 'maths'],
  scenes: ['scenes', 'drawing', 'maths', 'story'],
  drawing: ['drawing', 'maths'],
  maths: ['maths'],
  story: ['story'],
  browser: ['browser', 'scenes', 'drawing', 'story', 'maths', 'styles'],
  commands: ['commands', 'scenes', 'drawing', 'story', 'maths', 'components'],
  styles: ['styles'],
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(?:ts|tsx|astro)$/.test(path),
);

/** The imported paths of a file, types included, without `import type` of another room's contract. */
function importsOf(path: string): { from: string; type: boolean; script: boolean }[] {
  const text = readFileSync(join('src', path), 'utf8');
  const scripts = text.lastIndexOf('<script>');
  const found = text.matchAll(
    /(?:^|\n|;)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...found].map((match) => ({
    from: match[2] ?? match[3] ?? '',
    type: match[1] !== undefined,
    script: scripts >= 0 && match.index > scripts,
  }));
}

describe('imports run one way', () => {
  test.each(sources)('%s', (path) => {
    const [room = ''] = path.includes('/') ? path.split('/') : [''];
    for (const { from, type, script } of importsOf(path)) {
      if (!from.startsWith('.')) {
        // The browser and what it draws with may not pull the heavy scale library.
        expect(from, path).not.toBe('d3-scale');
        if (
          ['scenes', 'drawing', 'maths', 'story'].includes(room) &&
          !/\/(?:print|standalone)\.tsx?$/.test(path)
        )
          expect(from.startsWith('node:'), `${path} imports ${from}`).toBe(false);
        continue;
      }
      const target = normalize(join(dirname(path), from));
      const [targetRoom = ''] = target.split('/');
      if (room === '') continue;
      const pageScript =
        path.startsWith('components/') && targetRoom === 'browser' && (script || type);
      expect(pageScript || allowed[room]?.includes(targetRoom), `${path} → ${target}`).toBe(true);
      const [, scene, file = ''] = /^scenes\/([^/.]+)\/(.+)$/.exec(target) ?? [];
      const [, own] = /^scenes\/([^/.]+)\//.exec(path) ?? [];
      // Frames are the build's: a browser that draws them must not be given the models behind them.
      if (own && own === scene && file === 'frame.ts' && !/\/(?:index|frame)\.ts$/.test(path))
        expect(
          type || sources.includes(`scenes/${own}/settings.ts`),
          `${path} runs ${target}`,
        ).toBe(true);
      if (room === 'scenes' && own && scene && own !== scene)
        expect(file, `${path} may import no more of another scene than its model`).toBe('model.ts');
    }
  });
});
