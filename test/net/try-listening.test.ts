import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { tryListening } from '../../src/net/try-listening.js';

test('a port that another program has is told, and one that is free stays free', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const at = { port: (other.address() as AddressInfo).port, host: '127.0.0.1' };
  await expect(tryListening(at)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await new Promise((resolve) => other.close(resolve));
  await tryListening(at);
  await tryListening(at);
});
