import type { Cell, FeedRow } from '../feed-row.js';
import type { Field, Meaning } from '../field-names.js';
import { readListing, readWithdrawal, type Unsold } from '../for-sale.js';
import type { SheetRow } from './sheet-row.js';

export type Standing =
  | { readonly kind: 'product'; readonly row: FeedRow }
  /** Not for sale here: left out and said. */
  | { readonly kind: 'left out'; readonly why: Unsold }
  /** Of another product, or the same one in another language: no product and no fault. */
  | { readonly kind: 'part'; readonly note?: Unsold };

export const PART: Standing = { kind: 'part' };

/** How a row belongs to others: the family is known by the time the rows are read. */
export type Membership =
  | {
      readonly role: 'parent';
      /** What its children may call it. */
      readonly keys: readonly string[];
      /** Ids of its children, where the parent is who says so. */
      readonly children?: readonly string[];
    }
  | { readonly role: 'child'; readonly parent: string }
  /** A child if some parent names it among its children. */
  | { readonly role: 'claimed'; readonly id: string }
  /** No product itself, it says something of one: a picture. */
  | { readonly role: 'lends'; readonly to: string; readonly values: ReadonlyMap<string, string> };

/** The family that a row has in the file; a parent is of its own. */
export interface Family {
  /** The parent's values by squeezed column; empty for a row without one. */
  readonly parent: ReadonlyMap<string, string>;
  /** What the family is called, the parent's first key; undefined for a row without one. */
  readonly key: string | undefined;
  /** Rows that name the parent as theirs. */
  readonly children: number;
}

/** Texts that mean something: a pattern, or words in any language. */
type Words = Pick<RegExp, 'test'>;

/** "No" as a platform's own columns write it, in the language of the exporting shop. */
export const NO: Words = { test: (text) => readListing(text) === 'no' };
/** The same of a column such as "archived", where yes means that it is not offered. */
export const WITHDRAWN: Words = { test: (text) => readWithdrawal(text) === 'no' };

/** A product of an export, with what its columns say together: those count before what a column says by itself. */
export interface MadeProduct extends Partial<Pick<FeedRow, 'otherId' | 'notes' | 'dayOrder'>> {
  readonly fields: Readonly<Partial<Record<Field, readonly [column: string, value: unknown]>>>;
}

/** What is known of a shop system's exports. Column names are squeezed. */
export interface PlatformRules {
  readonly name: string;
  /** Whether a header is this platform's, by columns that no other's has together. */
  recognises(columns: ReadonlySet<string>): boolean;
  /** Its columns by the field that they hold, the best first, parted by spaces. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** What these rules call a column that the export names in the shop's own language. */
  called?(column: string): string;
  /** Columns that are read and hold no field by themselves. */
  readonly others: RegExp;
  /** Columns with a language in their names: the first group is the name without it. */
  readonly inLanguage?: RegExp;
  /** Values that mean "not for sale", in the row or in its parent. */
  readonly listing?: Readonly<Record<string, Words>>;
  /** Columns that a row has from its parent where it leaves them empty. */
  readonly lent?: RegExp | ((column: string, own: SheetRow) => boolean);
  /** How a row belongs to others; absent where products stand alone. @param above the first key of the nearest parent */
  membership?(row: SheetRow, above: string | undefined): Membership | undefined;
  /** What a row is that is never a product, whatever its family. */
  aside?(own: SheetRow): Standing | undefined;
  /** Why else it is not for sale. @param row with what its family lends it */
  unsold?(row: SheetRow, family: Family): Unsold | undefined;
  /** Whether its variants are sold, and not the product itself. */
  hasVariants?(own: SheetRow, family: Family): boolean;
  /** @param row with what its family lends it */
  product(row: SheetRow, family: Family): MadeProduct;
  /** What an operator should know of every product of such an export. */
  remark?(columns: ReadonlySet<string>): string | undefined;
}

/** Reads the exports of one shop system by what is known of them. */
export class Platform {
  readonly #fields = new Map<string, Meaning>();

  constructor(readonly rules: PlatformRules) {
    for (const [field, columns] of Object.entries(rules.columns) as [Field, string][])
      columns.split(' ').forEach((column, rank) => {
        this.#fields.set(column, { field, rank });
      });
  }

  /** What its rules call a column. @param column squeezed */
  called(column: string): string {
    return this.rules.called?.(column) ?? column;
  }

  fieldOf(column: string): Meaning | undefined {
    const name = this.called(column);
    return this.#fields.get(this.rules.inLanguage?.exec(name)?.[1] ?? name);
  }

  /** Whether the column is used, also where it holds no field by itself. */
  reads(column: string): boolean {
    const { others, inLanguage } = this.rules;
    const name = this.called(column);
    return this.#fields.has(name) || others.test(name) || inLanguage?.test(name) === true;
  }

  /** What the row is, with what its family lends it. */
  read(own: SheetRow, family: Family): Standing {
    const { rules } = this;
    const aside = rules.aside?.(own);
    if (aside) return aside;
    const row = own.filled(family.parent, (column) => isLent(rules, column, own));
    const why = unlisted(rules, own, family) ?? rules.unsold?.(row, family);
    if (why) return { kind: 'left out', why };
    if (rules.hasVariants?.(own, family)) return PART;
    const { fields, ...more } = rules.product(row, family);
    const cells = Object.entries(fields).map(([field, [column, value]]): [Field, Cell] => [
      field as Field,
      { column: row.nameOf(column), value },
    ]);
    return { kind: 'product', row: { ...row.row, ...more, fields: new Map(cells) } };
  }
}

function isLent({ lent }: PlatformRules, column: string, own: SheetRow): boolean {
  return lent instanceof RegExp ? lent.test(column) : lent?.(column, own) === true;
}

/** By the platform's own columns. */
function unlisted({ listing = {} }: PlatformRules, own: SheetRow, { parent }: Family): Unsold | undefined {
  for (const [column, values] of Object.entries(listing))
    for (const text of [own.text(column), parent.get(column) ?? ''])
      if (values.test(text)) return { column: own.nameOf(column), reason: `is ${text}` };
  return undefined;
}

/** A row that adds to a price, which nobody can choose here: no product, and said where the amount is not 0. */
export function markupOf(row: SheetRow, column: string, otherwise: (amount: string) => string): Standing {
  const amount = row.text(column);
  if (amount === '' || Number(amount) === 0) return PART;
  return { kind: 'part', note: { column: row.nameOf(column), reason: otherwise(amount) } };
}
