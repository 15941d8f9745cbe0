import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { SETTINGS } from '../../src/settings/names.js';

const UNITS = ['docs/systemd/afterglow.service', 'docs/systemd/afterglow-worker.service'];
const ANALYSE = '/usr/bin/systemd-analyze';

/** The lines of a unit that say something, by their names. */
function linesOf(unit: string): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(unit, 'utf8').split('\n');
  const said = new Map<string, string[]>();
  for (const line of lines) {
    const [, name, value] = /^([A-Za-z]+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) said.set(name, [...(said.get(name) ?? []), value]);
  }
  return said;
}

const environmentOf = (unit: string) =>
  (linesOf(unit).get('Environment') ?? []).flatMap((line) => line.split(' ').map((one) => one.split('=')));

describe.each(UNITS)('%s', (unit) => {
  it('starts a program that is built, as an ordinary user that writes to one folder alone', () => {
    const lines = linesOf(unit);
    const [, program = ''] =
      /^\/usr\/bin\/node (?:--\S+ )?(dist\/[a-z]+\.js)$/.exec(lines.get('ExecStart')?.[0] ?? '') ?? [];
    expect(existsSync(program.replace('dist/', 'src/').replace('.js', '.ts'))).toBe(true);
    expect(Object.fromEntries([...lines].map(([name, [value]]) => [name, value]))).toMatchObject({
      ...{ User: 'afterglow', UMask: '0077', ProtectSystem: 'strict', PrivateTmp: 'true' },
      ...{ NoNewPrivileges: 'true', CapabilityBoundingSet: '', StateDirectory: 'afterglow' },
    });
    expect(lines.has('MemoryDenyWriteExecute')).toBe(false);
  });

  it('sets what the shop reads, and writes below its folder', () => {
    const env = environmentOf(unit).filter(([name = '']) => !name.startsWith('MALLOC_'));
    expect(env.filter(([name]) => !SETTINGS.some((one) => one === name))).toEqual([]);
    const { dataDir, analyticsDir } = readConfig(Object.fromEntries(env) as NodeJS.ProcessEnv);
    for (const folder of [dataDir, analyticsDir]) expect(folder).toMatch(/^\/var\/lib\/afterglow\//);
  });

  it.runIf(existsSync(ANALYSE) && existsSync('/usr/bin/node'))(
    'has nothing that systemd does not know',
    () => {
      expect(execFileSync(ANALYSE, ['verify', unit], { encoding: 'utf8', stdio: 'pipe' })).toBe('');
    },
  );
});

it('shop and worker have the same settings and the same bounds', () => {
  const [shop, worker] = UNITS.map((unit) => {
    const own = ['Description', 'ExecStart', 'TimeoutStartSec'];
    return [...linesOf(unit)].filter(([name]) => !own.includes(name));
  });
  expect(worker).toEqual(shop);
});
