/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The page being printed; the tags of MDX read it, since prose can hand them nothing. */
    page: import('./components/page/page-data.ts').PageData;
    /** The step whose text alone is taken out of its section (StepText.astro). */
    wanted?: { readonly step: string; html: string };
  }
}
