/** A 32-bit hash of a text (FNV-1a with the final mixing of MurmurHash3, so that near ids land far apart). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** Choices that look free but are always the same for one seed; each is named, so adding one moves no other. */
export interface Chooser {
  /** A number in [from, to). */
  readonly between: (name: string, from: number, to: number) => number;
  /** One of the options. Throws a RangeError where there are none. */
  readonly one: <T>(name: string, options: readonly T[]) => T;
}

/** The chooser of a seed, such as a product's id. */
export function chooser(seed: string): Chooser {
  const share = (name: string): number => hash(`${seed}\n${name}`) / 0x100000000;
  return {
    between: (name, from, to) => from + share(name) * (to - from),
    one: (name, options) => {
      const chosen = options[Math.floor(share(name) * options.length)];
      if (chosen === undefined) throw new RangeError(`no options for ${name}`);
      return chosen;
    },
  };
}
