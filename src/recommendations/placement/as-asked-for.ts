/** A list whose items are read when they are first asked for, and kept for who asks next. */
export interface AskedFor<Item> extends Iterable<Item> {
  /** Whether it has more than so many; reads no further than it has to. */
  hasMoreThan(count: number): boolean;
}

/** @param most items that are read altogether */
export function asAskedFor<Item>(source: Iterator<Item>, most: number): AskedFor<Item> {
  const read: Item[] = [];
  let isWhole = false;
  const hasMoreThan = (count: number): boolean => {
    while (read.length <= count && read.length < most && !isWhole) {
      const { done, value } = source.next();
      if (done) isWhole = true;
      else read.push(value);
    }
    return read.length > count;
  };
  return {
    hasMoreThan,
    *[Symbol.iterator]() {
      for (let at = 0; hasMoreThan(at); at++) yield read[at] as Item;
    },
  };
}
