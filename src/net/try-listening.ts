import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Listens at a port for a moment, so that one that is taken is told before the shop has spent seconds on opening.
 * @throws what listening there throws: `EADDRINUSE` where another program has the port
 */
export async function tryListening({
  port,
  host,
}: {
  readonly port: number;
  readonly host: string;
}): Promise<void> {
  const server = createServer();
  await once(server.listen({ port, host, exclusive: true }), 'listening');
  await new Promise((resolve) => server.close(resolve));
}
