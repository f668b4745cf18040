import { readdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fitPower } from './bench/fit-power.ts';
import { syntheticStory } from './bench/synthetic-story.ts';
import { copyProject, type ProjectCopy } from './pseudo/project-copy.ts';
import { openProject } from './translate/project.ts';

/**
 * npm run bench:scale [-- --sections 10,20,40 --locales 2 --seed 1]
 * Builds stories of so many sections in copies of the project and prints what a build costs: processor
 * seconds, the largest memory of a process, pages; and how the cost grows with the sections (1 is in
 * proportion). The last one is built again with all caches warm.
 */
const { values } = parseArgs({
  options: {
    sections: { type: 'string', default: '10,20,40' },
    locales: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly pages: number;
}

try {
  const sizes = values.sections.split(',').map((size) => wholeNumber('--sections', size));
  const locales = wholeNumber('--locales', values.locales);
  const seed = wholeNumber('--seed', values.seed);
  const { story } = await openProject();
  console.log('sections  locales  pages  processor, s  memory, MB');
  const costs = sizes.map((sections, i) => {
    const copy = copyProject();
    try {
      const folder = `content/${story}`;
      rmSync(`${copy.root}/${folder}/coverage.yml`, { force: true });
      copy.write(syntheticStory(story, { sections, locales, seed }));
      const cold = build(copy);
      print(sections, locales, cold);
      if (i === sizes.length - 1) {
        const warm = build(copy);
        print(sections, locales, warm);
        console.log(`with warm caches: ${share(warm.seconds, cold.seconds)} of the processor time`);
      }
      return [sections, cold.seconds] as const;
    } finally {
      copy.remove();
    }
  });
  if (costs.length > 1)
    console.log(`processor time grows with sections to the power of ${fitPower(costs).toFixed(2)}`);
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

/** Each process of a build says at its end what it used; not on stdout, which some read as JSON. */
function build(copy: ProjectCopy): Cost {
  const tell =
    'process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();' +
    'console.error("used",(u+s)/1e6,m/1e3)})';
  process.env['NODE_OPTIONS'] = `--import=data:text/javascript,${encodeURIComponent(tell)}`;
  const { status, said } = copy.run('src/commands/build.ts');
  delete process.env['NODE_OPTIONS'];
  if (status !== 0) throw new Error(`the story does not build:\n${said.slice(-3000)}`);
  const used = [...said.matchAll(/^used (\S+) (\S+)$/gm)];
  const files = readdirSync(`${copy.root}/dist`, { recursive: true, encoding: 'utf8' });
  return {
    seconds: used.reduce((sum, [, seconds]) => sum + Number(seconds), 0),
    megabytes: Math.max(...used.map(([, , megabytes]) => Number(megabytes))),
    pages: files.filter((file) => file.endsWith('.html')).length,
  };
}

function print(sections: number, locales: number, { seconds, megabytes, pages }: Cost): void {
  const cells = [sections, locales, pages, seconds.toFixed(1), megabytes.toFixed(0)];
  console.log(cells.map((cell, i) => String(cell).padStart([8, 7, 5, 12, 10][i] ?? 0)).join('  '));
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`;
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${option} says “${text}”; it takes whole numbers from 1`);
  return value;
}
