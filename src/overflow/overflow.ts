import type { RootDatabase } from 'lmdb';
import { EngineAwayError } from '../guard.js';
import { slicesOf } from '../stores/slices.js';

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

/** @param name the database's, one for each kind of operation */
export function openOverflow<Operation>(root: RootDatabase, name: string): Overflow<Operation> {
  const operations = root.openDB<Operation, Key>({ name });
  const last = root.openDB<number, string>({ name: 'overflow-numbers' });
  const of = (subject: string) => [
    ...operations.getRange({ start: [subject, 0], end: [subject, Number.MAX_SAFE_INTEGER] }),
  ];
  /** Numbers are never given twice: an operation that replaces one in flight is not taken for it. */
  const put = (subject: string, operation: Operation) => {
    const number = (last.get(name) ?? 0) + 1;
    last.put(name, number);
    operations.put([subject, number], operation);
  };

  return {
    async add(subject, operation) {
      await operations.transaction(() => put(subject, operation));
    },
    async addIf(subject, operation, may) {
      return operations.transaction(() => {
        if (!may(of(subject).map(({ value }) => value))) return false;
        put(subject, operation);
        return true;
      });
    },
    async replace(subject, operation) {
      await operations.transaction(() => {
        for (const { key } of of(subject)) operations.remove(key);
        put(subject, operation);
      });
    },
    pending(subject) {
      // Another process may just have added one: a read transaction of before would not show it.
      operations.resetReadTxn();
      return of(subject).map(({ value }) => value);
    },
    size: () => operations.getKeysCount(),
    async drop(isOver) {
      const dropped = new Set<string>();
      for await (const slice of slicesOf(operations)) {
        const over = slice.filter(({ value }) => isOver(value));
        await Promise.all(over.map(({ key }) => operations.remove(key)));
        for (const { key } of over) dropped.add(key[0]);
      }
      return dropped.size;
    },
    async replay(apply, goOn) {
      for (const subject of subjects(operations.getKeys())) {
        // Asked anew after each: more may have come, or an erasure may have taken the place of all.
        for (let [next] = of(subject); next; [next] = of(subject)) {
          if (!(await goOn())) return;
          try {
            await apply(subject, next.value);
          } catch (error) {
            if (isNotAsked(error)) return;
            break;
          }
          await operations.remove(next.key);
        }
      }
    },
  };
}

/** The breaker is open: thousands who wait would only be told so one after the other. */
function isNotAsked(error: unknown): boolean {
  return error instanceof EngineAwayError && (error.reason === 'open' || error.reason === 'busy');
}

function subjects(keys: Iterable<Key>): string[] {
  return [...new Set([...keys].map(([subject]) => subject))];
}
