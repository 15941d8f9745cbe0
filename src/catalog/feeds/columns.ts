import { SetupError } from '../../errors.js';
import { isFiller, MONEY, usualMeaning } from './column-meaning.js';
import { withCurrency } from './currencies.js';
import { type Cell, FeedError, type FeedRow, PROTOTYPE_KEYS } from './feed-row.js';
import { FIELDS, type Field, isOfUnit, type Meaning, meaningOf, squeezed } from './field-names.js';
import { saysForSale, saysKind } from './for-sale.js';
import { partsOf } from './nested-values.js';
import type { Platform } from './platforms/platform.js';
import { platformOf } from './platforms/platforms.js';
import { maySayWhenOnSale } from './sale-columns.js';
import { namesListed } from './text.js';
import { twinColumns } from './twin-columns.js';

/** Which column holds what, where an operator says so: field and column as they wrote them. */
export type ColumnMap = readonly (readonly [field: string, column: string])[];

/** Better than any name that was not given by hand. */
const BY_HAND = -1_000;
/** Better than any name that is not the platform's own. */
const OF_PLATFORM = -100;

/** Better than the same name with another currency, or none. */
const IN_CURRENCY = -1;

/** A JSON feed may give every row columns of its own; more than this many are not remembered. */
const MOST_COLUMNS = 1_000;

/** Knows what a feed's columns mean, and remembers those that mean nothing here. */
export class Columns {
  /** By squeezed column. */
  readonly #mapped: ReadonlyMap<string, readonly Field[]>;
  readonly #wanted: ColumnMap;
  readonly #known = new Map<string, readonly Meaning[]>();
  readonly #currency: string | undefined;
  #platform: Platform | undefined;
  /** A price of the whole was seen: prices of units are none. */
  #hasPrice = false;

  /** @param currency which of several columns counts that name one @throws SetupError for an unknown field */
  constructor(map: ColumnMap = [], currency?: string) {
    this.#wanted = map;
    this.#currency = currency;
    const mapped = new Map<string, Field[]>();
    for (const [field, column] of map)
      mapped.set(squeezed(column), [...(mapped.get(squeezed(column)) ?? []), fieldCalled(field)]);
    this.#mapped = mapped;
  }

  /** The columns passed over, in the order they were first seen. */
  get ignored(): readonly string[] {
    return this.names.filter((column) => column !== '' && this.isPassedOver(column));
  }

  /** The columns seen so far. */
  get names(): readonly string[] {
    return [...this.#known.keys()];
  }

  /** What an operator said of columns that no row has, as `kind=Art`: in a feed with a header that is a fault before. */
  get mappedInVain(): readonly string[] {
    const seen = new Set(this.names.map(squeezed));
    return this.#wanted.flatMap(([field, column]) =>
      seen.has(squeezed(column)) ? [] : [`${field}=${column}`],
    );
  }

  /** The platform whose export this is, once the header was seen; undefined for any other feed. */
  get platform(): Platform | undefined {
    return this.#platform;
  }

