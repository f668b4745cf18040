import { loadDrawing } from './drawings.ts';
import { connectSettings } from './settings.ts';
import { readStory } from './story.ts';

/** The one script of the site, a single request for a reader: whatever a page holds is brought to life. */
connectSettings();
if (document.querySelector('.line')) readStory();
const embed = document.querySelector<HTMLElement>('.embed');
if (embed) void import('./embed.ts').then(({ playEmbed }) => playEmbed(embed, loadDrawing));
if (document.querySelector('.entry')) void import('./ledger.ts');
if (document.getElementById('places')) void import('./not-found.ts');
