import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { copyIndex } from '../support/copied-index.js';

const readme = readFileSync('README.md', 'utf8');
const listed = readFileSync('docs/commands.md', 'utf8');
const run = promisify(execFile);
const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-readme-'));
copyIndex(inject('sharedIndex'), dataDir);
const env = { ...process.env, DATA_DIR: dataDir, PORT: '0' };

afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Every command that is named: lines of the README's shell blocks, and the first column of the table in docs. */
const commands = [
  ...[...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n')),
  ...[...listed.matchAll(/^\| `(npm [^`]+)` \|/gm)].map(([, command = '']) => command),
];

/**
 * These take the suites or minutes: `npm ci && npm test` is what runs this, and `.ci/run` begins with it.
 * A table of co-interest is fitted by `test/co-interest-store`. Several processes are opened by `processes.test.ts`, accounts of shelves recomputed by
 * `accounts.test.ts`. The evaluation needs minutes and data that are not in the
 * project; `test/evaluation` runs it on data of its own.
 */
const RUN_ELSEWHERE = [
  'npm ci && npm test',
  'npm test',
  'npm ci && npm start',
  'npm run serve -- --processes 2',
  'npm run check',
  'npm run format',
  'npm run contact-sheet',
  'npm run demo-vectors',
  'npm run demo-data',
  'npm run goes-with',
  'npm run co-interest -- --simulated 2000',
  'npm run verify -- account.json ...',
  'npm run cancel-order -- 4K7M-Q2XZ',
  'npm run worker',
  'npm run analytics -- status',
  'npm run evaluate -- online-retail',
];

describe('the commands of the README and of docs/commands.md', () => {
  it('are all known to this test', () => {
    const here = [
      'npm start',
      'npm run reindex',
      'npm run segments',
      'npm run doctor',
      'npm run operator-code',
      'npm run publish',
      'npm run bench -- recommend',
    ];
    const known = [...RUN_ELSEWHERE, ...here, 'npm run import -- catalog/feeds/demo.csv'];
    expect(commands.filter((command) => !known.includes(command))).toEqual([]);
    expect(commands.length).toBeGreaterThanOrEqual(9);
  });

  it('name scripts and benches that exist', () => {
    for (const command of commands) {
      const [, name = ''] = command.match(/npm (?:run )?([\w:-]+)(?: --.*)?$/) ?? [];
      if (name !== 'ci') expect(scripts, command).toHaveProperty(name);
    }
    const benches = readdirSync('bench').map((file) => file.replace('.ts', ''));
    const named = listed.match(/also ((?:`[\w-]+`,? ?)+)/)?.[1]?.match(/[\w-]+/g) ?? [];
    expect(named.length).toBeGreaterThan(3);
    for (const bench of named) expect(benches).toContain(bench);
  });

  it('name tests and pages that exist', () => {
    const paths = [...readme.matchAll(/`((?:test|docs|src)\/[\w./-]+)`|\]\((docs\/[\w./-]+)\)/g)];
    expect(paths.length).toBeGreaterThan(8);
    for (const [, test, page] of paths) expect(existsSync(test ?? page ?? ''), test ?? page).toBe(true);
  });

  it('open the shop', async () => {
    const shop = spawn('npm', ['start', '--silent'], { env, detached: true });
    try {
      const address = await printedAddress(shop);
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('Personalise this visit');
    } finally {
      process.kill(-(shop.pid ?? 0), 'SIGTERM');
    }
  }, 120_000);

  it('print the segments, index again and import a feed', async () => {
    expect(await script('segments')).toMatch(/silhouette/i);
    expect(await script('reindex')).toMatch(/Nothing has changed/);
    expect(await script('doctor')).toMatch(/^ok {7}Catalogue: The index is of this catalogue/m);
    expect(await script('operator-code', '--new')).toMatch(/Operator code: (\w{4}-){6}\w{4}\n/);
    expect(await script('operator-code')).toMatch(/There is an operator code since 20/);
    expect(await script('publish')).toBe('Nothing is due.\n');
    expect(await script('import', 'catalog/feeds/demo.csv')).toMatch(/Imported \d+ rows/);
  }, 240_000);
});

/** What `npm run` does after the build that each of these scripts begins with. */
async function script(name: string, ...words: string[]): Promise<string> {
  const [program, ...args] = scripts[name]?.replace('npm run --silent build && ', '').split(' ') ?? [];
  return (await run(program ?? '', [...args, ...words], { env, maxBuffer: 1e7 })).stdout;
}

function printedAddress(shop: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const [address] = said.match(/http:\/\/\S+:\d+/) ?? [];
      if (address) resolve(address);
    };
    shop.stdout?.on('data', listen);
    shop.stderr?.on('data', listen);
    shop.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
}
