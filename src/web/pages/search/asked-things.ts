import { kindLevels } from '../../../catalog/kind-levels.js';
import type { Product } from '../../../catalog/product.js';
import type { ProductSearch } from '../../../catalog/search/matching/product-search.js';
import { MOST_SENSES } from '../../../interests/senses.js';
import { readOnce } from '../../../processes/kept-on.js';
import {
  FOR_A_USE,
  foldedIn,
  groupsSaidBy,
  kindNames,
  kindNamesIn,
  type Names,
  usesAmong,
  wholeKindNames,
} from '../../../recommendations/kinds/uses.js';
import { headNoun } from '../../../segments/word-forms.js';

/** The same of a thing that is called something else than what was asked for: a meditation shawl is no *scarf*. */
const FOR_SOME_USE = 3;
/** So few finds of a plain word may all be of a kind that says more than the word: no sauna bucket is a *bucket*. */
const FEW = 2;

/** What was asked for. */
interface Asked {
  /** The words of the query, without its wishes. */
  readonly words: string;
  /** They name a thing, and are no sentence about one. */
  readonly isName: boolean;
  /** How many products the page counts; undefined where wishes chose among them. */
  readonly found: number | undefined;
  /** Departments that the visit was about before. */
  readonly looked: ReadonlySet<string | undefined>;
  /** The page says that what was found only has the words in its name or among its tags. */
  readonly isBorneOnly?: boolean;
}

/**
 * Of what a search would keep, the things that were asked for. What the shop has for one use or some people alone stands for
 * nothing that was asked for plainly: a running belt for no *belt*, a bicycle's rack for no *shelf*. Where one word finds such a
 * thing and nothing that is called by it alone, all are of some use, and none is kept; a word of many senses keeps them all, and
 * a look will say which is meant.
 */
export function askedThings(
  kept: readonly Product[],
  { words, isName, found = Number.POSITIVE_INFINITY, looked, isBorneOnly = false }: Asked,
  products: readonly Product[],
  { isMaterial, thingCalled }: Pick<ProductSearch, 'isMaterial' | 'thingCalled'>,
): readonly Product[] {
  if (new Set(kept.map(({ department }) => department)).size > MOST_SENSES) return kept;
  const said = foldedIn(words);
  const asked = new Set(said);
  // What is called so backwards is something else: a lens for a body cap, of *lens cap*.
  const backwards = said.length === 2 && thingCalled(said[1] ?? '') !== '' ? said.toReversed().join(' ') : '';
  const others = groupsSaidBy(asked).flat().map(foldedIn);
  const meant = new Set([...asked, ...others.flatMap((one) => (one.length === 1 ? one : []))]);
  const meantHeads = new Set(others.flatMap((one) => one.at(-1) ?? []));
  const uses = usesAmong(products);
  // A word that says for what or for whom things are, and names none, asks for all of them: *cat*, *yoga*.
  const namesThing = (word: string) => (uses.get(word) ?? 0) < FOR_SOME_USE || thingCalled(word) !== '';
  const isThing = isName && [...asked].some(namesThing);
  const isOne = isThing && asked.size === 1;
  const isUse = (least: number) => (word: string) =>
    (uses.get(word) ?? 0) >= least && ![...meant].some((one) => one.startsWith(word));
  const isAsked = (name: readonly string[]) =>
    name.length === asked.size && name.every((word) => asked.has(word));

  function isSuch(one: Product): boolean {
    const own = foldedIn(one.name);
    if (backwards !== '' && ` ${own.join(' ')} `.includes(` ${backwards} `)) return false;
    const levels = levelsUpTo(one, asked);
    const saysAll = asked.size > 1 && isSaidBy(asked, one);
    const heads = [headNoun(one.name) ?? '', own.at(-1) ?? ''];
    const isCalled = levels !== undefined || heads.some((word) => asked.has(word));
    const kinds = saysAll ? [] : (levels ?? (isCalled ? [] : kindNames(one)));
    const isForUse = [...own, ...kinds.flat()].some(isUse(FOR_A_USE));
    if (!isThing || isForUse) return !isForUse;
    // A strap of climbing rope is none; and what is tagged *spare parts* may be those of a game.
    if (saysAll) return isCalled || !(isBorneOnly || [...asked].every((word) => own.includes(word)));
    if (levels === undefined && isOne && [...asked].every(isMaterial)) return false;
    // The part of the shop may say what it is for: a meditation bench, among *Meditation*.
    const place = new Set(foldedIn(one.category));
    const isSomeUse = (word: string) => isUse(FOR_SOME_USE)(word) || place.has(word);
    const isForSomeUse = () => (wholeKindNames(one).at(-1) ?? []).slice(0, -1).some(isSomeUse);
    if (isCalled && isOne && found <= FEW)
      return (levels === undefined ? !isOfOther(one, own) : kindNames(one).some(isAsked)) && !isForSomeUse();
    if (isCalled) return true;
    const isMeant = kindNames(one).some((name) => meantHeads.has(name.at(-1) ?? ''));
    const isBorne = [...own, ...kindNames(one).flat()].some((word) => asked.has(word));
    return (isMeant || !isBorne) && !isForSomeUse();
  }

  const places = departmentsCalled(said, products);
  const isKnown = ({ department }: Product) => looked.has(department);
  const isPlaced = (one: Product) => places.size === 0 || places.has(one.department) || isKnown(one);
  const isForOneUse = (one: Product) => wholeKindNames(one).flat().some(isUse(FOR_A_USE));
  const such = plainFirst(
    kept.filter((one) => isPlaced(one) && isSuch(one)),
    isForOneUse,
  );
  if (!isThing) return such;
  // Where a shelf is called so, what lies elsewhere is something else: a sun cream, of *face cream*.
  const shelves = shelvesCalled(products).get(keyOf([...asked]));
  if (shelves !== undefined) return such.filter((one) => shelves.has(one.category) || isKnown(one));
  const kinds = new Set(such.map(({ kind }) => kind));
  const alike = kept.filter((one) => such.includes(one) || (one.kind !== undefined && kinds.has(one.kind)));
  return isOne && alike.length < kept.length ? alike.filter(isKnown) : alike;
}

