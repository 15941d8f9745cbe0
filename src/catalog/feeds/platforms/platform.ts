import type { Cell, FeedRow } from '../feed-row.js';
import type { Field } from '../field-names.js';
import type { Unsold } from '../for-sale.js';
import type { SheetRow } from './sheet-row.js';

/** What a row of an export is. */
export type Standing =
  | { readonly kind: 'product'; readonly row: FeedRow }
  /** Not for sale here: left out and said. */
  | { readonly kind: 'left out'; readonly why: Unsold }
  /** Of another product, or the same one in another language: no product and no fault. */
  | { readonly kind: 'part'; readonly note?: Unsold };

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

/** The family of a row, where it has one in the file. A parent is of its own family. */
export interface Family {
  /** The parent's values by squeezed column; undefined for a row without one. */
  readonly parent: ReadonlyMap<string, string> | undefined;
  /** What the family is called: the parent's first key. */
  readonly key: string | undefined;
  /** Rows that name the parent as theirs. */
  readonly children: number;
}

/** What a platform is asked of a row while nothing but the rows above it is known. */
export interface RowAbove {
  /** The first key of the nearest parent above. */
  readonly key: string | undefined;
}

export interface OwnField {
  readonly field: Field;
  /** Lower is better. */
  readonly rank: number;
}

/** A shop system whose exports are recognised by their columns. Column names are squeezed. */
export interface Platform {
  readonly name: string;
  /** Whether a header is this platform's. */
  recognises(columns: ReadonlySet<string>): boolean;
  /** The field that one of its columns holds. */
  fieldOf(column: string): OwnField | undefined;
  /** Whether the column is used, also where it holds no field by itself. */
  reads(column: string): boolean;
  /** How a row belongs to others; absent where products stand alone. */
  membership?(row: SheetRow, above: RowAbove): Membership | undefined;
  /** What the row is, with what its family lends it. */
  read(row: SheetRow, family: Family): Standing;
  /** What an operator should know of every product of such an export. */
  remark?(columns: ReadonlySet<string>): string | undefined;
}

/** Fields that a platform's columns say together, beside the cells. */
export type MadeFields = Map<Field, Cell>;

/** A row as a product, with what its columns say together. */
export function productOf(row: SheetRow, fields: MadeFields, more: Partial<FeedRow> = {}): Standing {
  return { kind: 'product', row: { ...row.row, ...more, fields } };
}

/** A row that is not sold here, and why. */
export function leftOut(why: Unsold): Standing {
  return { kind: 'left out', why };
}

export const PART: Standing = { kind: 'part' };

type ColumnNames = Readonly<Partial<Record<Field, readonly string[]>>>;

/** `fieldOf` and `reads` from a platform's columns. @param others columns it reads that hold no field by themselves */
export function columnsOf(names: ColumnNames, others: RegExp): Pick<Platform, 'fieldOf' | 'reads'> {
  const fields = new Map<string, OwnField>(
    (Object.entries(names) as [Field, readonly string[]][]).flatMap(([field, columns]) =>
      columns.map((column, rank) => [column, { field, rank }] as const),
    ),
  );
  return {
    fieldOf: (column) => fields.get(column),
    reads: (column) => fields.has(column) || others.test(column),
  };
}
