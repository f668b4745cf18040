const schemes = ['http:', 'https:', 'mailto:'];

/**
 * Why a link must not stand, or undefined where it may: http, https, mailto, a path or a fragment.
 * `url` comes from the tree, with its entities decoded; what browsers strip or decode is looked through.
 */
export function linkFault(url: string): 'link-scheme' | 'link-form' | undefined {
  for (const form of [url, percentDecoded(url)]) {
    // Browsers drop tabs and line ends within an address, and control characters and space at its ends.
    const seen = form.replace(
      /[\0-\x20\x7F-\xA0\u00AD\u200B-\u200F\u2028-\u202F\u2060\uFEFF]/gu,
      '',
    );
    if (/^[\\/]{2}/.test(seen)) return 'link-scheme';
    const scheme = /^([^/?#]*?):/.exec(seen)?.[0].toLowerCase();
    if (scheme !== undefined && !schemes.includes(scheme)) return 'link-scheme';
  }
  if (/[\0-\x20\x7F\\<>"^`{|}]/.test(url)) return 'link-form';
  if (/^https?:/i.test(url)) {
    const parsed = URL.canParse(url) && /^https?:\/\/[^/]/i.test(url) ? new URL(url) : undefined;
    if (!parsed || parsed.username || parsed.password) return 'link-form';
  }
  return undefined;
}

function percentDecoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
