import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';

/** A disk of its own, small enough to be filled. */
export interface SmallDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Fills it until only so many bytes are free; all, where none are to be left. */
  fill(free: number): Promise<void>;
  /** Takes away what filled it. */
  empty(): void;
  /** Mounts it anew so that nothing can be written, or everything. */
  mountAgain(how: 'ro' | 'rw'): void;
  unmount(): void;
}

/** Left for those who write while it is filled, bytes. */
const SOME = 1_000_000;

/** Mounts a tmpfs. @param size bytes; only what is written takes memory */
export function mountSmallDisk(size: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-disk-'));
  run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  const filler = join(folder, 'filler');
  return {
    folder,
    async fill(free) {
      rmSync(filler, { force: true });
      const { bavail, bsize } = await statfs(folder);
      // Whoever writes there meanwhile may be quicker: what is left of it is filled by what fits.
      run('fallocate', '-l', String(bavail * bsize - Math.max(free, SOME)), filler);
      if (free === 0)
        spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096', 'oflag=append', 'conv=notrunc']);
    },
    empty: () => rmSync(filler, { force: true }),
    mountAgain: (how) => run('mount', '-o', `remount,${how}`, folder),
    unmount() {
      run('umount', '--lazy', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Suites that need a disk of their own: skipped by name where none can be mounted, a failure where CI forbids skipping. */
export function describeOnSmallDisk(name: string, suite: () => void): void {
  const can = canMount();
  if (!can && process.env.CI === 'true')
    throw new Error(`No tmpfs can be mounted: "${name}" may not be skipped.`);
  describe.skipIf(!can)(can ? name : `${name} (skipped: no tmpfs can be mounted here)`, suite);
}

let mountable: boolean | undefined;
function canMount(): boolean {
  try {
    if (mountable === undefined) mountSmallDisk(1_048_576).unmount();
    mountable = true;
  } catch {
    mountable = false;
  }
  return mountable;
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'pipe' });
}
