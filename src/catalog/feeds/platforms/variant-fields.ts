import type { MadeFields } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { madeId, tagValues, variantName } from './variants.js';

/** What a variant is called, and what it belongs to. */
export interface VariantWords {
  /** What the product is called, without its options. */
  readonly title: string;
  /** The values that set it apart: `Blue`, `S`. */
  readonly values: readonly string[];
  /** The product's key, which its variants share. */
  readonly group: string;
  /** Its own number, where it has one. */
  readonly sku: string;
  /** What ids are made from where there is no number. */
  readonly stem: string;
}

/** Columns that are named in messages about what is made from several of them. */
export interface VariantColumns {
  readonly id: string;
  readonly name: string;
  readonly options: string;
}

/** Id, name, options and group of a row that may be a variant; one without options is in no group. */
export function variantFields(row: SheetRow, words: VariantWords, columns: VariantColumns): MadeFields {
  const values = tagValues(words.values);
  const fields: MadeFields = new Map([
    ['id', row.cell(columns.id, words.sku || madeId(words.stem, values))],
    ['options', row.cell(columns.options, values)],
  ]);
  if (values.length === 0) return fields;
  fields.set('name', row.cell(columns.name, words.title && variantName(words.title, values)));
  fields.set('group', row.cell(columns.options, words.group));
  return fields;
}
