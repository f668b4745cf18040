import { spawnSync } from 'node:child_process';
import { exchangedFiles } from './translate/exchange.ts';
import { createOldSources } from './translate/old-source.ts';
import { writePo } from './translate/po-export.ts';
import { openProject, runCommand } from './translate/project.ts';

/** npm run test:po: gettext's own msgfmt reads the export of every language without a complaint. */
await runCommand(async () => {
  if (spawnSync('msgfmt', ['--version']).error) {
    console.error(
      'msgfmt is not here; install it: apt-get install gettext (macOS: brew install gettext)',
    );
    return 1;
  }
  const project = await openProject();
  const oldSource = createOldSources();
  const failed = project.locales.filter((locale) => {
    const text = writePo(exchangedFiles(project, locale), {
      story: project.story,
      locale,
      oldSource,
    });
    const { status, stderr } = spawnSync('msgfmt', ['-c', '-v', '-o', '/dev/null', '-'], {
      input: text,
    });
    console.log(`${locale}: ${stderr.toString().trim()}`);
    return status !== 0;
  });
  return failed.length ? 1 : 0;
});
