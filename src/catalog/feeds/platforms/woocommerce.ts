import { deepest } from '../category-paths.js';
import { type Field, meaningOf, squeezed } from '../field-names.js';
import { type Unsold, virtualGoods } from '../for-sale.js';
import { excerpt } from '../text.js';
import { NO, type PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { tagValues } from './variants.js';
import { englishColumn } from './woocommerce-columns.js';

/** Attributes that are fields here, by the name that the shop gives them, in any language; others tell of anything. */
const TRAITS: ReadonlySet<Field | undefined> = new Set<Field>(['colour', 'size', 'pattern']);

/** What a row may be: the core's own kinds, and what a kind may be besides. */
const KINDS = /^(?:simple|variable|variation|grouped|external|virtual|downloadable)?$/;

/**
 * A variation names its parent by SKU or as `id:15`, before or after it; a parent is no product itself.
 * https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema
 */
export const woocommerce: PlatformRules = {
  name: 'WooCommerce',
  recognises(columns) {
    const names = new Set([...columns].map(englishColumn));
    return (
      names.has('type') &&
      names.has('regularprice') &&
      (names.has('visibilityincatalog') ||
        (names.has('published') && (names.has('parent') || names.has('instock'))))
    );
  },
  called: englishColumn,
  columns: { id: 'sku id', brand: 'brands brand', picture: 'images', backorders: 'backordersallowed' },
  others: /^(?:id|type|published|visibilityincatalog|parent|categories|attribute\d+(?:name|values))$/,
  listing: { published: NO, visibilityincatalog: /^hidden$/i },
  lent: /^(?:name|description|shortdescription|categories|tags|brands?|images|visibilityincatalog)$/,
  membership(row) {
    const kinds = kindsOf(row);
    if (kinds.includes('variation')) {
      const parent = row.text('parent').replace(/^id:\s*/i, 'id:');
      return parent === '' ? undefined : { role: 'child', parent };
    }
    // Also of what an extension calls "variable-subscription": its variations are no product here.
    if (!kinds.some((kind) => kind.startsWith('variable'))) return undefined;
    return { role: 'parent', keys: [row.text('sku'), `id:${row.text('id')}`].filter((key) => key !== '') };
  },
  unsold(row, { parent, children }) {
    const [column, kinds] = [row.nameOf('type'), kindsOf(row)];
    const other = otherKind(row.text('type')) ?? otherKind(parent.get('type') ?? '', 'of its parent ');
    if (other) return { column, reason: other };
    if (kinds.includes('grouped')) return { column, reason: 'is grouped: only its parts are sold' };
    if (kinds.includes('external')) return { column, reason: 'is external: it is sold elsewhere' };
    if (kinds.includes('variable'))
      return children === 0 ? { column, reason: 'is variable, and no variation is in the file' } : undefined;
    const virtual = virtualGoods(kinds, `${row.text('name')} ${row.text('categories')}`);
    return virtual === undefined ? withoutPrice(row) : { column, reason: virtual };
  },
  hasVariants: (own) => kindsOf(own).includes('variable'),
  product(row, { key, parent: above }) {
    const parent = row.text('parent');
    const isLost = key === undefined && parent !== '' && kindsOf(row).includes('variation');
    const reason = `"${excerpt(parent)}" is not in the file: the variation is sold by itself, with what its own row says.`;
    return {
      ...(isLost && { notes: [{ line: row.row.line, column: row.nameOf('parent'), reason }] }),
      fields: {
        path: ['categories', pathOf(row.text('categories'))],
        ...(key !== undefined && { group: ['parent', key] }),
        // The pieces are counted for all variations together.
        ...(row.text('stock').toLowerCase() === 'parent' && { stock: ['stock', above.get('stock') ?? ''] }),
        ...attributesOf(row),
      },
    };
  },
};

function kindsOf(row: SheetRow): readonly string[] {
  return kindsIn(row.text('type'));
}

function kindsIn(type: string): readonly string[] {
  return type
    .toLowerCase()
    .split(',')
    .map((kind) => kind.trim());
}

/** Subscriptions, bundles, bookings and what else extensions add. */
function otherKind(type: string, whose = ''): string | undefined {
  const other = kindsIn(type).find((kind) => !KINDS.test(kind));
  return other && `${whose}is ${other}: only simple products and variations are sold here`;
}

/** The shop itself shows no button then. */
function withoutPrice(row: SheetRow): Unsold | undefined {
  return row.first('regularprice', 'saleprice') === undefined
    ? { column: row.nameOf('regularprice'), reason: 'is empty' }
    : undefined;
}

/** Paths are parted by commas; a comma in a name has a backslash before it. */
function pathOf(categories: string): readonly string[] {
  const paths = categories.split(/(?<!\\),/);
  return deepest(paths.map((path) => path.replaceAll('\\,', ',').split(/(?<!\\)>/)));
}

function attributesOf(row: SheetRow) {
  const isVariation = kindsOf(row).includes('variation');
  const options: string[] = [];
  let materials: readonly [string, unknown] | undefined;
  for (let number = 1; row.has(`attribute${number}values`); number++) {
    const [name, column] = [row.text(`attribute${number}name`), `attribute${number}values`];
    const values = tagValues(isVariation ? [row.text(column)] : row.text(column).split(/(?<!\\),/));
    const trait = traitOf(name);
    if (trait === 'materials') materials = [column, values];
    if (isVariation || TRAITS.has(trait)) options.push(...values);
  }
  return {
    ...(materials && { materials }),
    ...(options.length > 0 && { options: ['attribute1values', options] as const }),
  };
}

/** An attribute that the whole shop shares has "pa_" before its name; some are called by a plural. */
function traitOf(name: string): Field | undefined {
  const plain = squeezed(name.replace(/^pa_/i, ''));
  return (meaningOf(plain) ?? meaningOf(plain.replace(/s$/, '')))?.field;
}
