import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../support/free-port.js';

/** A Qdrant to start with a key and a certificate: the one at QDRANT_URL is as it is. */
const BINARY = process.env.QDRANT_BINARY ?? '';
const SKIPPED = BINARY === '' ? ' (skipped: QDRANT_BINARY is not set)' : '';
const KEY = 'a-key-of-the-shop';

describe.skipIf(BINARY === '')(`a Qdrant with a key and TLS${SKIPPED}`, { timeout: 60_000 }, () => {
  let folder: string;
  let server: ChildProcess;
  let port: number;
  const certificate = () => join(folder, 'certificate.pem');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'afterglow-qdrant-'));
    const key = join(folder, 'key.pem');
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate()],
    ]);
    if (made.status !== 0) throw new Error(made.stderr.toString());
    port = await freePort();
    server = spawn(resolve(BINARY), [], {
      cwd: folder,
      stdio: 'ignore',
      env: {
        QDRANT__SERVICE__HOST: '127.0.0.1',
        QDRANT__SERVICE__HTTP_PORT: String(port),
        QDRANT__SERVICE__GRPC_PORT: String(await freePort()),
        QDRANT__SERVICE__API_KEY: KEY,
        QDRANT__SERVICE__ENABLE_TLS: 'true',
        QDRANT__TLS__CERT: certificate(),
        QDRANT__TLS__KEY: key,
        QDRANT__STORAGE__STORAGE_PATH: join(folder, 'storage'),
        QDRANT__STORAGE__SNAPSHOTS_PATH: join(folder, 'snapshots'),
        QDRANT__TELEMETRY_DISABLED: 'true',
      },
    });
    for (let tries = 0; ask(KEY, certificate()).answer.includes('ECONNREFUSED'); tries++) {
      if (tries > 50) throw new Error('Qdrant did not start.');
      await pause(200);
    }
  }, 60_000);

  afterAll(async () => {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  });

  /** Publishes and asks in a process of its own: which certificates are trusted is settled when Node starts. */
  function ask(key: string | undefined, trusted: string | undefined) {
    const from = (file: string) => JSON.stringify(resolve('dist/vector-index/qdrant', file));
    const script = `
      const { openQdrantVectors } = await import(${from('qdrant-vectors.js')});
      const { qdrantProblem } = await import(${from('client.js')});
      const settings = ${JSON.stringify({ url: `https://localhost:${port}`, apiKey: key, quantisation: 'none', prefix: 'shop' })};
      const vectors = [[1, 0], [0, 1]].map((numbers) => Float32Array.from(numbers));
      const publication = {
        manifest: { contentHash: 'c', modelId: 'm', dimensions: 2, count: 2 },
        products: [],
        vector: (_, position) => vectors[position],
      };
      const engine = openQdrantVectors(settings, { deadline: 2000 });
      try {
        await engine.publish(publication);
        const index = engine.open(publication);
        const [[nearest]] = await index.nearest('taste', [vectors[1]], { limit: 1 });
        index.close();
        process.stdout.write('nearest is ' + nearest.position);
      } catch (error) {
        process.stdout.write(qdrantProblem(error));
      }
      process.exit(0);`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      timeout: 30_000,
      env: { PATH: process.env.PATH, ...(trusted === undefined ? {} : { NODE_EXTRA_CA_CERTS: trusted }) },
    });
    return { answer: stdout, complaints: stderr };
  }

  it('is published to and asked with the key, over a certificate that the process trusts', () => {
    expect(ask(KEY, certificate())).toEqual({ answer: 'nearest is 1', complaints: '' });
  });

  it('refuses without the key and with another', () => {
    expect(ask(undefined, certificate()).answer).toBe('Unauthorized');
    expect(ask('another', certificate()).answer).toBe('Unauthorized');
  });

  it('is not spoken to where its certificate is not trusted', () => {
    expect(ask(KEY, undefined).answer).toMatch(/self-signed certificate/);
  });
});
