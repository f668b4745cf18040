/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The page being printed; the tags of MDX read it, since prose can hand them nothing. */
    page: import('./components/page/page-data.ts').PageData;
    /** Steps whose text alone is taken out of their section (StepText.astro), and the text once it is found. */
    wanted?: Map<string, string>;
  }
}

/** For plain tsc, which cannot read .astro files; astro check can, and takes the real types. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
