import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/private-files.js';
import type { CatalogueSegment, SegmentId } from '../segments/catalogue-segment.js';
import { DAY } from '../time/clock.js';
import { currentIndex } from './index-directories.js';
import { INDEX_FILES } from './index-manifest.js';
import { readManifest } from './read-index.js';

export interface NamedSegment {
  readonly id: SegmentId;
  readonly label: string;
}

/** The groups that visits were counted under from a moment on, until the next one. */
interface Era {
  /** Milliseconds since 1970; 0 where nobody noted it. */
  readonly from: number;
  readonly segments: readonly NamedSegment[];
}

type Judged = Pick<CatalogueSegment, 'id' | 'label' | 'sensitive' | 'enabled'>;

/** Longer than raw events are kept: no week can be published for which this is too short. */
const KEPT = 60 * DAY;
/** A web process that is busy takes a new index over so late at most, milliseconds. */
const TAKEN_OVER = DAY / 24;

const fileOf = (dataDir: string) => join(dataDir, 'index', 'segment-history.json');

/** Notes which groups count from now on. To be called before an index becomes the current one. */
export async function noteSegments(dataDir: string, segments: readonly Judged[], now: number): Promise<void> {
  const eras = [...(await readEras(dataDir)), { from: now, segments: named(segments) }];
  const inOrder = eras.toSorted((a, b) => a.from - b.from);
  const kept = inOrder.filter((_, at) => (inOrder[at + 1]?.from ?? now) > now - KEPT);
  const draft = `${fileOf(dataDir)}.${randomBytes(6).toString('hex')}`;
  makeFolder(join(dataDir, 'index'));
  await writeFile(draft, JSON.stringify(kept));
  await rename(draft, fileOf(dataDir));
}

/**
 * The groups that visits were counted under in a span of time, each once, by its last name: whatever has been imported
 * since. A group that is sensitive or switched off by now is none, whatever it was then.
 * @param from milliseconds since 1970 @param until the first moment after it
 * @returns undefined where there is no index at all
 */
export async function segmentsBetween(
  dataDir: string,
  from: number,
  until: number,
): Promise<readonly NamedSegment[] | undefined> {
  const current = await currentSegments(dataDir);
  if (!current) return undefined;
  const eras = await readEras(dataDir);
  const forbidden = new Set(current.filter((one) => !isNamed(one)).map(({ id }) => id));
  const known = eras.length > 0 ? eras : [{ from: 0, segments: named(current) }];
  const inForce = known.filter(
    (era, at) => era.from < until && (known[at + 1]?.from ?? Number.POSITIVE_INFINITY) + TAKEN_OVER > from,
  );
  const found = new Map(inForce.flatMap(({ segments }) => segments.map((one) => [one.id, one] as const)));
  return [...found.values()].filter(({ id }) => !forbidden.has(id));
}

/** The noted history; the current index where nothing was noted or the file cannot be read. */
async function readEras(dataDir: string): Promise<readonly Era[]> {
  const noted = await readFile(fileOf(dataDir), 'utf8')
    .then((text) => JSON.parse(text) as readonly Era[])
    .catch(() => undefined);
  if (noted) return noted;
  const before = await currentSegments(dataDir).catch(() => undefined);
  return before ? [{ from: 0, segments: named(before) }] : [];
}

/** Of the current index. @throws Error where its files cannot be read */
async function currentSegments(dataDir: string): Promise<readonly Judged[] | undefined> {
  const directory = await currentIndex(dataDir);
  if (directory === undefined) return undefined;
  await readManifest(directory);
  return JSON.parse(await readFile(join(directory, INDEX_FILES.segments), 'utf8')) as readonly Judged[];
}

function isNamed({ sensitive, enabled }: Judged): boolean {
  return enabled && !sensitive;
}

function named(segments: readonly Judged[]): readonly NamedSegment[] {
  return segments.filter(isNamed).map(({ id, label }) => ({ id, label }));
}
