import { newLocale } from './new/locale.ts';
import { runCommand, WrongCall } from './translate/project.ts';

/** What `npm run new -- WHAT …` can make; each is called with the words behind it. */
const kinds: Readonly<
  Record<string, { usage: string; make(words: readonly string[]): Promise<void> }>
> = {
  locale: { usage: 'locale STORY CODE (locale deepseek de)', make: newLocale },
};

await runCommand(async () => {
  const [kind = '', ...words] = process.argv.slice(2);
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!found) {
    const usages = Object.values(kinds).map(({ usage }) => `  npm run new -- ${usage}`);
    throw new WrongCall(`new: what? There are:\n${usages.join('\n')}`);
  }
  await found.make(words);
  return 0;
});
