import type { QdrantClient } from '@qdrant/js-client-rest';
import { beforeAlias, readCollectionName } from './collection.js';
import { readAliases, readCollections, stillOf } from './server-state.js';

/**
 * Removes all versions but the newest and the one before, which a web process may still be reading; and what a
 * killed run has left half-written, once nothing has happened to it for `patience` milliseconds.
 */
export async function removeOld(client: QdrantClient, prefix: string, patience: number): Promise<void> {
  const aliases = await readAliases(client);
  const named = new Set(aliases.values());
  const kept = [aliases.get(prefix), aliases.get(beforeAlias(prefix))];
  const ours = (await readCollections(client)).filter(
    (name) => readCollectionName(prefix, name) !== undefined,
  );
  const old = ours.filter((name) => named.has(name) && !kept.includes(name));
  const unnamed = ours.filter((name) => !named.has(name));
  const abandoned = unnamed.length > 0 ? await stillOf(client, unnamed, patience) : [];
  // An alias goes with its collection.
  for (const name of [...old, ...abandoned]) await client.deleteCollection(name);
}
