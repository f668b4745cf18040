import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { StaticServer } from '../static-server.ts';

/**
 * The plain reference of a page: the same text and the printed pictures as still SVG that scrolls with
 * it, without script, stages or the policy that names their hashes.
 */
export function toPlainPage(html: string): string {
  return html
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/g, '')
    .replace(/<div class="stage"[^>]*><\/div>/g, '')
    .replace('</head>', '<style>.scene .frame{position:static}</style></head>');
}

/** Serves the plain reference of one page of a site, and its fonts as the site gives them. */
export async function servePlainPage(site: string, path: string): Promise<StaticServer> {
  const html = brotliCompressSync(toPlainPage(await (await fetch(`${site}${path}`)).text()));
  const server = createServer((request, response) => {
    if (request.url === path) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-encoding', 'br');
      response.end(html);
      return;
    }
    fetch(`${site}${request.url ?? ''}`)
      .then(async (answer) => {
        response.statusCode = answer.status;
        response.setHeader('content-type', answer.headers.get('content-type') ?? '');
        response.end(Buffer.from(await answer.arrayBuffer()));
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
