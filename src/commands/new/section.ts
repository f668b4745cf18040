import { parseDocument } from 'yaml';
import { localesOf } from '../../story/freshness.ts';
import { readContentFiles } from '../content-files.ts';
import { readStoryInfo } from '../translate/project.ts';
import { addLocks } from './locks.ts';
import { checkName } from './name.ts';
import { emptyPlan, type Plan } from './plan.ts';
import { wordsFor } from './story.ts';
import { readTemplate } from './template.ts';

/** npm run new -- section STORY NAME: a section with a first paragraph, the last of its story. */
export async function newSection([story = '', name]: readonly string[]): Promise<Plan> {
  const files = await readContentFiles('.');
  readStoryInfo(files, story);
  checkName('section', name);
  const plan = emptyPlan();
  const template = await readTemplate({ story, scene: 'example' });
  for (const locale of localesOf(files, story)) {
    const opening = template.get(`content/${story}/${wordsFor(locale)}/opening.mdx`) ?? '';
    const [words = ''] = opening.split('\n<Scene>');
    plan.added.set(`content/${story}/${locale}/${name}.mdx`, words);
  }
  const info = `content/${story}/story.yml`;
  const document = parseDocument(new TextDecoder().decode(files.get(info)));
  document.addIn(['sections'], name);
  plan.changed.set(info, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
  addLocks(plan, files, story);
  return plan;
}
