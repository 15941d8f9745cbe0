import {
  idOf,
  innerThings,
  isGroup,
  isProduct,
  type PlacedThing,
  References,
  referenceOf,
  type Thing,
  thingsOf,
  thingsWithin,
} from './linked-things.js';

/** A product of a document, what its group or its offer lends it, and where it stands. */
export interface FoundProduct {
  /** Its references followed. */
  readonly product: Thing;
  readonly group: Thing | undefined;
  readonly offers: readonly Thing[];
  readonly line: number;
}

/** Products that stand where they are only mentioned, and are not imported. */
export interface Mentioned {
  readonly key: string;
  readonly count: number;
  readonly line: number;
}

/** Things that stand within others are looked for so deep. */
const DEEPEST = 8;

/** Where products are only mentioned. */
const MENTIONS: ReadonlySet<string> = new Set(
  'isRelatedTo isSimilarTo isAccessoryOrSparePartFor isConsumableFor itemReviewed review mentions about'.split(
    ' ',
  ),
);

/** The products of a document, wherever they stand; a group and its variants may name one another. */
export class LinkedProducts {
  readonly found: FoundProduct[] = [];
  readonly mentioned: Mentioned[] = [];
  readonly #references: References;
  /** By the id of a variant that stands elsewhere. */
  readonly #groups = new Map<string, Thing>();
  /** By the id of a product that stands elsewhere. */
  readonly #offers = new Map<string, Thing[]>();
  /** Groups that a product names as its own. */
  readonly #named = new Set<string>();

  constructor(placed: readonly PlacedThing[]) {
    this.#references = new References(placed);
    for (const { thing } of placed) for (const one of thingsWithin(thing, DEEPEST)) this.#link(one.thing);
    placed.forEach((one, at) => {
      this.#take(one.thing, { line: one.line, at, depth: 0 });
    });
  }

  /** Notes who names whom, before anything is taken. */
  #link(thing: Thing): void {
    for (const variant of thingsOf(thing.hasVariant))
      this.#note(variant, (id) => this.#groups.set(id, thing));
    for (const product of thingsOf(thing.itemOffered))
      this.#note(product, (id) => this.#offers.set(id, [...(this.#offers.get(id) ?? []), thing]));
    for (const group of thingsOf(thing.isVariantOf)) this.#note(group, (id) => this.#named.add(id));
  }

  #note(thing: Thing, use: (id: string) => unknown): void {
    const id = referenceOf(thing);
    if (id !== undefined) use(id);
  }

  #take(thing: Thing, place: Place): void {
    if (isGroup(thing)) this.#takeGroup(thing, place);
    else if (isProduct(thing)) this.#takeProduct(thing, place);
    else if (place.depth < DEEPEST) this.#takeWithin(thing, place);
  }

  #takeWithin(thing: Thing, place: Place): void {
    const inner = innerThings(thing).filter(({ key }) => !MENTIONS.has(key));
    for (const { key, thing: one } of inner) {
      // What is named stands elsewhere, and is taken there.
      if (referenceOf(one) !== undefined) continue;
      const offers = key === 'itemOffered' ? [thing] : place.offers;
      this.#take(one, { ...place, depth: place.depth + 1, ...(offers && { offers }) });
    }
    this.#mention(thing, place);
  }

  #takeGroup(group: Thing, place: Place): void {
    const variants = thingsOf(group.hasVariant);
    const isNamed = this.#named.has(idOf(group) ?? '');
    if (variants.length === 0 && !isNamed) this.#takeProduct(group, place);
    for (const variant of variants) {
      const id = referenceOf(variant);
      const elsewhere = id === undefined ? undefined : this.#references.find(id, place.at);
      if (elsewhere === undefined && id === undefined) this.#takeProduct(variant, { ...place, group });
      else if (elsewhere && !elsewhere.alone) this.#takeProduct(elsewhere.thing, { ...place, group });
    }
  }

  #takeProduct(thing: Thing, place: Place): void {
    const { at, line } = place;
    const product = this.#references.resolved(thing, at);
    const id = idOf(thing) ?? '';
    const [named] = thingsOf(product.isVariantOf);
    const group = place.group ?? this.#groups.get(id);
    const resolved = group && this.#references.resolved(group, at);
    const offers = [...(place.offers ?? []), ...(this.#offers.get(id) ?? [])];
    this.found.push({
      product,
      group: resolved ?? named,
      offers: offers.map((offer) => this.#references.resolved({ ...offer, itemOffered: undefined }, at)),
      line,
    });
    this.#mention(thing, place);
  }

  #mention(thing: Thing, { line, at }: Place): void {
    for (const key of MENTIONS) {
      const others = thingsOf(thing[key]).filter(
        (one) =>
          (isProduct(one) || isGroup(one)) && !this.#standsAlone(one, at) && Object.keys(one).length > 2,
      );
      if (others.length > 0) this.mentioned.push({ key, count: others.length, line });
    }
  }

  #standsAlone(thing: Thing, at: number): boolean {
    const id = idOf(thing);
    return (
      referenceOf(thing) !== undefined || (id !== undefined && this.#references.find(id, at)?.alone === true)
    );
  }
}

interface Place {
  readonly line: number;
  readonly at: number;
  readonly depth: number;
  readonly group?: Thing;
  readonly offers?: readonly Thing[];
}
