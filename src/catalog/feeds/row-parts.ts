import type { AheadKind, Product } from '../product.js';
import type { Field } from './field-names.js';
import { safeId } from './ids.js';
import { firstPicture } from './lists.js';
import { readCalendarDay } from './moments.js';
import { ownAhead } from './own-form.js';
import { descriptionText, isNothing, labelText } from './plain-text.js';
import { tagValues, variantName } from './platforms/variants.js';
import { type Reading, stated } from './reading.js';
import type { RowCells } from './row-cells.js';
import { isAvailability, readPieces, readStock } from './stock.js';
import { excerpt, lengthOf } from './text.js';

/** Characters a text may have; a longer one is a mistake in the file more often than a text. */
const LONGEST = { name: 5_000, description: 5_000, label: 100, word: 60, picture: 2_000 } as const;
const MOST_TAGS = 40;
/** A longer name is kept whole and cut where it is shown beside others. */
const LONG_NAME = 200;

/** Name, brand and description; only the name must be there. */
export function readWording(cells: RowCells): Pick<Product, 'name' | 'brand' | 'description'> {
  const name = toldApart(cells, label(cells, 'name', LONGEST.name));
  if (name === '') cells.fail('name', 'is missing.');
  const length = lengthOf(name);
  if (length > LONG_NAME && length <= LONGEST.name)
    cells.note('name', `has ${length} characters. It is kept whole; cards show its beginning.`);
  const description = readDescription(cells);
  refuseLong(cells, 'description', description, LONGEST.description);
  return { name, brand: label(cells, 'brand', LONGEST.label), description };
}

/** The short text and the long one, which say the same where the first is the beginning of the other. */
function readDescription(cells: RowCells): string {
  const [short, long] = (['shortDescription', 'description'] as const).map((field) => pageIn(cells, field));
  const [first = '', whole = ''] = [short, long].map((page = '') => descriptionText(page));
  const isSaid = whole.includes(first.replace(/[\s.\u2026]+$/u, ''));
  if (isSaid || whole === '') return whole === '' ? first : whole;
  const both = descriptionText(`<p>${short}</p><p>${long}</p>`);
  if (lengthOf(both) <= LONGEST.description) return both;
  cells.note('shortDescription', 'does not fit before the description, and is left out.');
  return whole;
}

function pageIn(cells: RowCells, field: Field): string {
  const paragraphs = cells.value(field);
  return isTexts(paragraphs) ? pageOf(paragraphs) : (cells.text(field) ?? '');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function pageOf(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
}

/** Variants of one name differ in columns: the name says what. A list of values is no part of it. */
function toldApart(cells: RowCells, title: string): string {
  if (title === '' || cells.value('group') === undefined) return title;
  const options = cells.value('options');
  const said = (Array.isArray(options) ? options : traitsOf(cells)).map((value) => labelText(String(value)));
  const values = Array.isArray(options) ? said : said.filter((value) => !/[,;|]/.test(value));
  const name = variantName(title, tagValues(values));
  return lengthOf(name) <= LONGEST.name ? name : title;
}

function traitsOf(cells: RowCells): readonly string[] {
  return (['colour', 'size', 'pattern'] as const)
    .map((field) => cells.value(field))
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String)
    .filter((value) => !isNothing(value));
}

/** Tags and materials. What sets variants apart (colour, size, pattern) is a tag, and so is what can be ordered ahead. */
export function readTags(cells: RowCells, ahead: AheadKind | undefined): Pick<Product, 'tags' | 'materials'> {
  const words = (field: Field, separators: RegExp): readonly string[] =>
    cells.list(field, separators, LONGEST.word);
  const written = words('tags', /[,;|]/);
  const traits = (['options', 'colour', 'size', 'pattern'] as const).flatMap((field) =>
    words(field, /[,;|/]/),
  );
  const condition = conditionOf(cells.text('condition'));
  const tags = [...new Set([...written, ...traits, ...condition, ...(ahead === undefined ? [] : [ahead])])];
  if (tags.length > MOST_TAGS) cells.fail('tags', `has ${tags.length} tags; ${MOST_TAGS} are the most.`);
  return { tags, materials: words('materials', /[,;|/]/) };
}

/** Of what is not new; by Merchant's and schema.org's words, and those of a few languages. */
const CONDITIONS = [
  [
    'used',
    /^(?:used|pre ?owned|second ?hand|gebraucht|occasion|usad[oa]|usat[oa]|tweedehands|begagnad|brugt|brukt|używan[ya]|použité|中古)(?: |$)/i,
  ],
  [
    'refurbished',
    /(?:^| )(?:refurbished|general\u00fcberholt|reconditionn\u00e9|reacondicionado|ricondizionato)(?: |$)/i,
  ],
  ['damaged', /^(?:damaged|for parts or not working)(?: |$)/i],
] as const;

