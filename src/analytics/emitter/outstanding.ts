import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  futimesSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../files/private-files.js';
import { type Clock, SECOND } from '../../time/clock.js';
import { type Day, dayOf } from '../event.js';

/** A process shows so often that it lives, milliseconds. */
const SIGN_EVERY = 15 * SECOND;
/** One that has not for so long is gone, milliseconds. */
const GONE_AFTER = 60 * SECOND;
/** What stands in a file: always as many bytes, so that one write is one whole line. */
const LINE = 32;

/** What a process holds in memory and has not handed over. */
type Holding = 'events' | 'counts' | 'requests';

/** How many counts this process would take with it if it were killed: on disk, for the next one to report. */
export interface Outstanding {
  report(what: Holding, count: number): void;
  close(): void;
}

export interface OutstandingOptions {
  readonly directory: string;
  readonly clock: Clock;
  /** How often to show that this process lives and to look for those that are gone, milliseconds. */
  readonly signEvery?: number;
  /** Called with what a process held that is gone. */
  onLost(day: Day, count: number): void;
}

/** One small file a process, written over at each change: it outlives a kill, though not a power cut. */
export function openOutstanding({
  directory,
  clock,
  signEvery = SIGN_EVERY,
  onLost,
}: OutstandingOptions): Outstanding {
  makeFolder(directory);
  const path = join(directory, randomBytes(9).toString('base64url'));
  const file = openSync(path, 'wx', 0o600);
  const held = new Map<Holding, number>();
  const total = () => [...held.values()].reduce((sum, one) => sum + one, 0);
  const adopt = () => {
    for (const [day, count] of takeOver(directory, path)) onLost(day, count);
  };
  const sign = setInterval(() => {
    tolerantly(() => futimesSync(file, new Date(), new Date()));
    tolerantly(adopt);
  }, signEvery).unref();
  return {
    report(what, count) {
      if (held.get(what) === count) return;
      held.set(what, count);
      tolerantly(() => writeSync(file, `${dayOf(clock())} ${total()}`.padEnd(LINE), 0));
    },
    close() {
      clearInterval(sign);
      closeSync(file);
      if (total() === 0) rmSync(path, { force: true });
    },
  };
}

/** What processes left that are gone; each is taken over by one of those that look. */
function takeOver(directory: string, own: string): readonly (readonly [Day, number])[] {
  const others = readdirSync(directory).map((name) => join(directory, name));
  return others
    .filter((path) => path !== own && isLeft(path))
    .flatMap((path) => {
      const mine = `${own}.${randomBytes(6).toString('hex')}`;
      try {
        renameSync(path, mine);
      } catch {
        return [];
      }
      const [day = '', count = ''] = readFileSync(mine, 'utf8').trim().split(' ');
      rmSync(mine, { force: true });
      return Number(count) > 0 ? [[day as Day, Number(count)] as const] : [];
    });
}

function isLeft(path: string): boolean {
  return existsSync(path) && Date.now() - statSync(path).mtimeMs > GONE_AFTER;
}

/** A disk that is full or was taken away is no reason not to count. */
function tolerantly(work: () => void): void {
  try {
    work();
  } catch {
    // The next change tries again.
  }
}
