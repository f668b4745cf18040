import type { Facts } from '../story/facts.ts';
import type { Wording } from '../story/wording.ts';
import { blend } from './blend.ts';
import { budget, costOf } from './budget.ts';
import { frameFrom } from './frames.ts';
import { printPicture, type DrawnScene } from './print.ts';
import type { Frame, FrameValue, Scene } from './scene.ts';

/** Something wrong in the code of a scene. */
export interface SceneProblem {
  readonly message: string;
  /** The file of the scene where it most likely is, and a word that stands on the line. */
  readonly file: 'frame.ts' | 'scrub.ts' | 'picture.tsx';
  readonly near: string;
  /** What was thrown, whose stack knows the line better. */
  readonly error?: Error;
}

interface Moment {
  readonly step: string;
  readonly progress: number;
  readonly frame: Frame;
}

/**
 * What is wrong with a scene: frames that cannot be computed, hold no number where one belongs or do
 * not blend; labels that are not declared; pictures that cost too much. Each kind of problem once a step.
 */
export function sceneProblems(
  drawn: DrawnScene,
  facts: Facts,
  wordings: Readonly<Record<string, Wording>>,
): SceneProblem[] {
  const { scene } = drawn;
  const problems: SceneProblem[] = [];
  const moments: Moment[] = [];
  for (const { name, scrub } of scene.steps)
    for (const progress of scrub ? [0, 0.5, 1] : [1])
      attempt(
        problems,
        progress < 1 ? 'scrub.ts' : 'frame.ts',
        `step “${name}” at progress ${progress}`,
        () => {
          const frame = scene.frameAt(name, progress, facts);
          const hole = findHole(frame, 'frame');
          if (hole === undefined) moments.push({ step: name, progress, frame });
          else throw new Error(`${hole.path} is ${hole.found}; expected a number`);
        },
      );
  const ends = moments.filter(({ progress }) => progress === 1);
  const played = frameFrom(
    Object.fromEntries(ends.map(({ step, frame }) => [step, frame])),
    drawn.scrub,
  );
  for (const { step, progress, frame } of moments)
    if (scene.steps.some(({ name, scrub }) => name === step && scrub))
      attempt(problems, 'picture.tsx', `step “${step}” at progress ${progress}`, () =>
        checkScrub(drawn, step, played(step, progress), frame),
      );
  for (const [i, { step, progress, frame }] of moments.entries()) {
    const before = moments[i - 1];
    if (before)
      attempt(problems, 'frame.ts', `from step “${before.step}” to “${step}”`, () =>
        blend(before.frame, frame, 0.5),
      );
    for (const [locale, wording] of Object.entries(wordings))
      for (const layout of ['tall', 'wide'] as const)
        attempt(
          problems,
          'picture.tsx',
          `step “${step}” at progress ${progress}, ${layout}, ${locale}`,
          () =>
            checkPicture(
              printPicture({ ...drawn, scene: { ...scene, frameAt: () => frame } }, step, {
                ...{ facts, layout, progress },
                wording: onlyDeclared(wording, scene),
              }),
            ),
        );
  }
  const said = new Set<string>();
  return problems.filter(({ file, near, message }) => {
    const kind = `${file} ${near} ${message.split(': ').at(-1)}`;
    return !said.has(kind) && said.add(kind);
  });
}

function attempt(
  problems: SceneProblem[],
  file: SceneProblem['file'],
  where: string,
  act: () => void,
): void {
  try {
    act();
  } catch (thrown) {
    const error = rootOf(thrown);
    const near = /“([^”]+)”|^frame[^ ]*?\.(\w+)(?:\[\d+\])* /.exec(error.message);
    problems.push({
      file,
      near: near?.[1] ?? near?.[2] ?? (file === 'picture.tsx' ? 'Picture(' : 'frameAt('),
      message: `${where}: ${error.message}`,
      error,
    });
  }
}

function rootOf(thrown: unknown): Error {
  if (!(thrown instanceof Error)) return new Error(String(thrown));
  return thrown.cause === undefined ? thrown : rootOf(thrown.cause);
}

/** The first place of a frame that holds neither a finite number nor a word. */
function findHole(value: unknown, path: string): { path: string; found: string } | undefined {
  if (typeof value === 'string' || Number.isFinite(value)) return undefined;
  if (typeof value !== 'object' || value === null) return { path, found: String(value) };
  for (const [key, inner] of Object.entries(value as Record<string, FrameValue>)) {
    const hole = findHole(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
    if (hole) return hole;
  }
  return undefined;
}

/** The browser has the frames of the steps and `scrub`: it must come to what frameAt comes to. */
function checkScrub({ scrub }: DrawnScene, step: string, played: Frame, frame: Frame): void {
  if (scrub?.[step] === undefined)
    throw new Error(`“${step}” follows the scroll, but picture.tsx exports no \`scrub\` for it`);
  if (JSON.stringify(played) !== JSON.stringify(frame))
    throw new Error(`\`scrub\` gives another frame than frameAt, which is to be made from it`);
}

/** A wording that knows no label but those that the scene declares, with the values that it gives. */
function onlyDeclared(wording: Wording, { words }: Scene): Wording {
  const choices = Object.keys(words).join(', ') || 'none';
  return {
    ...wording,
    word(name, values, digits) {
      if (!Object.hasOwn(words, name))
        throw new Error(
          `the label “${name}” is not declared; \`words\` in index.ts has: ${choices}`,
        );
      return wording.word(name, values, digits);
    },
  };
}

function checkPicture(svg: string): void {
  const broken = /<[^>]*(?:NaN|undefined|Infinity)[^>]*>/.exec(svg)?.[0];
  if (broken !== undefined)
    throw new Error(`${broken.slice(0, 120)} holds no number where one belongs`);
  const place = /\{\w+\}/.exec(svg)?.[0];
  if (place !== undefined) throw new Error(`the place ${place} of a label gets no value`);
  const cost = costOf(svg);
  for (const what of ['marks', 'bytes'] as const)
    if (cost[what] > budget[what])
      throw new Error(
        `${cost[what]} ${what}; expected at most ${budget[what]}: many like marks can be one path`,
      );
}