/** Amazon's numbers of conditions; 11 is new. */
const NUMBERED = /^(?:([1-8])|10)$/;

/** A tag for what is not new: nobody is to take it for new. */
function conditionOf(said = ''): readonly string[] {
  const word = said
    .replace(/^.*[/:]/, '')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|[\s_\u2013-]+/gu, ' ')
    .trim();
  const numbered = NUMBERED.exec(word);
  if (numbered) return [numbered[1] === undefined ? 'refurbished' : 'used'];
  return CONDITIONS.flatMap(([tag, form]) => (form.test(word) ? [tag] : []));
}

/** A number in a column of words is one of pieces; 0 and 1 are no and yes. */
const SEVERAL = /^(?:[2-9]|[1-9]\d+)$/;

/** Pieces that can be ordered, whether ahead, and from which day. */
export function readStockOf(cells: RowCells): Pick<Product, 'stock' | 'ahead'> {
  const own = cells.isOwn ? ownAhead(cells.value('ahead')) : undefined;
  if (own !== undefined) return { stock: cells.read('stock', readPieces) ?? null, ahead: own };
  const written = cells.text('stock');
  // Shops that count nothing write "In stock" where others write a number.
  const word = written !== undefined && isAvailability(written) ? written : undefined;
  const availability = cells.text('availability');
  const isCount = written === undefined && SEVERAL.test(availability ?? '');
  const field = isCount ? 'availability' : 'stock';
  const pieces = word === undefined ? cells.read(field, readPieces) : undefined;
  const said = isCount ? undefined : availability;
  const reading = readStock({ pieces, availability: said ?? word, backorders: cells.text('backorders') });
  const read = cells.take(said === undefined ? 'stock' : 'availability', reading);
  if (read?.ahead === undefined) return { stock: read?.pieces ?? null };
  const from = readDayOrNote(cells, 'availableFrom');
  return { stock: read.pieces, ahead: { kind: read.ahead, ...stated('from', from) } };
}

/** A day that is worth no row: one that cannot be read is left out, and said. */
function readDayOrNote(cells: RowCells, field: Field): string | undefined {
  const text = cells.text(field);
  const day = text === undefined ? undefined : readCalendarDay(text, cells.days);
  if (day === undefined || 'value' in day) return day?.value;
  cells.note(field, `${day.reason} No day is shown.`);
  return undefined;
}

/** What else a feed may say: units sold, the group of variants, the kind of thing, the drawing. */
export function readSold(cells: RowCells): Pick<Product, 'sold' | 'group' | 'kind' | 'art'> {
  const sold = cells.read('sold', readPieces);
  const group = cells.text('group');
  const said = cells.text('art');
  const isDrawing = said !== undefined && DRAWING.test(said);
  const kind = label(cells, 'kind', LONGEST.label, cells.text('kind') ?? (isDrawing ? undefined : said));
  const art = isDrawing ? cells.read('art', readArt) : undefined;
  return {
    ...stated('sold', sold),
    ...stated('group', group && safeId(group)),
    ...(kind === '' || isNothing(kind) ? {} : { kind }),
    ...stated('art', art),
  };
}

/** The day a product joined, `YYYY-MM-DD`. */
export function readDay(cells: RowCells): string | undefined {
  const day = (text: string): Reading<string> => readCalendarDay(text, cells.days);
  const added = cells.read('added', day);
  // An offer may begin again and again; what was published was new then.
  const isPublished = /publi|ver\u00f6ffentlicht/i.test(cells.columnOf('publishedFrom'));
  return added ?? (isPublished ? cells.read('publishedFrom', day) : undefined);
}

/** The picture as it is named: of several, the first. */
export function readPicture(cells: RowCells): string | undefined {
  const named = firstPicture(cells.value('picture')) ?? '';
  refuseLong(cells, 'picture', named, LONGEST.picture);
  return named === '' ? undefined : named;
}

/** What names a drawing of this shop. A column `Art` with anything else is German for the kind of thing. */
const DRAWING = /^(?:fluent|ph|shape):/;

function readArt(text: string): Reading<string> {
  return /^(fluent|ph|shape):[a-z0-9-]{1,60}(?: [a-z]{1,30})?$/.test(text)
    ? { value: text }
    : {
        reason: `"${excerpt(text)}" is not a drawing. Write shape:NAME, shape:NAME COLOUR, ph:NAME or fluent:NAME.`,
      };
}

function label(cells: RowCells, field: Field, longest: number, said = cells.text(field)): string {
  const text = labelText(said ?? '');
  refuseLong(cells, field, text, longest);
  return text;
}

function refuseLong(cells: RowCells, field: Field, text: string, longest: number): void {
  const length = lengthOf(text);
  if (length > longest) cells.fail(field, `has ${length} characters; ${longest} are the most.`);
}
