/** What is remembered of objects for as long as each of them lives. */
export interface KeptOn<Key extends object, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/**
 * Remembers on the object itself, where no copy, comparison or print of it sees it. Not in a `WeakMap`, where the objects
 * come and go with requests: once the map's table is in the old generation, every value in it survives the collections of
 * the young one, and all that a page has computed stays until the next full collection.
 */
export function keptOn<Key extends object, Value>(what: string): KeptOn<Key, Value> {
  const place = Symbol(what);
  type Keeping = Key & { [place]?: Value };
  return {
    get: (key) => (key as Keeping)[place],
    set(key, value) {
      if (Object.hasOwn(key, place)) (key as Keeping)[place] = value;
      else Object.defineProperty(key, place, { value, writable: true });
    },
  };
}

/**
 * Reads something of an object once for as long as it lives.
 * @param kept a `keptOn` where the objects come and go with requests
 */
export function readOnce<Key extends object, Value extends {}>(
  read: (key: Key) => Value,
  kept: KeptOn<Key, Value> = new WeakMap<Key, Value>(),
): (key: Key) => Value {
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = read(key);
    kept.set(key, value);
    return value;
  };
}
