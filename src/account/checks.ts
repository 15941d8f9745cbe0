/** Thrown where a file is not what it has to be. `where` names places of the format, and repeats nothing of the file. */
export class WrongField extends Error {
  constructor(readonly where: string) {
    super(where);
  }
}

/** Reads one value, or says where it is wrong. */
export type Check<T> = (value: unknown, where: string) => T;

type Read<Fields> = { readonly [Name in keyof Fields]: Fields[Name] extends Check<infer T> ? T : never };

/** An object of these fields and no other. JSON makes an own field of `__proto__` too, and what is not own was not said. */
export function shape<Fields extends Readonly<Record<string, Check<unknown>>>>(
  fields: Fields,
): Check<Read<Fields>> {
  return (value, where) => {
    const within = objectIn(value, where);
    for (const name of Object.keys(within)) if (!Object.hasOwn(fields, name)) throw new WrongField(where);
    const read = Object.entries(fields).flatMap(([name, check]) => {
      const found = check(own(within, name), where === '' ? name : `${where}.${name}`);
      return found === undefined ? [] : [[name, found] as const];
    });
    return Object.fromEntries(read) as Read<Fields>;
  };
}

export function objectIn(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongField(where);
  return value as Readonly<Record<string, unknown>>;
}

export const own = (value: object, field: string): unknown =>
  Object.hasOwn(value, field) ? (value as Readonly<Record<string, unknown>>)[field] : undefined;

export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value, where) =>
    value === undefined ? undefined : check(value, where);

export const list =
  <T>(check: Check<T>, most: number): Check<readonly T[]> =>
  (value, where) => {
    if (!Array.isArray(value) || value.length > most) throw new WrongField(where);
    return value.map((one, at) => check(one, `${where}[${at}]`));
  };

export const textThat =
  <T extends string>(passes: (text: string) => text is T): Check<T> =>
  (value, where) => {
    if (typeof value !== 'string' || !passes(value)) throw new WrongField(where);
    return value;
  };

export const numberFrom =
  (least: number, most: number): Check<number> =>
  (value, where) => {
    if (typeof value !== 'number' || !(value >= least && value <= most)) throw new WrongField(where);
    return value;
  };

export const wholeFrom =
  (least: number, most: number): Check<number> =>
  (value, where) => {
    const number = numberFrom(least, most)(value, where);
    if (!Number.isInteger(number)) throw new WrongField(where);
    return number;
  };

export const truth: Check<boolean> = (value, where) => {
  if (typeof value !== 'boolean') throw new WrongField(where);
  return value;
};

/** Bytes in base64. */
export const bytes: Check<Uint8Array> = (value, where) => {
  const isBase64 = typeof value === 'string' && value.length <= 65_536 && /^[A-Za-z0-9+/]+=*$/.test(value);
  if (!isBase64) throw new WrongField(where);
  return new Uint8Array(Buffer.from(value, 'base64'));
};
