import { createRequire } from 'node:module';
import type { QdrantClient } from '@qdrant/js-client-rest';
import type { QdrantSettings } from '../../config.js';

/** Qdrant's own port, where the address names none. */
const PORT = 6333;
/** Loads the client's package where there is a Qdrant: it takes 15 MB, which other shops have no use for. */
const load = createRequire(import.meta.url);

/**
 * A client that waits at most `timeout` milliseconds for each answer. It connects when first asked.
 *
 * Node's fetch asks for compression; Qdrant's compressed reply leaves in small packets and waits for a delayed
 * acknowledgement, which makes every query cost 40 ms more: so it is asked for plain text.
 */
export function openQdrantClient(
  { url, apiKey }: Pick<QdrantSettings, 'url' | 'apiKey'>,
  timeout: number,
  encoding: 'identity' | 'gzip' = 'identity',
): QdrantClient {
  const { protocol, hostname, pathname } = new URL(url);
  const { QdrantClient } = load('@qdrant/js-client-rest') as typeof import('@qdrant/js-client-rest');
  return new QdrantClient({
    host: hostname,
    https: protocol === 'https:',
    port: portOf(url),
    ...(pathname === '/' ? {} : { prefix: pathname.replace(/\/+$/, '') }),
    // The key as a header: the client's own option warns on the console about every plain connection.
    headers: { 'accept-encoding': encoding, ...(apiKey === undefined ? {} : { 'api-key': apiKey }) },
    timeout,
    checkCompatibility: false,
  });
}

/** `URL` drops the scheme's own port, but `https://host:443` must not become 6333. */
function portOf(url: string): number {
  const [, written] = /^https?:\/\/(?:\[[^\]]*\]|[^/:]*):(\d+)/.exec(url) ?? [];
  return written === undefined ? PORT : Number(written);
}

/** What went wrong, in words: fetch hides it in the error's cause, Qdrant in the body of its answer. */
export function qdrantProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = (error as { data?: { status?: { error?: unknown } } }).data?.status?.error;
  if (typeof said === 'string') return said;
  if (error.cause instanceof Error) return qdrantProblem(error.cause);
  const { code } = error as NodeJS.ErrnoException;
  return error.message || code || error.name;
}

/** Whether Qdrant answered that it has no such collection, alias or point. */
export function isMissing(error: unknown): boolean {
  return (error as { status?: unknown }).status === 404;
}

/** Whether Qdrant answered that it has a collection of this name already. */
export function isTaken(error: unknown): boolean {
  return (error as { status?: unknown }).status === 409;
}
