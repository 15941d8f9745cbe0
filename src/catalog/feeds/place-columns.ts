import { deepestOf, pathsOf } from './category-paths.js';
import type { Columns } from './columns.js';
import type { FeedRow } from './feed-row.js';
import type { Field } from './field-names.js';
import { labelText } from './plain-text.js';
import { lengthOf } from './text.js';

/** What one column of a row would call the product's place. */
export interface PlaceLabel {
  readonly column: string;
  readonly label: string;
}

/** Fields that say where a product belongs. */
const OF_PLACES = ['department', 'category', 'path', 'style'] as const satisfies readonly Field[];
const PLACES: ReadonlySet<Field | undefined> = new Set<Field>(OF_PLACES);

/** Characters of a label: what is longer is a sentence. */
const LONGEST = 40;

/** Characters of a value with its marks, HTML among them, beyond which it is not read. */
const LONGEST_VALUE = 200;

/**
 * What each of the columns that name a place says by itself, the narrowest level of a path; undefined where none does, or
 * where an operator said which of them counts.
 */
export function placeLabels({ cells }: FeedRow, columns: Columns): readonly PlaceLabel[] | undefined {
  if (OF_PLACES.some((field) => columns.isMapped(field))) return undefined;
  const labels = [...cells].flatMap(([column, value]) => {
    if (!PLACES.has(columns.fieldOf(column))) return [];
    const label = deepestOf(pathsOf(value, { parts: 'any mark', plural: false })).at(-1) ?? '';
    return isLabel(label) ? [{ column, label }] : [];
  });
  return labels.length > 0 ? labels : undefined;
}

/** Kinds of rows, as programs write them, and yes and no: they part rows and not what is sold. */
const OF_PROGRAMS =
  /^(?:simple|variable|variation|variant|configurable|grouped|external|bundle|virtual|downloadable|physical|digital|product|parent|child|true|false|yes|no|ja|nein|oui|non|taxable|shipping|none|standard|default|visible|hidden|deny|continue|manual|active)$/i;

/** What stands in columns that no field is read from, and could be the name of a group of products. */
export function unreadLabels({ cells }: FeedRow, columns: Columns): readonly PlaceLabel[] {
  return [...cells].flatMap(([column, value]) => {
    if (typeof value !== 'string' || value.length > LONGEST_VALUE || !columns.isPassedOver(column)) return [];
    const label = labelText(value);
    return isLabel(label) && !OF_PROGRAMS.test(label) ? [{ column, label }] : [];
  });
}

/** A name begins with a letter; addresses and measures hold marks and figures that no name of a group has. */
function isLabel(text: string): boolean {
  return (
    lengthOf(text) <= LONGEST &&
    /^\p{L}[\p{L}\p{M}\s&,'\u2019/.-]+$/u.test(text) &&
    !/[/.]{2}|\w\.\w/.test(text)
  );
}
