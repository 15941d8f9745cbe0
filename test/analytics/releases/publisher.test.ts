import {
  existsSync,
  mkdirSync,
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
import type { Cell } from '../../../src/analytics/event.js';
import { openPublisher, type PublisherOptions } from '../../../src/analytics/releases/publisher.js';
import { openReleases } from '../../../src/analytics/releases/read-releases.js';
import { asWeek, dueAt, weekOf } from '../../../src/analytics/releases/week.js';
import { interestByDay } from '../../../src/reports/interest-by-day.js';
import { searches } from '../../../src/reports/searches.js';
import { DAY, HOUR } from '../../../src/time/clock.js';
import { cell, DAYS, segmentsOf, WEEK } from '../../support/cells.js';

const CELLS: readonly Cell[] = DAYS.flatMap((day, at) => [
  cell(day, '', 'visit', 300 + at),
  cell(day, "d'or & co", 'view', 80 + at, 200),
]);
const DUE = dueAt(WEEK);
const NAME = { id: WEEK, report: interestByDay.id };
const FILES = (end: string) => join(WEEK, `interest-by-day.${end}`);

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
    reports: [interestByDay],
    ...more,
  });
const bytes = (name: string) => readFileSync(join(directory, name)).toString('base64');

describe('publishing a week', () => {
  test('makes a file of rows and a manifest, and both are read again as they were written', async () => {
    const [manifest] = await open().publish(WEEK, DUE);
    expect(manifest).toMatchObject({
      id: WEEK,
      from: DAYS[0],
      to: DAYS[6],
      threshold: 50,
      simulated: false,
      rows: 77,
    });
    const release = await openReleases(directory).read(NAME);
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
    expect(readdirSync(join(directory, WEEK)).sort()).toEqual([
      'interest-by-day.json',
      'interest-by-day.parquet',
    ]);
  });

  test('makes the same bytes of the same counts', async () => {
    const first = await open().publish(WEEK, DUE);
    const elsewhere = join(directory, '..', 'elsewhere');
    const second = await open({ directory: elsewhere }).publish(WEEK, DUE);
    expect(second).toEqual(first);
  });

  test('happens once: an existing release is refused and stays as it is', async () => {
    await open().publish(WEEK, DUE);
    const before = [bytes(FILES('json')), bytes(FILES('parquet'))];
    await expect(open({ cells: async () => [] }).publish(WEEK, DUE + DAY)).rejects.toThrow(
      'published already',
    );
    expect(await open({ cells: async () => [] }).publishDue(DUE + DAY)).toEqual([]);
    expect([bytes(FILES('json')), bytes(FILES('parquet'))]).toEqual(before);
  });

  test('waits until the week is over and all its events are counted', async () => {
    await expect(open().publish(WEEK, DUE - 1)).rejects.toThrow('from 2026-11-16 06:00 UTC on');
    await expect(open({ settled: async () => false }).publish(WEEK, DUE)).rejects.toThrow(
      'not known to be counted whole',
    );
    await expect(open({ cells: async () => [] }).publish(WEEK, DUE)).rejects.toThrow(
      'Nothing was counted in',
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
    expect((await openReleases(directory).read(NAME))?.state).toBe('whole');
    expect(readdirSync(join(directory, WEEK)).length).toBe(2);
  });

  test('goes on after a crash between the rows and the manifest with the rows that stand', async () => {
    await open().publish(WEEK, DUE);
    const rows = bytes(FILES('parquet'));
    rmSync(join(directory, FILES('json')));
    expect(await openReleases(directory).read(NAME)).toBeUndefined();
    expect(await openReleases(directory).list()).toEqual([]);
    const [again] = await open({ segments: async () => segmentsOf('Tents') }).publish(WEEK, DUE);
    expect(again?.rows).toBe(77);
    expect(bytes(FILES('parquet'))).toBe(rows);
    expect((await openReleases(directory).read(NAME))?.state).toBe('whole');
  });

  test('removes what a crash left half written, but not what another program is writing', async () => {
    await open().publish(WEEK, DUE);
    rmSync(join(directory, FILES('json')));
    for (const name of ['old.part', 'new.part']) writeFileSync(join(directory, WEEK, name), 'half');
    utimesSync(join(directory, WEEK, 'old.part'), new Date(), new Date(Date.now() - 2 * HOUR));
    await open().publish(WEEK, DUE);
    expect(readdirSync(join(directory, WEEK)).filter((name) => name.endsWith('.part'))).toEqual(['new.part']);
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
      const [manifest] = await open({ cells, unreadable: async () => b }).publish(WEEK, DUE);
      expect(manifest?.uncounted).toBe(said);
      const release = await openReleases(directory).read(NAME);
      expect(release?.state === 'whole' && release.manifest.uncounted).toBe(said);
      expect(release?.state === 'whole' && release.rows.length).toBe(77);
    },
  );

  test('says for ever that its visits were simulated', async () => {
    expect((await open({ simulated: true }).publish(WEEK, DUE))[0]?.simulated).toBe(true);
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
    const quiet = await openReleases(directory).read({ ...NAME, id: weekOf(DUE) });
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
    expect(await openReleases(directory).read(NAME)).toBeUndefined();
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
    truncateSync(join(directory, FILES('parquet')), 200);
    expect(await openReleases(directory).read(NAME)).toEqual({ state: 'damaged', ...NAME });
    rmSync(join(directory, FILES('parquet')));
    expect(await openReleases(directory).read(NAME)).toEqual({ state: 'damaged', ...NAME });
  });

  test.each(['', '{', '[]', '{"schema":2}', 'null'])(
    'refuses the manifest %j, and names it',
    async (text) => {
      await open().publish(WEEK, DUE);
      writeFileSync(join(directory, FILES('json')), text);
      expect(await openReleases(directory).read(NAME)).toEqual({ state: 'damaged', ...NAME });
      expect(await openReleases(directory).list()).toEqual([{ state: 'damaged', ...NAME }]);
    },
  );

  test('refuses the manifest of another week', async () => {
    await open().publish(WEEK, DUE);
    const text = readFileSync(join(directory, FILES('json')), 'utf8');
    mkdirSync(join(directory, '2026-W45'));
    writeFileSync(join(directory, '2026-W45', 'interest-by-day.json'), text);
    expect(await openReleases(directory).read({ ...NAME, id: asWeek('2026-W45')! })).toMatchObject({
      state: 'damaged',
    });
  });

  test('gives the same rows however often it is asked', async () => {
    await open().publish(WEEK, DUE);
    const shelf = openReleases(directory);
    const first = await shelf.read(NAME);
    for (let times = 0; times < 20; times++) expect(await shelf.read(NAME)).toEqual(first);
    expect(await openReleases(directory).read(NAME)).toEqual(first);
  });
});

describe('several reports', () => {
  const SEARCHED: readonly Cell[] = [
    ...CELLS,
    cell(DAYS[1]!, '', 'searched', 150),
    cell(DAYS[4]!, 'tents', 'searched', 60),
  ];
  const both = { reports: [interestByDay, searches] } as const;
  const idsOf = (made: readonly { readonly id: string; readonly report: string }[]) =>
    made.map(({ id, report }) => `${id} ${report}`);

  test('make one release: a folder with a Parquet file and a manifest each', async () => {
    const made = await open({ ...both, cells: async () => SEARCHED }).publish(WEEK, DUE);
    expect(idsOf(made)).toEqual([`${WEEK} interest-by-day`, `${WEEK} searches`]);
    expect(readdirSync(join(directory, WEEK)).sort()).toEqual([
      ...['interest-by-day.json', 'interest-by-day.parquet', 'searches.json', 'searches.parquet'],
    ]);
    const release = await openReleases(directory).read({ id: WEEK, report: 'searches' });
    if (release?.state !== 'whole') throw new Error('The report is not whole.');
    expect(release.rows.filter(({ value }) => value !== null)).toEqual([
      { day: DAYS[0], segment: '', label: '', measure: 'allSearches', value: 150 },
      { day: DAYS[0], segment: 'tents', label: 'Tents', measure: 'searches', value: 60 },
    ]);
  });

  test('are made each once: one that is added later joins a week that stands, which stays as it is', async () => {
    await open({ cells: async () => SEARCHED }).publish(WEEK, DUE);
    const before = [bytes(FILES('json')), bytes(FILES('parquet'))];
    const later = open({ ...both, cells: async () => SEARCHED.map((one) => ({ ...one, sessions: 90 })) });
    expect(idsOf(await later.publish(WEEK, DUE + DAY))).toEqual([`${WEEK} searches`]);
    expect([bytes(FILES('json')), bytes(FILES('parquet'))]).toEqual(before);
    await expect(later.publish(WEEK, DUE + DAY)).rejects.toThrow('published already');
  });
});
