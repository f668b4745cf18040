import { offerCitation } from './cite.ts';

for (const entry of document.querySelectorAll<HTMLElement>('.entry')) offerCitation(entry);
