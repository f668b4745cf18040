import { parseArgs } from 'node:util';
import { newLocale } from './new/locale.ts';
import { carryOut, checkPlan, planToText, type Plan } from './new/plan.ts';
import { newScene } from './new/scene.ts';
import { newSection } from './new/section.ts';
import { newStory } from './new/story.ts';
import { runCommand, WrongCall } from './translate/project.ts';

interface Options {
  readonly story?: string | undefined;
  readonly only: boolean;
}

/** What `npm run new -- WHAT …` can make; each plan comes from the words behind it. */
const kinds: Readonly<
  Record<
    string,
    {
      readonly usage: string;
      plan(words: readonly string[], options: Options): Promise<Plan & { readonly note?: string }>;
    }
  >
> = {
  story: { usage: 'story NAME [--only]', plan: newStory },
  section: { usage: 'section STORY NAME', plan: newSection },
  scene: { usage: 'scene NAME [--story STORY]', plan: newScene },
  locale: { usage: 'locale STORY CODE', plan: newLocale },
};

/** npm run new -- story|section|scene|locale … [--dry-run]: writes what the checks demand, or only lists it. */
await runCommand(async () => {
  const { values, positionals } = readArguments();
  const [kind = '', ...words] = positionals;
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!found) throw new WrongCall(`new: what? ${usage()}`);
  const { note, ...plan } = await found.plan(words, values);
  checkPlan(plan);
  if (!values['dry-run']) await carryOut(plan);
  console.log(planToText(plan) + (note === undefined ? '' : `\n\n${note}`));
  return 0;
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        only: { type: 'boolean', default: false },
        story: { type: 'string' },
      },
    });
  } catch (error) {
    throw new WrongCall(`new: ${error instanceof Error ? error.message : ''}. ${usage()}`);
  }
}

function usage(): string {
  const lines = Object.values(kinds).map((kind) => `  npm run new -- ${kind.usage} [--dry-run]`);
  return `There are:\n${lines.join('\n')}`;
}
