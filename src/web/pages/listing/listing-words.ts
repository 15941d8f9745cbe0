import { minorUnits } from '../../../catalog/minor-units.js';
import { slug } from '../../../catalog/product.js';
import type { Answers } from '../../../catalog/search/answers/answers.js';
import { wholeWord } from '../../../catalog/search/languages/whole-word.js';
import type { Facet, ReadQuery, Wish } from '../../../catalog/search/query/facet.js';
import { contradiction } from '../../../catalog/search/query/impossible-price.js';
import { cutOut } from '../../../catalog/search/query/pieces.js';
import { moneyText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { type ListingQuery, listingHref } from '../../http/forms/listing-query.js';
import { paths } from '../../http/paths.js';
import {
  inPageLanguage,
  namedOtherwise,
  phraseAsSaid,
  qualityAsSaid,
  typedWithout,
  wordsAsSaid,
  wordsRead,
} from './as-said.js';
import {
  deniedTexts,
  mannerOf,
  type NoteModel,
  narrowedTexts,
  noteOf,
  otherCurrencies,
  readTexts,
  serviceNote,
  unwantedOf,
} from './notes.js';

/** A filter in use, and the address without it. */
export interface ChipModel {
  readonly label: string;
  readonly href: string;
}

/** Wishes that the form has a field for. */
const IN_FORM: ReadonlySet<Wish['kind']> = new Set(['price', 'stock', 'brand']);

/** What the words of a search ask of a listing, beside what the form asks. */
export type WordsOfListing = ReturnType<typeof presentWords>;

/** How a search's words are shown around its listing. */
export function presentWords(answers: Answers, query: ListingQuery, currency: string, t: Wording) {
  const { read, applied, unmet } = answers;
  const wishes = applied.map(({ wish }) => wish);
  const prices = wishes.filter((wish) => wish.kind === 'price');
  const inForm = applied.filter(({ wish }) => IN_FORM.has(wish.kind));
  const taken = takenOver(answers);
  const words = typedWithout(read, [...taken, ...inForm]);
  return {
    chips: applied.map((facet) => ({
      label: facetLabel(facet, answers, currency, t),
      href: searchHref(cutOut(read.typed, [...taken, facet]), query),
    })),
    least: prices.find(({ least }) => least !== undefined)?.least,
    most: prices.find(({ most }) => most !== undefined)?.most,
    inStock: wishes.some((wish) => wish.kind === 'stock'),
    brands: wishes.flatMap((wish) => (wish.kind === 'brand' ? [slug(wish.brand)] : [])),
    said: typedWithout(read, taken),
    fixed: words === '' ? {} : { q: words },
    notes: [
      ...namedNotes(answers, t),
      ...mendedNotes(answers, query, t),
      ...priceNotes(answers, currency, t),
      ...unmet.filter(({ wish }) => !isImpossible(wish)).map((facet) => unmetNote(facet, read, currency, t)),
      ...deniedTexts(answers, t).map(noteOf),
    ],
  };
}

/** The search without some of its words; the search page where none is left. */
function searchHref(words: string, query: ListingQuery): string {
  return listingHref(paths.search, { ...query, page: 1 }, words === '' ? {} : { q: words }, 'relevance');
}

/** Wishes said in words that the form answers otherwise. */
function takenOver({ read, applied, unmet }: Answers): readonly Facet[] {
  return read.facets.filter((facet) => !applied.includes(facet) && !unmet.includes(facet));
}

/** How far the answers are what was named. */
function namedNotes(answers: Answers, t: Wording): NoteModel[] {
  const {
    isOnlyMentioned,
    isPartial,
    missing,
    otherwise,
    costly,
    isMarked,
    aside,
    present,
    unlike,
    untold,
    saysForChildren,
    read,
    asked,
    isBorneOnly,
    isBorne,
    found,
  } = answers;
  // What is called so is left out as unwanted, and a sentence of its own says that.
  if (costly.length > 0) return [];
  const texts = [
    ...(isMarked ? [t.search.marked] : []),
    ...(aside === '' ? [] : [t.search.aside(phraseAsSaid(aside, read))]),
    ...(missing.length > 0 ? [t.search.missing(wordsAsSaid(missing, read))] : []),
  ];
  const narrowed = narrowedTexts(answers, t);
  // A present for somebody is no name: that nothing is called so goes without saying.
  if (present !== undefined) return [...texts, t.search.present[present], ...narrowed].map(noteOf);
  const told = [
    ...(untold?.by === 'all'
      ? [t.search.untold([...new Set(untold.words.map((words) => phraseAsSaid(words, read)))])]
      : []),
    ...(saysForChildren && saysForChildren !== 'some' ? [t.search.forChildren[saysForChildren]] : []),
    ...(unlike === '' || isMarked ? [] : [t.search.unlike(qualityAsSaid(unlike, read))]),
  ];
  const names = isOnlyMentioned || isPartial ? [] : namedOtherwise(otherwise, read);
  // A yoga rug is called a rug, though who looks for one hardly means it; a trekking-pole tent is no trekking pole.
  const isOneWord = !read.words.trim().includes(' ');
  const isCalledAll =
    isOneWord && untold === undefined && isBorne && asked === 0 && found.every(({ isCalled }) => isCalled);
  const borne = isBorneOnly || isCalledAll ? [t.search.borne(read.words)] : [];
  const named = [...names.map(t.search.otherwise), ...borne, ...told];
  // Of two sentences on how near it is one is enough.
  const isSaid = asked > 0 || (isBorne && isOneWord) || named.length + missing.length > 0;
  return [...texts, ...(isSaid ? named : [t.search.noneIsIt]), ...narrowed].map(noteOf);
}

function mendedNotes({ read, mended, isRenamed }: Answers, query: ListingQuery, t: Wording): NoteModel[] {
  if (mended.length === 0) return [];
  // A brand that was misspelt is a wish: nothing of it is left among the words.
  const isTold = read.mended.length > 0 || read.misspelt !== undefined;
  const words = isTold ? read.typed : read.words;
  const [only] = mended;
  // Another name is said without the wishes, which have their own words on the page.
  const meant =
    only !== undefined && only.typed === only.meant
      ? only.meant
      : mended.reduce((text, one) => text.replace(wholeWord(one.typed), one.meant), words.toLowerCase());
  const typed = read.misspelt ?? read.original ?? words;
  const href = listingHref(paths.search, { ...query, page: 1 }, { q: typed, as: 'typed' }, 'relevance');
  const isRead = wordsRead(read).length > 0;
  const instead = [...(isRenamed === true ? [t.search.notCalled(typed)] : []), t.search.mended(typed, meant)];
  const text = [...(isRead ? [] : instead), ...readTexts(read, t)].join(' ');
  return [{ text, href, label: t.search.asTyped(typed) }];
}

/** Two prices that contradict each other, and a range that was read from its other end. */
function priceNotes({ applied, unmet, read }: Answers, currency: string, t: Wording): NoteModel[] {
  const against = contradiction(unmet.map(({ wish }) => wish).filter(isImpossible));
  const money = (value: number) => priceText(value, currency, t);
  const turned = applied.filter(({ wish }) => wish.kind === 'price' && wish.isTurned);
  return [
    ...(against ? [t.search.impossible(money(against.least), money(against.most))] : []),
    ...turned.map(({ wish }) => t.search.turned(wishLabel(wish, read, currency, t))),
    ...otherCurrencies([...applied, ...unmet], currency).map((said) =>
      t.search.otherCurrency(said, currency),
    ),
  ].map(noteOf);
}

const isImpossible = (wish: Wish): wish is Extract<Wish, { readonly kind: 'price' }> =>
  wish.kind === 'price' && wish.isImpossible === true;

function unmetNote(facet: Facet, read: ReadQuery, currency: string, t: Wording): NoteModel {
  return facet.wish.kind === 'service'
    ? serviceNote(facet.wish.topic, t)
    : noteOf(unmetText(facet, read, currency, t));
}

function unmetText({ wish, said }: Facet, read: ReadQuery, currency: string, t: Wording): string {
  const { unmet } = t.search;
  switch (wish.kind) {
    case 'price':
      return unmet.price(sumText(wish.least, currency, t), sumText(wish.most, currency, t));
    case 'stock':
      return unmet.stock;
    case 'cheap':
    case 'dear':
    case 'newest':
    case 'popular':
    case 'reduced':
      return unmet[wish.kind];
    case 'unclear':
      return unmet.unclear(phraseAsSaid(said, read));
    case 'count':
      return unmet.count(phraseAsSaid(said, read));
    case 'measure':
      return unmet.measure(phraseAsSaid(said, read));
    case 'service':
      return t.service[wish.topic].text;
    case 'without':
      return unmet.without.has(wish.words.map((word) => inPageLanguage(word, read, t)));
    case 'brand':
      return unmet.brand(wish.brand);
    case 'place':
      return unmet.place(wish.category ?? wish.department);
    case 'colour':
      return unmet.colour(qualityAsSaid(wish.colour, read));
  }
}

function facetLabel(facet: Facet, { denied, read }: Answers, currency: string, t: Wording): string {
  const one = denied.find((other) => other.facet === facet);
  return one
    ? t.search.without[mannerOf(one)](unwantedOf(one, read, t))
    : wishLabel(facet.wish, read, currency, t);
}

function wishLabel(wish: Wish, read: ReadQuery, currency: string, t: Wording): string {
  const money = (value: number) => priceText(value, currency, t);
  switch (wish.kind) {
    case 'price':
      return [
        ...(wish.least === undefined ? [] : [t.listing.from(money(wish.least))]),
        ...(wish.most === undefined ? [] : [t.listing.to(money(wish.most))]),
      ].join(' ');
    case 'stock':
      return t.listing.inStock;
    case 'cheap':
    case 'dear':
    case 'newest':
    case 'popular':
    case 'reduced':
      return t.search.wishes[wish.kind];
    case 'unclear':
    case 'count':
    case 'measure':
    case 'service':
      return '';
    case 'without':
      return t.search.without.has(wish.words.map((word) => inPageLanguage(word, read, t)));
    case 'brand':
      return wish.brand;
    case 'place':
      return wish.category ?? wish.department;
    case 'colour':
      return qualityAsSaid(wish.colour, read);
  }
}

const sumText = (value: number | undefined, currency: string, t: Wording): string =>
  value === undefined ? '' : priceText(value, currency, t);

/** @param value whole and decimal units */
export const priceText = (value: number, currency: string, { locale }: Wording): string =>
  moneyText({ amount: value * minorUnits(currency), currency }, locale);