  /** Whether nothing in the column is used. */
  isPassedOver(column: string): boolean {
    const meanings = this.#meanings(column);
    if (meanings.length > 0) return this.#hasPrice && meanings.every(isOfUnit);
    const name = squeezed(column);
    if (this.#platform !== undefined) return !this.#platform.reads(name);
    return !saysForSale(name) || saysKind(name);
  }

  /** Whether days in the column may be those of a sale, though nothing in it is read. */
  mayDateSale(column: string): boolean {
    const name = squeezed(column);
    return this.isPassedOver(column) && maySayWhenOnSale(name, this.#platform !== undefined);
  }

  /** Whether the column says if a row is for sale: an operator said so, or its name does in a feed of no platform. */
  saysForSale(column: string): boolean {
    const meanings = this.#meanings(column);
    if (meanings.some(({ field }) => field === 'published')) return true;
    return this.#platform === undefined && meanings.length === 0 && saysForSale(squeezed(column));
  }

  /** Whether the column holds a number that people know a product by; keys of a program's own tables are none. */
  holdsNumber(column: string): boolean {
    const [meaning] = this.#meanings(column);
    if (meaning?.field === 'numbers') return true;
    return meaning?.field === 'id' && !/(?:id|handle|token|url|slug)$/.test(squeezed(column));
  }

  /** Whether an operator said which column holds it. */
  isMapped(field: Field): boolean {
    return this.#wanted.some(([wanted]) => fieldCalled(wanted) === field);
  }

  /** A row's values by meaning. Where two columns mean the same, the better name that has a value counts. */
  fields(cells: ReadonlyMap<string, unknown>): ReadonlyMap<Field, Cell> {
    const fields = new Map<Field, Cell>();
    const ranks = new Map<Field, number>();
    this.#hasPrice ||= this.#namesPrice(cells.keys());
    for (const [column, value] of cells) {
      for (const { field, rank } of this.#counting(column)) {
        if (
          isEmpty(value) ||
          isFiller(field, value) ||
          rank >= (ranks.get(field) ?? Number.POSITIVE_INFINITY)
        )
          continue;
        ranks.set(field, rank);
        fields.set(field, { column, value });
      }
    }
    return fields;
  }

  /** What an operator says stands within a column: `--map price=price/gross`. */
  mappedParts({ cells, repeats }: FeedRow): ReadonlyMap<Field, Cell> {
    if (!this.#wanted.some(([, column]) => column.includes('/'))) return new Map();
    const parts = [...partsOf(cells, repeats)].filter(([name]) => this.#mapped.has(squeezed(name)));
    return this.fields(new Map(parts));
  }

  /** The best name among the columns of a row for what none of them has a value of; undefined where none is for that. */
  columnFor(field: Field, columns: Iterable<string>): string | undefined {
    const [best] = [...columns]
      .flatMap((column) => this.#meanings(column).map((meaning) => ({ column, ...meaning })))
      .filter((one) => one.field === field)
      .toSorted((a, b) => a.rank - b.rank);
    return best?.column;
  }

  /** Sentences on columns of a header that hold the same. A platform's own columns are known to. */
  twins(columns: readonly string[]): readonly string[] {
    if (this.#platform !== undefined) return [];
    return twinColumns(columns, (column) => this.#counting(column));
  }

  fieldOf(column: string): Field | undefined {
    return this.#meanings(column)[0]?.field;
  }

  /** How many of the columns mean something: a header has several. */
  count(columns: readonly string[]): number {
    const platform = platformOf(columns);
    const known = (column: string): boolean =>
      usualMeaning(column) !== undefined ||
      this.#mapped.has(squeezed(column)) ||
      platform?.fieldOf(squeezed(column)) !== undefined;
    return columns.filter(known).length;
  }

  /** Takes a header in. @throws FeedError where it lacks what every product must have. */
  checkHeader(columns: readonly string[], line: number): void {
    this.#platform = platformOf(columns);
    this.#known.clear();
    this.#hasPrice = this.#namesPrice(columns);
    const forbidden = columns.find((column) => PROTOTYPE_KEYS.has(column));
    if (forbidden !== undefined)
      throw new FeedError({ line, reason: `no column may be called ${forbidden}.` });
    const missing = this.#missing(columns);
    if (missing.length === 0) return;
    const found = namesListed(columns.filter((column) => column !== '').slice(0, 40));
    throw new FeedError({
      line,
      reason: `the header row has no column ${missing.join(', no column ')}. It has: ${found}. Which column is which can be said: --map ${exampleFor(missing)}.`,
    });
  }

  #namesPrice(columns: Iterable<string>): boolean {
    const isPrice = (meaning: Meaning): boolean => meaning.field === 'price' && !isOfUnit(meaning);
    return [...columns].some((column) => this.#meanings(column).some(isPrice));
  }

  #counting(column: string): readonly Meaning[] {
    const meanings = this.#meanings(column);
    return this.#hasPrice ? meanings.filter((meaning) => !isOfUnit(meaning)) : meanings;
  }

  #missing(columns: readonly string[]): readonly string[] {
    const has = (...fields: Field[]): boolean =>
      columns.some((column) => this.#meanings(column).some(({ field }) => fields.includes(field)));
    const isThere = (column: string): boolean => columns.some((one) => squeezed(one) === squeezed(column));
    return [
      ...(this.#platform !== undefined || has('id') ? [] : ['id']),
      ...(has('name') ? [] : ['name (or title)']),
      ...(has('price', 'salePrice', 'regularPrice') ? [] : ['price']),
      ...this.#wanted.map(([, column]) => column).filter((column) => !isThere(column)),
    ];
  }

  #meanings(column: string): readonly Meaning[] {
    const known = this.#known.get(column);
    if (known !== undefined) return known;
    const name = squeezed(column);
    const byHand = this.#mapped.get(name)?.map((field) => ({ field, rank: BY_HAND }));
    const meanings = byHand ?? this.#usual(column, name);
    if (this.#known.size < MOST_COLUMNS) this.#known.set(column, meanings);
    return meanings;
  }

  /** What a platform's column holds, else what any shop's does. */
  #usual(column: string, name: string): readonly Meaning[] {
    const own = this.#platform?.fieldOf(name);
    if (own !== undefined) return [{ field: own.field, rank: OF_PLATFORM + own.rank }];
    if (this.#platform?.reads(name) === true) return [];
    const called = this.#platform?.called(name) ?? name;
    const usual = usualMeaning(called === name ? column : called);
    if (usual === undefined) return [];
    const named = MONEY.has(usual.field) ? withCurrency(column)?.currency : undefined;
    return [named !== undefined && named === this.#currency ? { ...usual, rank: IN_CURRENCY } : usual];
  }
}

function exampleFor(missing: readonly string[]): string {
  if (missing.includes('price')) return 'price="Our price"';
  return missing.includes('id') ? 'id="Our number"' : 'name="Our name"';
}

/** @throws SetupError where there is no such field. */
function fieldCalled(text: string): Field {
  const name = squeezed(text);
  const field = FIELDS.find((one) => one.toLowerCase() === name) ?? meaningOf(name)?.field;
  if (field === undefined)
    throw new SetupError(`--map knows no field "${text}". The fields are ${FIELDS.join(', ')}.`);
  return field;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
