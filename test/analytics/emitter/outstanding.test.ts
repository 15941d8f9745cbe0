import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOutstanding } from '../../../src/analytics/emitter/outstanding.js';
import { MINUTE } from '../../../src/time/clock.js';
import { until } from '../../support/until.js';

let directory: string;
let lost: string[];
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'afterglow-outstanding-'));
  lost = [];
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const open = (signEvery = 60_000) =>
  openOutstanding({
    directory,
    clock: () => Date.UTC(2026, 10, 22, 12),
    signEvery,
    onLost: (day, count) => lost.push(`${day} ${count}`),
  });
const files = () => readdirSync(directory).map((name) => join(directory, name));
/** As after a kill long ago: nothing closes the file, and nobody shows signs of life. */
const makeOld = () => {
  const then = new Date(Date.now() - 2 * MINUTE);
  for (const path of files()) utimesSync(path, then, then);
};

describe('what a process would take with it', () => {
  it('stands on disk at once, all of it together', () => {
    const own = open();
    own.report('events', 3);
    own.report('counts', 2);
    own.report('events', 1);
    expect(readFileSync(files()[0]!, 'utf8').trim()).toBe('2026-11-22 3');
    expect(statSync(files()[0]!).mode & 0o777).toBe(0o600);
    own.close();
  });

  it('leaves nothing behind where nothing is in hand at the end, and else what was', () => {
    const clean = open();
    clean.report('events', 3);
    clean.report('events', 0);
    clean.close();
    expect(files()).toEqual([]);
    const other = open();
    other.report('events', 4);
    other.close();
    expect(files()).toHaveLength(1);
  });

  it('is reported once by those that come after it was killed', async () => {
    open().report('events', 7);
    makeOld();
    const next = [open(20), open(20), open(20)];
    await until(() => lost.length > 0, 'it is reported');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(lost).toEqual(['2026-11-22 7']);
    for (const one of next) one.close();
    expect(files()).toEqual([]);
  });

  it('is not reported while it lives', async () => {
    const own = open(20);
    own.report('requests', 1);
    const other = open(20);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(lost).toEqual([]);
    own.close();
    other.close();
  });
});
