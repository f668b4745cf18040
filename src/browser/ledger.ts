import { offerCitation } from './cite.ts';
import { connectSettings } from './settings.ts';

connectSettings();
for (const entry of document.querySelectorAll<HTMLElement>('.entry')) offerCitation(entry);
