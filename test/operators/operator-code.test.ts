import crypto from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announceFirstCode } from '../../src/operators/announce-code.js';
import { plainCode } from '../../src/operators/bootstrap-code.js';
import { openOperatorCode } from '../../src/operators/operator-code.js';
import { matchesSlowHash, slowHash, TooManyAtOnceError } from '../../src/operators/slow-hash.js';
import { settingsOnDisk } from '../../src/shared-settings/settings-on-disk.js';
import { cheapScrypt } from '../support/cheap-scrypt.js';

// A derivation is meant to take its time, and machines that run tests are busy.
vi.setConfig({ testTimeout: 60_000 });

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'afterglow-code-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const open = () => openOperatorCode(settingsOnDisk(directory), () => Date.UTC(2026, 10, 22));
const kept = () => readFileSync(join(directory, 'operator-code'), 'utf8');

test('only a salted scrypt hash of it is kept, where only the shop may read', async () => {
  const code = (await open().makeFirst())!;
  expect(kept()).toMatch(/"hash":"scrypt\$131072\$8\$1\$[\w-]{22}\$[\w-]{43}"/);
  for (const text of [code, plainCode(code), code.slice(0, 9)]) expect(kept()).not.toContain(text);
  expect(statSync(join(directory, 'operator-code')).mode & 0o777).toBe(0o600);
  const first = kept();
  await open().renew();
  expect(kept()).not.toBe(first);
});

test('nothing opens a shop that has no code, and finding out takes as long as with one', async () => {
  const work = vi.spyOn(crypto, 'scrypt');
  syncBuiltinESMExports();
  try {
    expect(await open().check('')).toBeUndefined();
    const without = work.mock.calls.map(([, , length, cost]) => ({ length, cost }));
    await open().renew();
    work.mockClear();
    expect(await open().check('')).toBeUndefined();
    const wrong = work.mock.calls.map(([, , length, cost]) => ({ length, cost }));
    // The derivation is all that takes time: one of the same cost each.
    expect(without).toEqual([{ length: 32, cost: expect.objectContaining({ N: 131_072, r: 8, p: 1 }) }]);
    expect(wrong).toEqual(without);
  } finally {
    work.mockRestore();
    syncBuiltinESMExports();
  }
});

describe('whatever a guess costs', () => {
  cheapScrypt();

  test('the first code is made once, whoever else starts at the same time', async () => {
    const made = await Promise.all([open().makeFirst(), open().makeFirst(), open().makeFirst()]);
    const codes = made.filter((code) => code !== undefined);
    expect(codes.length).toBe(1);
    expect(await open().makeFirst()).toBeUndefined();
    expect(await open().check(codes[0]!)).toBe((await open().current())!.id);
  });

  test('it is known by its symbols however it is typed, and nothing else is', async () => {
    const code = await open().renew();
    expect(await open().check(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBeDefined();
    for (const wrong of ['', code.slice(0, -1), `${code}0`, 'a'.repeat(80)])
      expect(await open().check(wrong), wrong).toBeUndefined();
  });

  test('a new code takes the place of the old, under another name', async () => {
    const [old, oldId] = [await open().renew(), (await open().current())!.id];
    const code = await open().renew();
    expect(await open().check(old)).toBeUndefined();
    expect(await open().check(code)).not.toBe(oldId);
  });

  test('a hash that was damaged opens nothing', async () => {
    const hash = await slowHash('right');
    expect(await matchesSlowHash('right', hash)).toBe(true);
    for (const damaged of ['', 'scrypt', hash.slice(0, -8), hash.replace('scrypt', 'plain')])
      expect(await matchesSlowHash('right', damaged), damaged).toBe(false);
  });

  test('more logins at once than there is memory for are refused', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => slowHash('x')));
    const refused = answers.filter((one) => one.status === 'rejected');
    expect(refused.length).toBe(2);
    expect(refused.every(({ reason }) => reason instanceof TooManyAtOnceError)).toBe(true);
  });

  test('the shop prints its first code once and never again', async () => {
    const printed: string[] = [];
    for (let starts = 0; starts < 2; starts++) await announceFirstCode(open(), (text) => printed.push(text));
    expect(printed.length).toBe(1);
    expect(printed[0]).toMatch(/Operator code: (\w{4}-){6}\w{4}\n.* \/operators /);
  });
});
