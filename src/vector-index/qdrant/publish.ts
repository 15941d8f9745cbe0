import { setTimeout as pause } from 'node:timers/promises';
import type { QdrantClient } from '@qdrant/js-client-rest';
import { SECOND } from '../../time/clock.js';
import { isTaken } from './client.js';
import {
  addPayloadIndexes,
  aliasOf,
  beforeAlias,
  type CollectionShape,
  collectionName,
  createCollection,
  isIndexed,
  readCollectionName,
  startIndexing,
  versionOf,
} from './collection.js';
import { removeOld } from './remove-old.js';
import { isGrowing, readAliases, readCollections } from './server-state.js';
import { type Publication, upload } from './upload.js';

export interface PublishOptions {
  readonly client: QdrantClient;
  /** What every name of this shop begins with; also the alias of its newest catalogue. */
  readonly prefix: string;
  readonly shape: CollectionShape;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Marks this catalogue as the newest even where it was published before: for a catalogue just indexed. */
  readonly newest?: boolean | undefined;
  /** Stops between two batches. */
  readonly signal?: AbortSignal | undefined;
  /** Another's unfinished collection that has not grown for this long is given up, milliseconds. */
  readonly patience?: number | undefined;
}

/** Longer than a batch takes on a busy server, milliseconds. */
const PATIENCE = 10 * SECOND;

/**
 * Puts a catalogue into Qdrant, unless it is there. A collection is filled under a name that nobody reads; one
 * request then gives it the alias of its version and moves the alias of the newest catalogue to it. So a reader sees
 * all of a catalogue or none of it, whenever the publisher is killed.
 *
 * Several processes may call this at once: all arrive at the same version and so at the same name, which the server
 * gives to one of them; the others wait while its collection grows, and take over where it does not.
 * @throws Error where Qdrant is away or refuses; nothing that is read has changed then
 */
export async function publish(publication: Publication, options: PublishOptions): Promise<void> {
  const { client, prefix, shape, patience = PATIENCE } = options;
  const version = versionOf(publication.manifest, shape);
  const alias = aliasOf(prefix, version);
  while (!(await isWhole(client, alias, publication.manifest.count))) {
    options.signal?.throwIfAborted();
    const { unfinished, next } = await attempts(client, prefix, version);
    if (unfinished.length > 0 && (await isGrowing(client, unfinished, patience))) continue;
    await publishAs(collectionName(prefix, version, next), publication, version, options);
  }
  if (options.newest) await markNewest(client, prefix, alias);
  await removeOld(client, prefix, patience);
}

/** Whether the version can be read. An alias is made when all is in; counting finds what was lost since. */
async function isWhole(client: QdrantClient, alias: string, count: number): Promise<boolean> {
  if (!(await readAliases(client)).has(alias)) return false;
  return (await client.count(alias, { exact: true })).count === count;
}

/** The collections of this version that no alias names, and the number of the next. */
async function attempts(client: QdrantClient, prefix: string, version: string) {
  const named = new Set((await readAliases(client)).values());
  const all = (await readCollections(client)).flatMap((name) => {
    const read = readCollectionName(prefix, name);
    return read?.version === version ? [{ name, attempt: read.attempt }] : [];
  });
  return {
    unfinished: all.map(({ name }) => name).filter((name) => !named.has(name)),
    next: 1 + Math.max(0, ...all.map(({ attempt }) => attempt)),
  };
}

async function publishAs(
  name: string,
  publication: Publication,
  version: string,
  { client, prefix, shape, ...uploadOptions }: PublishOptions,
): Promise<void> {
  const { dimensions, count } = publication.manifest;
  try {
    await createCollection(client, name, dimensions, shape);
  } catch (error) {
    if (isTaken(error)) return;
    throw error;
  }
  try {
    await addPayloadIndexes(client, name);
    await upload(client, name, publication, uploadOptions);
    if (isIndexed(shape)) await buildIndexes(client, name);
    const there = await client.count(name, { exact: true });
    if (there.count !== count) throw new Error(`Of ${count} products Qdrant has ${there.count}.`);
  } catch (error) {
    await client.deleteCollection(name).catch(() => undefined);
    throw error;
  }
  // Not in the block above: a request that got no answer may have been done, and the collection is read then.
  await giveAliases(client, name, { version: aliasOf(prefix, version), prefix });
}

/** Gives a collection its version's alias and makes it the newest, in one request: no reader sees half of that. */
async function giveAliases(
  client: QdrantClient,
  collection: string,
  { version, prefix }: { readonly version: string; readonly prefix: string },
): Promise<void> {
  const taken = await readAliases(client);
  const former = taken.get(prefix);
  const wanted: [alias: string, collection: string][] = [
    [version, collection],
    [prefix, collection],
    ...(former === undefined || former === collection
      ? []
      : [[beforeAlias(prefix), former] as [string, string]]),
  ];
  const actions = wanted.flatMap(([alias_name, collection_name]) => [
    ...(taken.has(alias_name) ? [{ delete_alias: { alias_name } }] : []),
    { create_alias: { alias_name, collection_name } },
  ]);
  await client.updateCollectionAliases({ actions });
}

async function markNewest(client: QdrantClient, prefix: string, version: string): Promise<void> {
  const aliases = await readAliases(client);
  const collection = aliases.get(version);
  if (collection === undefined || aliases.get(prefix) === collection) return;
  await giveAliases(client, collection, { version, prefix });
}

const LOOK_EVERY = SECOND / 2;

/** Waits until the server has built what the shape needs: before, queries would take the long way. */
async function buildIndexes(client: QdrantClient, name: string): Promise<void> {
  await startIndexing(client, name);
  for (let calm = 0; calm < 2; ) {
    await pause(LOOK_EVERY);
    const { status, optimizer_status } = await client.getCollection(name);
    if (optimizer_status !== 'ok') throw new Error(`Qdrant cannot index: ${optimizer_status.error}`);
    calm = status === 'green' ? calm + 1 : 0;
  }
}
