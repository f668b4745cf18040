/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The page being printed; the tags of MDX read it, since prose can hand them nothing. */
    page: import('./components/page/page-data.ts').PageData;
    /** Steps whose text alone is taken out of their section (StepText.astro), and the text once it is found. */
    wanted?: Map<string, string>;
  }
}

declare namespace Astro {
  interface IntegrationHooks {
    /** What src/content.config.ts is given of the content in `root`. */
    'story:content'?: (root: string) => Promise<import('./commands/story-content.ts').StoryContent>;
  }
}

/** For plain tsc, which cannot read .astro files; astro check can, and takes the real types. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
