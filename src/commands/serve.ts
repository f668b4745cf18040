import { existsSync } from 'node:fs';
import { serveFolder } from './static-server.ts';

/** npm start: serves dist/ at a printed address; PORT chooses the port. */
const port = Number(process.env['PORT'] ?? 4321);
if (!existsSync('dist/index.html')) {
  console.error('dist/ holds no site yet; run: npm run build');
  process.exit(1);
}
try {
  const { address } = await serveFolder('dist', { port });
  console.log(`The story is at ${address}/`);
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!taken) throw error;
  console.error(`Port ${port} is taken; choose another: PORT=${port + 1} npm start`);
  process.exit(1);
}
