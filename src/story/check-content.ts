import { checkClaims } from './checks/claims.ts';
import { checkCoverage } from './checks/coverage.ts';
import { checkFiles } from './checks/files.ts';
import { checkGlossary } from './checks/glossary.ts';
import { checkHeadings } from './checks/headings.ts';
import { checkInterfaceWords } from './checks/interface.ts';
import { checkLabels } from './checks/labels.ts';
import { checkLedgerNumbers } from './checks/ledger-numbers.ts';
import { checkParity } from './checks/parity.ts';
import { checkRedirects } from './checks/redirects.ts';
import { checkScenes } from './checks/scenes.ts';
import { checkUntranslated } from './checks/untranslated.ts';
import type { StoryDraft } from './draft.ts';
import type { Problem } from './problem.ts';
import type { Interface } from './schemas.ts';
import type { SceneDirectory } from './story.ts';
import type { YamlFile } from './yaml-file.ts';

export type Interfaces = ReadonlyMap<string, YamlFile<Interface>>;

/** Everything that must fit together across the files of a story. Parts that could not be read are passed over. */
export function checkStory(
  draft: StoryDraft,
  directory: SceneDirectory,
  interfaces: Interfaces,
): Problem[] {
  return [
    ...checkFiles(draft, interfaces),
    ...checkScenes(draft, directory),
    ...checkClaims(draft),
    ...checkHeadings(draft),
    ...checkLabels(draft, directory, interfaces),
    ...checkParity(draft),
    ...checkUntranslated(draft),
    ...checkCoverage(draft),
    ...checkGlossary(draft),
    ...checkLedgerNumbers(draft),
    ...checkRedirects(draft),
  ];
}

/** What must fit together across the languages of the interface. */
export function checkInterfaces(interfaces: Interfaces): Problem[] {
  return checkInterfaceWords(interfaces);
}