/** Its name bears what its kind is called before its end: a terrarium jar is a terrarium, and no *jar*. */
const isOfOther = (one: Product, own: readonly string[]): boolean =>
  kindNames(one).some((name) => own.slice(0, -1).includes(name.at(-1) ?? ''));

/** Beside what is for any use, nothing that is for one: no bicycle bag beside a dry bag, of *waterproof bag*. */
function plainFirst(such: readonly Product[], isForOneUse: (one: Product) => boolean): readonly Product[] {
  const plain = such.filter((one) => !isForOneUse(one));
  return plain.length > 0 ? plain : such;
}

function isSaidBy(
  asked: ReadonlySet<string>,
  { name, tags, kind = '', category, description }: Product,
): boolean {
  const said = new Set(foldedIn([name, ...tags, kind, category, description].join(' ')));
  return [...asked].every((word) => said.has(word));
}

/** The words of a kind's levels, down to the first that names something asked for; undefined where none does. */
function levelsUpTo({ kind = '' }: Product, asked: ReadonlySet<string>): Names | undefined {
  const levels = kindLevels(kind);
  const at = levels.findIndex((level) => kindNamesIn(level).some((name) => asked.has(name.at(-1) ?? '')));
  return at === -1 ? undefined : levels.slice(0, at + 1).map(foldedIn);
}

/** The same words make the same name, in whatever order. */
const keyOf = (name: readonly string[]): string => [...new Set(name)].sort().join(' ');

/** The departments whose name holds all that was said: what lies elsewhere is something else, a game called *Walled garden* of *something for the garden*. */
function departmentsCalled(said: readonly string[], products: readonly Product[]): ReadonlySet<string> {
  const called = namesOfDepartments(products).filter(([, name]) => said.every((word) => name.has(word)));
  return new Set(said.length === 0 ? [] : called.map(([department]) => department));
}

const namesOfDepartments = readOnce((products: readonly Product[]) =>
  [...new Set(products.flatMap(({ department }) => department ?? []))].map(
    (department) => [department, new Set(foldedIn(department))] as const,
  ),
);

/** The categories that hold things of a kind of each whole name. */
const shelvesCalled = readOnce((products: readonly Product[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const shelves = new Map<string, Set<string>>();
  for (const one of products)
    for (const name of wholeKindNames(one).map(keyOf))
      shelves.set(name, (shelves.get(name) ?? new Set()).add(one.category));
  return shelves;
});
