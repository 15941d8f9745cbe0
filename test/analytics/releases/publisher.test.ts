import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/analytics/cells.js';
import { openPublisher, type PublisherOptions } from '../../../src/analytics/releases/publisher.js';
import { openReleases } from '../../../src/analytics/releases/read-releases.js';
import { asWeek, dueAt, weekOf } from '../../../src/analytics/releases/week.js';
import { DAY, HOUR } from '../../../src/time/clock.js';
import { cell, DAYS, segmentsOf, WEEK } from './cells.js';

const CELLS: readonly Cell[] = DAYS.flatMap((day, at) => [
  cell(day, '', 'visit', 300 + at),
  cell(day, "d'or & co", 'view', 80 + at, 200),
]);
const DUE = dueAt(WEEK);

let directory: string;
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), "afterglow-o'neil-")), 'releases');
});
afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

const open = (more: Partial<PublisherOptions> = {}) =>
  openPublisher({
    directory,
    cells: async ({ from }) => (from === DAYS[0] ? CELLS : []),
    segments: async () => segmentsOf("D'or & Co", 'Tents'),
    settled: async () => true,
    ...more,
  });
const bytes = (name: string) => readFileSync(join(directory, name)).toString('base64');

describe('publishing a week', () => {
  test('makes a file of rows and a manifest, and both are read again as they were written', async () => {
    const manifest = await open().publish(WEEK, DUE);
    expect(manifest).toMatchObject({
      id: WEEK,
      from: DAYS[0],
      to: DAYS[6],
      threshold: 50,
      simulated: false,
      rows: 77,
    });
    const release = await openReleases(directory).read(WEEK);
    if (release?.state !== 'whole') throw new Error('The release is not whole.');
    expect(release.manifest).toEqual(manifest);
    expect(release.rows.length).toBe(77);
    expect(release.rows[0]).toEqual({ day: DAYS[0], segment: '', label: '', measure: 'visits', value: 300 });
    expect(release.rows[2]).toEqual({
      day: DAYS[0],
      segment: "d'or & co",
      label: "D'or & Co",
      measure: 'views',
      value: 200,
    });
    expect(release.rows[3]?.value).toBeNull();
    expect(readdirSync(directory).sort()).toEqual([`${WEEK}.json`, `${WEEK}.parquet`]);
  });

  test('makes the same bytes of the same counts', async () => {
    const first = await open().publish(WEEK, DUE);
    const elsewhere = join(directory, '..', 'elsewhere');
    const second = await open({ directory: elsewhere }).publish(WEEK, DUE);
    expect(second).toEqual(first);
  });

  test('happens once: an existing release is refused and stays as it is', async () => {
    await open().publish(WEEK, DUE);
    const before = [bytes(`${WEEK}.json`), bytes(`${WEEK}.parquet`)];
    await expect(open({ cells: async () => [] }).publish(WEEK, DUE + DAY)).rejects.toThrow(
      'published already',
    );
    expect(await open({ cells: async () => [] }).publishDue(DUE + DAY)).toEqual([]);
    expect([bytes(`${WEEK}.json`), bytes(`${WEEK}.parquet`)]).toEqual(before);
  });

  test('waits until the week is over and all its events are counted', async () => {
    await expect(open().publish(WEEK, DUE - 1)).rejects.toThrow('from 2026-11-16 06:00 UTC on');
    await expect(open({ settled: async () => false }).publish(WEEK, DUE)).rejects.toThrow(
      'not known to be counted whole',
    );
    await expect(open().publish(WEEK, DUE + 30 * DAY)).rejects.toThrow('no longer kept');
    expect(existsSync(directory)).toBe(false);
  });

  test('by two programs at once leaves one whole release', async () => {
    const other = CELLS.map((one) => ({ ...one, sessions: one.sessions + 1 }));
    await Promise.allSettled([
      open().publish(WEEK, DUE),
      open({ cells: async () => other }).publish(WEEK, DUE),
    ]);
    expect((await openReleases(directory).read(WEEK))?.state).toBe('whole');
    expect(readdirSync(directory).length).toBe(2);
  });

  test('goes on after a crash between the rows and the manifest with the rows that stand', async () => {
    await open().publish(WEEK, DUE);
    const rows = bytes(`${WEEK}.parquet`);
    rmSync(join(directory, `${WEEK}.json`));
    expect(await openReleases(directory).read(WEEK)).toBeUndefined();
    expect(await openReleases(directory).list()).toEqual([]);
    const again = await open({ segments: async () => segmentsOf('Tents') }).publish(WEEK, DUE);
    expect(again.rows).toBe(77);
    expect(bytes(`${WEEK}.parquet`)).toBe(rows);
    expect((await openReleases(directory).read(WEEK))?.state).toBe('whole');
  });

  test('removes what a crash left half written, but not what another program is writing', async () => {
    await open().publish(WEEK, DUE);
    rmSync(join(directory, `${WEEK}.json`));
    for (const name of ['old.part', 'new.part']) writeFileSync(join(directory, name), 'half');
    utimesSync(join(directory, 'old.part'), new Date(), new Date(Date.now() - 2 * HOUR));
    await open().publish(WEEK, DUE);
    expect(readdirSync(directory).filter((name) => name.endsWith('.part'))).toEqual(['new.part']);
  });

  test.each([
    [0, 0, 0],
    [1, 0, 50],
    [30, 20, 50],
    [30, 21, 100],
  ])(
    'says how many visits are missing, to the next fifty: %d uncounted, %d unreadable',
    async (a, b, said) => {
      const uncounted = { day: DAYS[2]!, segment: '', kind: 'uncounted', sessions: 0, events: a } as const;
      const cells = async () => (a === 0 ? CELLS : [...CELLS, uncounted]);
      const { uncounted: number } = await open({ cells, unreadable: async () => b }).publish(WEEK, DUE);
      expect(number).toBe(said);
      const release = await openReleases(directory).read(WEEK);
      expect(release?.state === 'whole' && release.manifest.uncounted).toBe(said);
      expect(release?.state === 'whole' && release.rows.length).toBe(77);
    },
  );

  test('of before is read as it was: nobody knows what is missing', async () => {
    await open().publish(WEEK, DUE);
    const path = join(directory, `${WEEK}.json`);
    const { uncounted, ...before } = JSON.parse(readFileSync(path, 'utf8'));
    expect(uncounted).toBe(0);
    writeFileSync(path, JSON.stringify(before));
    const release = await openReleases(directory).read(WEEK);
    expect(release?.state === 'whole' && release.manifest).not.toHaveProperty('uncounted');
  });

  test('says for ever that its visits were simulated', async () => {
    expect((await open({ simulated: true }).publish(WEEK, DUE)).simulated).toBe(true);
  });
});

