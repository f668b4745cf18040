import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { sha256 } from '../../src/commands/hosting/policy.ts';
import {
  serveFolder,
  type Intercept,
  type StaticServer,
} from '../../src/commands/static-server.ts';

/** What goes wrong with the files whose address matches; made in the server, so alike in every engine. */
export interface Fault {
  readonly at: RegExp;
  readonly status?: number;
  /** The connection breaks at once, or in the middle of the file. */
  readonly breaks?: 'at once' | 'half-way';
  /** The answer waits for this. */
  readonly holds?: Promise<unknown>;
  readonly edit?: (text: string) => string;
}

export interface StoryServer extends StaticServer {
  /** From now on nothing is answered any more. */
  goOffline(): void;
  /** What browsers have reported of broken policies, where the policy was asked to be reported. */
  readonly reports: readonly string[];
}

/** What goes otherwise than on a good day. */
export interface Faulty {
  readonly faults?: readonly Fault[];
  /** A script that runs before the page's own. */
  readonly head?: string;
  /** Whether the pages' policy is a header, with an address for reports. */
  readonly reporting?: boolean;
}

/**
 * Serves the built site, each page with a script at its head that writes down every error, and with
 * the faults asked for.
 */
export async function serveStory(
  site: string,
  { faults = [], head = '', reporting = false }: Faulty = {},
): Promise<StoryServer> {
  let offline = false;
  const reports: string[] = [];
  const intercept: Intercept = (request, response) => {
    if (offline) {
      request.socket.destroy();
      return true;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === reportsTo) {
      request.on('data', (part: Buffer) => reports.push(part.toString()));
      request.on('end', () => response.writeHead(204).end());
      return true;
    }
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const fault = faults.find(({ at }) => at.test(path));
    if (!fault && extname(path) !== '.html') return false;
    void answer(join(site, path), { request, response, fault, head, reporting });
    return true;
  };
  return {
    ...(await serveFolder(site, { intercept })),
    goOffline: () => (offline = true),
    reports,
  };
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly fault: Fault | undefined;
  readonly head: string;
  readonly reporting: boolean;
}

const reportsTo = '/broken-policy';
const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;
/** The page without its policy, so that a changed style sheet is not refused. */
export const withoutPolicy = (html: string): string => html.replace(policy, '');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

async function answer(
  file: string,
  { request, response, fault, head, reporting }: Asked,
): Promise<void> {
  await fault?.holds;
  if (fault?.breaks === 'at once') return void request.socket.destroy();
  if (fault?.status !== undefined) return void response.writeHead(fault.status).end();
  let body: string | Buffer = readFileSync(file);
  if (fault?.edit) body = fault.edit(body.toString());
  if (file.endsWith('.html')) {
    const script = `${writeDownErrors}${head}`;
    const page = body.toString();
    const rules = policy.exec(page)?.[1] ?? '';
    if (reporting)
      response.setHeader(
        'content-security-policy',
        `${rules.replace('script-src', `script-src ${sha256(script)}`)}; report-uri ${reportsTo}`,
      );
    body = (reporting ? withoutPolicy(page) : page).replace(
      '<head>',
      `<head><script>${script}</script>`,
    );
  }
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  if (fault?.breaks !== 'half-way') return void response.end(body);
  response.setHeader('content-length', Buffer.byteLength(body));
  response.write(body.slice(0, Math.floor(body.length / 2)), () => request.socket.destroy());
}

/** Errors that no one caught, and lines that the page logged. */
const writeDownErrors = `
  window.uncaught = []; window.logged = [];
  addEventListener('error', (event) => { if (event.message) uncaught.push(event.message); });
  addEventListener('unhandledrejection', (event) => uncaught.push(String(event.reason)));
  for (const kind of ['error', 'warn'])
    console[kind] = ((log) => (...words) => { logged.push(words.join(' ')); log.apply(console, words); })(console[kind]);
`;
