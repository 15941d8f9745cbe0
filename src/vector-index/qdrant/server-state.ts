import { setTimeout as pause } from 'node:timers/promises';
import type { QdrantClient } from '@qdrant/js-client-rest';
import { isMissing } from './client.js';

/** Every alias and the collection it names. */
export async function readAliases(client: QdrantClient): Promise<ReadonlyMap<string, string>> {
  const { aliases } = await client.getAliases();
  return new Map(aliases.map(({ alias_name, collection_name }) => [alias_name, collection_name]));
}

export async function readCollections(client: QdrantClient): Promise<readonly string[]> {
  const { collections } = await client.getCollections();
  return collections.map(({ name }) => name);
}

/** Whether one of the collections changes within `patience` milliseconds: then another process is filling it. */
export async function isGrowing(
  client: QdrantClient,
  names: readonly string[],
  patience: number,
): Promise<boolean> {
  return (await stillOf(client, names, patience)).length < names.length;
}

/** The collections to which nothing happens within `patience` milliseconds. */
export async function stillOf(
  client: QdrantClient,
  names: readonly string[],
  patience: number,
): Promise<string[]> {
  const before = await Promise.all(names.map((name) => progressOf(client, name)));
  await pause(patience);
  const after = await Promise.all(names.map((name) => progressOf(client, name)));
  return names.filter((_, i) => before[i] === after[i] && after[i]?.startsWith('green') === true);
}

/** Where a collection stands; one that is being indexed is not green. */
async function progressOf(client: QdrantClient, name: string): Promise<string> {
  try {
    const { status, points_count, indexed_vectors_count } = await client.getCollection(name);
    return `${status} ${points_count} ${indexed_vectors_count}`;
  } catch (error) {
    if (isMissing(error)) return 'gone';
    throw error;
  }
}
