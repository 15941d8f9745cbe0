import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { dayOf } from '../../src/analytics/event.js';
import { openQueues } from '../../src/analytics/queue/open-queues.js';
import { openReleases } from '../../src/analytics/releases/read-releases.js';
import { releasesDirectory } from '../../src/analytics/releases/release.js';
import { weekOf, weekStart } from '../../src/analytics/releases/week.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import { noteSegments } from '../../src/vector-index/segment-history.js';
import { copyIndex } from '../support/copied-index.js';
import { batch, event } from '../support/events.js';
import { runShop } from '../support/running-shop.js';
import { THOROUGH } from '../support/thorough.js';
import { until } from '../support/until.js';

/** The last week that is over and due, by this machine's clock. */
const WEEK = weekOf(weekStart(weekOf(Date.now() - 6 * HOUR)) - DAY);
const WEDNESDAY = weekStart(WEEK) + 2 * DAY + 12 * HOUR;
/** A group that no catalogue of now has. */
const TENTS = { id: 'tents-of-then' as SegmentId, label: 'Tents of then', sensitive: false, enabled: true };

/** A hundred visits of that Wednesday, sixty of which looked at a tent, and nobody who counted them. */
async function acceptedThen(dataDir: string): Promise<void> {
  const { queues, close } = openQueues({ dataDir, eventPartitions: 1 }, () => WEDNESDAY, undefined);
  const day = dayOf(WEDNESDAY);
  const visits = Array.from({ length: 120 }, (_, number) =>
    event(`visit-${number}`, { day, kind: 'visit', segment: '', first: true }),
  );
  const looks = Array.from({ length: 60 }, (_, number) =>
    event(`look-${number}`, { day, kind: 'view', segment: TENTS.id, first: true }),
  );
  await queues[0].add(batch(1, [...visits, ...looks]));
  await close();
}

// What is counted now must not be waited for; `TEST_THOROUGH` also has somebody agree meanwhile.
test.each(THOROUGH ? ['nobody agrees', 'somebody agrees'] : ['nobody agrees'])(
  'a week that ended while the shop was closed is published after a start, under its own groups: %s',
  async (meanwhile) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-overdue-'));
    copyIndex(inject('fewProducts'), dataDir);
    // What was imported since has other groups.
    writeFileSync(join(dataDir, 'index', 'segment-history.json'), '[]');
    await noteSegments(dataDir, [TENTS], weekStart(WEEK) - 30 * DAY);
    await noteSegments(dataDir, [{ ...TENTS, id: 'now' as SegmentId, label: 'Now' }], WEDNESDAY + 6 * DAY);
    await acceptedThen(dataDir);
    const shop = await runShop('server.js', [], { LOG_LEVEL: 'info', DATA_DIR: dataDir });
    try {
      if (meanwhile === 'somebody agrees') {
        await fetch(`${shop.address}/statistics`, {
          method: 'POST',
          headers: { 'Sec-Fetch-Site': 'same-origin' },
          body: new URLSearchParams({ returnTo: '/' }),
          redirect: 'manual',
        });
      }
      const releases = openReleases(releasesDirectory(join(dataDir, 'analytics')));
      await until(async () => (await releases.list()).length > 0, 'the week is published', 30_000);
      const release = await releases.read({ id: WEEK, report: 'interest-by-day' });
      if (release?.state !== 'whole') throw new Error('The release is not whole.');
      const numbers = release.rows.filter(({ value }) => value !== null);
      expect(numbers.map(({ label, measure, value }) => [label, measure, value])).toEqual([
        ['', 'visits', 120],
        ['Tents of then', 'sessions', 60],
      ]);
      expect((await shop.stop()).code).toBe(0);
    } finally {
      shop.remove();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);
