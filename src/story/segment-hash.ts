/**
 * A short hash of what a segment says. White space and typography do not count, so that a source
 * that is only set anew leaves its translations fresh.
 */
export function segmentHash(text: string): string {
  return hash53(plainForm(text)).toString(36).padStart(11, '0');
}

/** Whether two texts say the same, typography aside. */
export function saysTheSame(a: string, b: string): boolean {
  return plainForm(a) === plainForm(b);
}

const plainForm = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[„“”«»‟"]/gu, '"')
    .replace(/[’‘‚']/gu, "'")
    .replace(/[-‐‑‒–—−]+/gu, '-')
    .replaceAll('…', '...');

/** 53 bits by two multiplications a character; for telling versions of one text apart, not for secrets. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
