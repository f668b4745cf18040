/** A path that has moved for good, both with the base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The redirects that servers make, besides the final slash of a folder. */
export const siteRedirects = (base: string): Redirect[] => [
  { from: `${base}security.txt`, to: `${base}.well-known/security.txt` },
];
