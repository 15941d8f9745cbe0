import type { RootDatabase } from 'lmdb';
import { NO_RESERVE } from '../files/reserve.js';
import type { KeySlots } from '../lmdb/key-slots.js';
import { seal, unseal } from '../lmdb/seal.js';
import { slicesOf } from '../lmdb/slices.js';
import { fellBack } from '../telemetry/observed.js';
import { EngineAwayError, type Guard } from './guard.js';

/**
 * Writes that Redis did not take, on this machine's disk: for each subject (a session, an order) an ordered list of
 * operations. All web processes of the machine share it, and one at a time replays it.
 */
export interface Overflow<Operation> {
  /** Adds an operation after those that wait; resolves when it is committed. */
  add(subject: string, operation: Operation): Promise<void>;
  /** Adds an operation where those that wait allow it, asked in the same transaction; resolves with whether they did. */
  addIf(
    subject: string,
    operation: Operation,
    may: (waiting: readonly Operation[]) => boolean,
  ): Promise<boolean>;
  /** Puts an operation in place of all that wait; resolves when it is committed. */
  replace(subject: string, operation: Operation): Promise<void>;
  /** What waits for a subject, oldest first. Costs microseconds where nothing does. */
  pending(subject: string): readonly Operation[];
  /** How many operations wait. */
  size(): number;
  /** Forgets operations that nobody needs any more; resolves with how many subjects they were of. */
  drop(isOver: (operation: Operation) => boolean): Promise<number>;
  /**
   * Applies what waits, subject by subject, each in its order, and forgets each operation once it is applied.
   * A subject whose operation fails waits for the next time; all do where nobody is asked any more.
   * @param goOn asked before each operation: false stops
   */
  replay(
    apply: (subject: string, operation: Operation) => Promise<void>,
    goOn: () => Promise<boolean>,
  ): Promise<void>;
}

type Key = [subject: string, number: number];

/**
 * @param name the database's, one for each kind of operation
 * @param keys seal what waits, each subject's under its own, which is overwritten when nothing of it waits any more
 * @param reserve gives room on a full disk for what `overflowWithRoom` lets through: erasures and withdrawals
 */
export function openOverflow<Operation extends {}>(
  root: RootDatabase,
  name: string,
  keys: KeySlots,
  reserve = NO_RESERVE,
): Overflow<Operation> {
  const operations = root.openDB<Uint8Array, Key>({ name });
  type StoredOperation = { readonly key: Key; readonly value: Uint8Array };
  const keyName = (subject: string) => `${name} ${subject}`;
  const opened = ({ key: [subject, number], value }: StoredOperation) => {
    const key = keys.find(keyName(subject));
    return key && unseal<Operation>(value, key, `${keyName(subject)} ${number}`);
  };
  const last = root.openDB<number, string>({ name: 'overflow-numbers' });
  const rangeOf = (subject: string) => ({
    start: [subject, 0] as Key,
    end: [subject, Number.MAX_SAFE_INTEGER] as Key,
  });
  /** What cannot be opened is not there. */
  const of = (subject: string) =>
    [...operations.getRange(rangeOf(subject))].flatMap((one) => {
      const value = opened(one);
      return value === undefined ? [] : [{ key: one.key, value }];
    });
  /** Within a transaction: a key is given up with the last operation of its subject. */
  const remove = (key: Key) => {
    operations.remove(key);
    if (operations.getKeysCount({ ...rangeOf(key[0]), limit: 1 }) === 0) keys.forget(keyName(key[0]));
  };
  /** Numbers are never given twice: an operation that replaces one in flight is not taken for it. */
  const put = (subject: string, operation: Operation) => {
    const number = (last.get(name) ?? 0) + 1;
    last.put(name, number);
    const place = `${keyName(subject)} ${number}`;
    operations.put([subject, number], seal(operation, keys.give(keyName(subject)), place));
  };

  return {
    async add(subject, operation) {
      await operations.transaction(() => put(subject, operation));
    },
    async addIf(subject, operation, may) {
      const step = () =>
        operations.transaction(() => {
          if (!may(of(subject).map(({ value }) => value))) return false;
          put(subject, operation);
          return true;
        });
      return reserve.spend(step);
    },
    async replace(subject, operation) {
      const step = () =>
        operations.transaction(() => {
          for (const key of [...operations.getKeys(rangeOf(subject))]) remove(key);
          put(subject, operation);
        });
      await reserve.spend(step);
      await keys.wipe();
    },
    pending(subject) {
      // Another process may have added an operation since: a read transaction opened before would not show
      // it.
      operations.resetReadTxn();
      return of(subject).map(({ value }) => value);
    },
    size: () => operations.getKeysCount(),
    async drop(isOver) {
      const dropped = new Set<string>();
      const isUseless = (one: StoredOperation) => {
        const operation = opened(one);
        return operation === undefined || isOver(operation);
      };
      for await (const slice of slicesOf(operations)) {
        const over = slice.filter(isUseless);
        // Asked once more in the transaction: the keys of what was read before may be others by now.
        await operations.transaction(() => {
          for (const { key } of over) {
            const value = operations.get(key);
            if (value !== undefined && isUseless({ key, value })) remove(key);
          }
        });
        for (const { key } of over) dropped.add(key[0]);
      }
      // Also what a process gave up that died before it overwrote it.
      await keys.wipe();
      return dropped.size;
    },
    async replay(apply, goOn) {
      for (const subject of subjects(operations.getKeys())) {
        // Read again after each operation: more may have been added, or an erasure may have replaced all.
        for (let [next] = of(subject); next; [next] = of(subject)) {
          if (!(await goOn())) return;
          try {
            await apply(subject, next.value);
          } catch (error) {
            if (isNotAsked(error)) return;
            break;
          }
          const { key } = next;
          await operations.transaction(() => remove(key));
        }
      }
      await keys.wipe();
    },
  };
}

/**
 * Asks the engine, unless something of the subject waits already, behind which this must wait.
 * @param what says in `/metrics` that the engine did not answer
 * @param later what is done where it did not, or was not asked
 */
export async function nowOrLater<T>(
  { guard, overflow }: { guard: Pick<Guard, 'run'>; overflow: Pick<Overflow<unknown>, 'pending'> },
  what: string,
  subject: string,
  now: () => Promise<T>,
  later: () => Promise<T>,
): Promise<T> {
  if (overflow.pending(subject).length === 0) {
    try {
      return await guard.run(now);
    } catch {
      fellBack.tell({ what });
    }
  }
  return later();
}

/** Stops when the breaker is open: each of thousands of waiting subjects would fail one after the other. */
function isNotAsked(error: unknown): boolean {
  return error instanceof EngineAwayError && (error.reason === 'open' || error.reason === 'busy');
}

function subjects(keys: Iterable<Key>): string[] {
  return [...new Set([...keys].map(([subject]) => subject))];
}
