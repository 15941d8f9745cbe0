/** Things that come and go at a high rate, in no order. */
export interface Slots<T> {
  /** Puts a thing in. @returns takes it out again; to be called once */
  put(one: T): () => void;
  all(): readonly T[];
}

/**
 * Not a `Set`: V8 gives a set whose entries come and go a new table every few entries, and each old table leads to the next
 * one and to what was in it. Once one of them is in the old generation, all later ones survive until the next full
 * collection, and everything that was ever put in with them.
 */
export function slots<T>(): Slots<T> {
  const taken: (T | undefined)[] = [];
  const free: number[] = [];
  return {
    put(one) {
      const at = free.pop() ?? taken.length;
      taken[at] = one;
      return () => {
        taken[at] = undefined;
        free.push(at);
      };
    },
    all: () => taken.filter((one) => one !== undefined),
  };
}
