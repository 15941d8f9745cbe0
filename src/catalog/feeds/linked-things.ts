/** What a JSON-LD object is, read by its own names. */
export type Thing = Readonly<Record<string, unknown>>;

/** A thing of a document, and the line it begins on. */
export interface PlacedThing {
  readonly thing: Thing;
  readonly line: number;
  /** Things of one graph have the same number; each graph is a document of its own. */
  readonly list: number;
}

/** https://schema.org/Product and the types below it that shops sell. */
const PRODUCTS: ReadonlySet<string> = new Set(
  'Product IndividualProduct ProductModel SomeProducts Vehicle Book'.split(' '),
);

/** Objects by which a thing without a type of its own is JSON-LD: a list's entry, a page. */
const HOLDERS = ['item', 'itemOffered', 'mainEntity'] as const;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object is JSON-LD, and no row by itself. */
export function isLinked(value: Thing): boolean {
  const isMarked = (one: unknown): boolean =>
    isThing(one) && ['@type', '@graph', '@context'].some((key) => one[key] !== undefined);
  return isMarked(value) || HOLDERS.some((key) => isMarked(value[key]));
}

function typesOf(thing: Thing): readonly string[] {
  return listOf(thing['@type']).map((type) => String(type).replace(/^.*[/:]/, ''));
}

export function isProduct(thing: Thing): boolean {
  return typesOf(thing).some((type) => PRODUCTS.has(type));
}

/** A group of variants, or a product that has some. */
export function isGroup(thing: Thing): boolean {
  return (
    typesOf(thing).includes('ProductGroup') || (isProduct(thing) && thingsOf(thing.hasVariant).length > 0)
  );
}

/** The name of a thing that is said elsewhere, where nothing is said of it here. */
export function referenceOf(thing: Thing): string | undefined {
  const isBare = Object.keys(thing).every((key) => key === '@id' || key === '@type');
  return isBare ? idOf(thing) : undefined;
}

export function idOf(thing: Thing): string | undefined {
  const id = thing['@id'];
  return typeof id === 'string' && id !== '' ? id : undefined;
}

export function thingsOf(value: unknown): readonly Thing[] {
  return listOf(value).filter(isThing);
}

/** The things that stand in one, each with the key that leads to it. */
export function innerThings(thing: Thing): readonly { readonly key: string; readonly thing: Thing }[] {
  return Object.entries(thing).flatMap(([key, value]) => thingsOf(value).map((one) => ({ key, thing: one })));
}

/** A thing and all that stand within it, each with how deep. */
export function* thingsWithin(
  thing: Thing,
  deepest: number,
  depth = 0,
): Generator<{ readonly thing: Thing; readonly depth: number }> {
  yield { thing, depth };
  if (depth === deepest) return;
  for (const inner of innerThings(thing)) yield* thingsWithin(inner.thing, deepest, depth + 1);
}

export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** References are followed so far into each other. */
const DEEPEST = 6;
/** Values one thing may be made of, those of the things it names included. */
const MOST_VALUES = 10_000;

/** Never followed: each of these names other products, which stand for themselves. */
const OTHERS: ReadonlySet<string> = new Set(
  'hasVariant isRelatedTo isSimilarTo isAccessoryOrSparePartFor isConsumableFor'.split(' '),
);

interface Definition {
  readonly thing: Thing;
  /** Position of the thing it stands in. */
  readonly at: number;
  readonly list: number;
  /** Stands in no other thing. */
  readonly alone: boolean;
}

/** What the `@id`s of a document name: of several `#product`s, each of a page, the nearest. */
export class References {
  readonly #placed: readonly PlacedThing[];
  readonly #byId = new Map<string, Definition[]>();

  constructor(placed: readonly PlacedThing[]) {
    this.#placed = placed;
    placed.forEach(({ thing: whole, list }, at) => {
      for (const { thing, depth } of thingsWithin(whole, DEEPEST)) {
        const id = idOf(thing);
        if (id === undefined || referenceOf(thing) !== undefined) continue;
        this.#byId.set(id, [...(this.#byId.get(id) ?? []), { thing, at, list, alone: depth === 0 }]);
      }
    });
  }

  /** What is said of an id: in the same graph, then nearest to the thing at this position, of two behind it. */
  find(id: string, at: number): Definition | undefined {
    const known = this.#byId.get(id) ?? [];
    const list = this.#placed[at]?.list;
    const distance = (one: Definition): number =>
      Math.abs(one.at - at) + (one.list === list ? 0 : this.#placed.length);
    return known.reduce<Definition | undefined>(
      (best, one) => (best && distance(best) < distance(one) ? best : one),
      undefined,
    );
  }

  /** The thing with what it names in the place of each name, within bounds; `{"@value"}` is its text. */
  resolved(thing: Thing, at: number): Thing {
    let left = MOST_VALUES;
    const resolve = (value: unknown, open: readonly string[]): unknown => {
      left -= 1;
      if (Array.isArray(value)) return value.map((one) => resolve(one, open));
      if (!isThing(value)) return value;
      if (value['@value'] !== undefined) return value['@value'];
      const id = referenceOf(value);
      if (id === undefined) return within(value, open);
      const found = open.length < DEEPEST && !open.includes(id) ? this.find(id, at) : undefined;
      return found === undefined ? value : within(found.thing, [...open, id]);
    };
    const within = (one: Thing, open: readonly string[]): Thing =>
      Object.fromEntries(
        Object.entries(one).map(([key, value]) => [
          key,
          left > 0 && !OTHERS.has(key) ? resolve(value, open) : value,
        ]),
      );
    const own = idOf(thing);
    return within(thing, own === undefined ? [] : [own]);
  }
}
