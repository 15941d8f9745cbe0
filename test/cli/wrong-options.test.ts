import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPrograms } from '../support/programs.js';

const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-options-'));
const here = openPrograms();
afterAll(() => {
  here.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** All that npm runs of dist, but the server: it takes no options, and as one of several gets those of serve.js. */
function programs(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  return Object.values(scripts)
    .flatMap((script) => /node dist\/((?:cli\/)?[\w-]+)\.js/.exec(script)?.[1] ?? [])
    .filter((program) => program !== 'server');
}

const run = (program: string, ...words: string[]) =>
  here.run(program, words, { DATA_DIR: dataDir, PORT: '0' });

describe.each(programs())('%s', (program) => {
  it('says which option it does not know, in one sentence, and does nothing', async () => {
    expect(await run(program, '--sideways')).toEqual({
      // Where 1 says that numbers differ, 2 says that nothing was compared.
      code: program === 'cli/verify' ? 2 : 1,
      stdout: '',
      stderr: "Unknown option '--sideways'. --help lists the options.\n",
    });
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('lists its options', async () => {
    const { code, stdout, stderr } = await run(program, '--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('npm run');
  });
});

describe('every program', () => {
  it('is tried here', () => expect(programs().length).toBeGreaterThan(9));

  it('says what an option lacks, and what it may be', async () => {
    expect((await run('serve', '--processes')).stderr).toBe(
      "Option '--processes <value>' argument missing. --help lists the options.\n",
    );
    expect((await run('serve', '--processes', 'many')).stderr).toBe(
      '--processes must be a whole number from 1 to 64.\n',
    );
    expect((await run('cli/publish', '--week', '--help')).stderr).toMatch(
      /^Option '--week[^']*' argument is ambiguous\. --help lists the options\.\n$/,
    );
  });

  it('says what to do about a setting that cannot be used', async () => {
    const env = { ...process.env, DATA_DIR: dataDir, PORT: 'x' };
    const said = await new Promise((resolve) => {
      execFile(process.execPath, ['dist/server.js'], { env }, (_error, _stdout, stderr) => resolve(stderr));
    });
    expect(said).toMatch(/^PORT must be [^\n]+\n$/);
  });
});
