import type { SitePlace } from './place.ts';

interface Contact {
  /** Addresses for corrections, by mail or on the web. */
  readonly addresses: readonly string[];
  readonly locales: readonly string[];
  /** The day when the story was last checked, 2026-11-23. */
  readonly checked: string;
}

const day = 24 * 60 * 60 * 1000;

/** security.txt as RFC 9116 has it; it expires 360 days after the last check of a story, not after the build. */
export function securityText(
  { addresses, locales, checked }: Contact,
  { site, base }: SitePlace,
): string {
  const expires = new Date(Date.parse(checked) + 360 * day).toISOString();
  const contacts = [...new Set(addresses)].map((address) =>
    address.includes('://') ? address : `mailto:${address}`,
  );
  return [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${site}${base}.well-known/security.txt`,
    '',
  ].join('\n');
}
