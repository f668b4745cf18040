import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.webmanifest': 'application/manifest+json',
};

/** Handles a request before the files do; gives true where it answered. Tests make faults with it. */
export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface StaticServer {
  /** http://127.0.0.1:port */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a built site from a folder on the loopback address; port 0 takes a free one. */
export async function serveFolder(
  folder: string,
  { port = 0, intercept }: { port?: number; intercept?: Intercept } = {},
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    if (intercept?.(request, response)) return;
    answer(folder, request, response).catch(() => {
      response.statusCode = 500;
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = findPath(url.pathname);
  const file = path === undefined ? undefined : await findFile(join(folder, path));
  if (file === 'folder') {
    response.writeHead(308, { location: `${url.pathname}/${url.search}` }).end();
    return;
  }
  const found = file ?? join(folder, '404.html');
  response.statusCode = file === undefined ? 404 : 200;
  response.setHeader('content-type', types[extname(found)] ?? 'application/octet-stream');
  response.setHeader(
    'cache-control',
    found.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (request.method === 'HEAD') response.end();
  else if (asksForBrotli(request) && text.test(found)) {
    response.setHeader('content-encoding', 'br');
    response.end(await packed(found));
  } else
    createReadStream(found)
      .on('error', () => response.end())
      .pipe(response);
}

const text = /\.(?:html|css|js|json|xml|txt|md|svg|webmanifest)$/;
const asksForBrotli = ({ headers }: IncomingMessage) =>
  /\bbr\b/.test(String(headers['accept-encoding'] ?? ''));

/** A file in brotli: its twin, which the build wrote beside it, or else packed now. */
async function packed(file: string): Promise<Buffer> {
  return readFile(`${file}.br`).catch(async () =>
    promisify(brotliCompress)(await readFile(file), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
    }),
  );
}

/** The decoded path below the folder, or nothing where it leads elsewhere. */
function findPath(pathname: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(pathname));
    return path.startsWith('..') || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

async function findFile(path: string): Promise<string | undefined> {
  const info = await stat(path).catch(() => undefined);
  if (info?.isFile()) return path;
  if (!info?.isDirectory()) return undefined;
  if (!path.endsWith('/')) return 'folder';
  const index = join(path, 'index.html');
  return (await stat(index).catch(() => undefined))?.isFile() ? index : undefined;
}
