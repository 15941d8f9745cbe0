import { NO, type Unsold, unsold } from '../for-sale.js';
import { deepest } from './paths.js';
import { columnsOf, leftOut, type MadeFields, PART, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { tagValues } from './variants.js';

const LISTING = { published: NO, visibilityincatalog: /^hidden$/i };

const LENT = /^(?:name|description|shortdescription|categories|tags|brands?|images|visibilityincatalog)$/;

const OTHERS = /^(?:id|type|published|visibilityincatalog|parent|categories|attribute\d+(?:name|values))$/;

/** Traits that are tags of a product without variations too; its other attributes tell of anything. */
const TRAITS = /^(?:pa_)?(?:colou?rs?|sizes?|patterns?)$/i;
const MATERIALS = /^(?:pa_)?(?:materials?|fabrics?)$/i;

/** What a row may be: the core's own kinds, and what a kind may be besides. */
const KINDS: ReadonlySet<string> = new Set(
  'simple variable variation grouped external virtual downloadable'.split(' '),
);

/**
 * A variation names its parent by SKU or as `id:15`, before or after it; a parent is no product itself.
 * https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema
 */
export const woocommerce: Platform = {
  name: 'WooCommerce',
  recognises: (columns) =>
    columns.has('type') &&
    columns.has('published') &&
    columns.has('regularprice') &&
    (columns.has('visibilityincatalog') || columns.has('parent') || columns.has('instock')),
  ...columnsOf(
    { id: ['sku', 'id'], brand: ['brands', 'brand'], picture: ['images'], backorders: ['backordersallowed'] },
    OTHERS,
  ),
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
  read(own, { parent, key, children }) {
    const why =
      unsold(own, LISTING, parent) ??
      soldOtherwise(own, parent?.get('type')) ??
      otherwiseUnsold(own, children);
    if (why) return leftOut(why);
    if (kindsOf(own).includes('variable')) return PART;
    const row = parent ? own.filled(parent, (column) => LENT.test(column)) : own;
    const fields: MadeFields = new Map([
      ['path', row.cell('categories', pathOf(row.text('categories')))],
      ['description', row.cell('description', describe(row))],
    ]);
    if (key !== undefined) fields.set('group', row.cell('parent', key));
    attributes(row, fields);
    return productOf(row, fields);
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
function soldOtherwise(row: SheetRow, parentType = ''): Unsold | undefined {
  const column = row.nameOf('type');
  const reasonFor = (type: string): string | undefined => {
    const other = kindsIn(type).find((kind) => kind !== '' && !KINDS.has(kind));
    return other && `is ${other}: only simple products and variations are sold here`;
  };
  const own = reasonFor(row.text('type'));
  if (own !== undefined) return { column, reason: own };
  const ofParent = reasonFor(parentType);
  return ofParent === undefined ? undefined : { column, reason: `of its parent ${ofParent}` };
}

function otherwiseUnsold(row: SheetRow, children: number) {
  const column = row.nameOf('type');
  const kinds = kindsOf(row);
  if (kinds.includes('grouped')) return { column, reason: 'is grouped: only its parts are sold' };
  if (kinds.includes('external')) return { column, reason: 'is external: it is sold elsewhere' };
  if (kinds.includes('variable'))
    return children === 0 ? { column, reason: 'is variable, and no variation is in the file' } : undefined;
  // The shop itself shows no button then.
  return row.first('regularprice', 'saleprice') === undefined
    ? { column: row.nameOf('regularprice'), reason: 'is empty' }
    : undefined;
}

/** Paths are parted by commas; a comma in a name has a backslash before it. */
function pathOf(categories: string): readonly string[] {
  const paths = categories.split(/(?<!\\),/).map((path) => path.replaceAll('\\,', ',').split(/(?<!\\)>/));
  return deepest(paths);
}

/** Line ends are written out. */
function describe(row: SheetRow): string {
  return (row.first('description', 'shortdescription')?.text ?? '').replace(/\\r?\\n|\\n/g, '\n');
}

function attributes(row: SheetRow, fields: MadeFields): void {
  const isVariation = kindsOf(row).includes('variation');
  const options: string[] = [];
  for (let number = 1; row.has(`attribute${number}values`); number++) {
    const [name, text] = [row.text(`attribute${number}name`), row.text(`attribute${number}values`)];
    const values = tagValues(isVariation ? [text] : text.split(/(?<!\\),/));
    const isMaterial = MATERIALS.test(name);
    if (isMaterial) fields.set('materials', row.cell(`attribute${number}values`, values));
    if (isVariation || (!isMaterial && TRAITS.test(name))) options.push(...values);
  }
  if (options.length > 0) fields.set('options', row.cell('attribute1values', options));
}
