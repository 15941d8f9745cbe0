import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueSegment, SegmentId } from '../../src/segments/catalogue-segment.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import { buildIndex, type DiscoverSegments } from '../../src/vector-index/build-index.js';
import { noteSegments, segmentsBetween } from '../../src/vector-index/segment-history.js';
import { countingEmbedder, discoverHalves, products } from './small-catalogue.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'afterglow-history-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const MONDAY = Date.UTC(2026, 10, 16);
const SUNDAY = MONDAY + 7 * DAY;
type Facts = Partial<Pick<CatalogueSegment, 'label' | 'sensitive' | 'enabled'>>;
const segment = (id: string, facts: Facts = {}) => ({
  ...{ id: id as SegmentId, label: id, sensitive: false, enabled: true },
  ...facts,
});
/** An index whose segments bear these names. */
const importing = (count: number, ...facts: Facts[]) => {
  const discover: DiscoverSegments = (input) => {
    const found = discoverHalves(input);
    return {
      ...found,
      segments: found.segments.map((one, at) => ({
        ...one,
        sensitive: false,
        ...facts[at],
        id: facts[at]!.label as SegmentId,
      })),
    };
  };
  return buildIndex({ products: products(count), dataDir, embedder: countingEmbedder(), discover });
};
const labels = async (from: number, until: number) =>
  (await segmentsBetween(dataDir, from, until))?.map(({ label }) => label);

describe('the groups that a week was counted under', () => {
  it('are none where nothing was ever indexed', async () => {
    expect(await labels(MONDAY, SUNDAY)).toBeUndefined();
  });

  it('are those of the only index, whenever it was made', async () => {
    await importing(30, { label: 'tents' }, { label: 'tea' });
    expect(await labels(Date.now() - DAY, Date.now() + DAY)).toEqual(['tents', 'tea']);
  });

  it('stay, whatever is imported afterwards', async () => {
    await noteSegments(dataDir, [segment('tents'), segment('tea')], MONDAY - DAY);
    await importing(30, { label: 'books' }, { label: 'games' });
    expect(await labels(MONDAY, SUNDAY)).toEqual(['tents', 'tea']);
    expect(await labels(Date.now(), Date.now() + DAY)).toEqual(['tents', 'tea', 'books', 'games']);
    expect(await labels(Date.now() + 2 * HOUR, Date.now() + DAY)).toEqual(['books', 'games']);
  });

  it('are all of a week in which something was imported, each once and by its last name', async () => {
    await importing(30, { label: 'tents' }, { label: 'tea' });
    await noteSegments(dataDir, [segment('tents'), segment('tea')], MONDAY - 9 * DAY);
    await noteSegments(dataDir, [segment('tents', { label: 'Tents' }), segment('mugs')], MONDAY + 3 * DAY);
    await noteSegments(dataDir, [segment('later')], SUNDAY + DAY);
    expect(await labels(MONDAY, SUNDAY)).toEqual(expect.arrayContaining(['Tents', 'tea', 'mugs']));
    expect(await labels(MONDAY, SUNDAY)).not.toContain('later');
  });

  it('are without those that were made sensitive or switched off since', async () => {
    await noteSegments(dataDir, [segment('tents'), segment('tea')], MONDAY - DAY);
    await importing(30, { label: 'tents', sensitive: true }, { label: 'tea' });
    expect(await labels(MONDAY, SUNDAY)).toEqual(['tea']);
    await importing(31, { label: 'tents' }, { label: 'tea', enabled: false });
    expect(await labels(MONDAY, SUNDAY)).toEqual(['tents']);
  });
});