describe('publishing what is due', () => {
  test('makes the week that has just ended, once', async () => {
    const publisher = open();
    expect(await publisher.publishDue(DUE - 1)).toEqual([]);
    expect((await publisher.publishDue(DUE)).map(({ id }) => id)).toEqual([WEEK]);
    expect(await publisher.publishDue(DUE + DAY)).toEqual([]);
  });

  test('makes up for weeks the worker slept through, a quiet one included, and none before the first', async () => {
    const made = await open().publishDue(dueAt(weekOf(DUE)));
    expect(made.map(({ id }) => id)).toEqual(['2026-W46', '2026-W47']);
    const quiet = await openReleases(directory).read(weekOf(DUE));
    expect(quiet?.state === 'whole' && quiet.rows.every(({ value }) => value === null)).toBe(true);
  });

  test('forgets releases after 25 months', async () => {
    await open().publish(WEEK, DUE);
    await open({ cells: async () => [] }).publishDue(DUE + 750 * DAY);
    expect(readdirSync(directory)).toEqual([]);
  });
});

describe('reading', () => {
  test('finds nothing where nothing was published', async () => {
    expect(await openReleases(directory).list()).toEqual([]);
    expect(await openReleases(directory).read(WEEK)).toBeUndefined();
  });

  test('lists the newest first and no other file', async () => {
    await open({ cells: async () => CELLS }).publishDue(dueAt(asWeek('2026-W47')!));
    writeFileSync(join(directory, 'notes.json'), '{}');
    const ids = (await openReleases(directory).list()).map((one) =>
      one.state === 'whole' ? one.manifest.id : one.id,
    );
    expect(ids).toEqual(['2026-W47', '2026-W46', '2026-W45']);
  });

  test('refuses rows that are not those of the manifest', async () => {
    await open().publish(WEEK, DUE);
    truncateSync(join(directory, `${WEEK}.parquet`), 200);
    expect(await openReleases(directory).read(WEEK)).toEqual({ state: 'damaged', id: WEEK });
    rmSync(join(directory, `${WEEK}.parquet`));
    expect(await openReleases(directory).read(WEEK)).toEqual({ state: 'damaged', id: WEEK });
  });

  test.each(['', '{', '[]', '{"schema":2}', 'null'])(
    'refuses the manifest %j, and names it',
    async (text) => {
      await open().publish(WEEK, DUE);
      writeFileSync(join(directory, `${WEEK}.json`), text);
      expect(await openReleases(directory).read(WEEK)).toEqual({ state: 'damaged', id: WEEK });
      expect(await openReleases(directory).list()).toEqual([{ state: 'damaged', id: WEEK }]);
    },
  );

  test('refuses the manifest of another week', async () => {
    await open().publish(WEEK, DUE);
    const text = readFileSync(join(directory, `${WEEK}.json`), 'utf8');
    writeFileSync(join(directory, '2026-W45.json'), text);
    expect(await openReleases(directory).read(asWeek('2026-W45')!)).toMatchObject({ state: 'damaged' });
  });

  test('gives the same rows however often it is asked', async () => {
    await open().publish(WEEK, DUE);
    const shelf = openReleases(directory);
    const first = await shelf.read(WEEK);
    for (let times = 0; times < 20; times++) expect(await shelf.read(WEEK)).toEqual(first);
    expect(await openReleases(directory).read(WEEK)).toEqual(first);
  });
});
