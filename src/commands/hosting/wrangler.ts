/** Cloudflare's own tool, below the project's root; too large to stand among the site's dependencies. */
export const wrangler = 'tests/hosting/node_modules/wrangler/bin/wrangler.js';

/** Brings it. */
export const installWrangler = 'npm ci --prefix tests/hosting';
