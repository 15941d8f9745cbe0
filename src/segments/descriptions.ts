import { isMadeUp } from '../catalog/places.js';
import type { Product } from '../catalog/product.js';
import {
  categoryKey,
  isAdjective,
  type ShelfName,
  type ShopNames,
  shelfLabel,
  shopNames,
} from './shop-names.js';
import { type Speech, speechOf } from './speech.js';
import { mostFirst, tally } from './tally.js';
import { tellingWords } from './word-forms.js';

/** A label that could name a group, and how well it fits, in [0, 1]. */
export interface Description {
  readonly label: string;
  readonly fit: number;
}

/** A name whose products are known: a category, a department, a noun. */
interface Term extends ShelfName {
  readonly kind: 'category' | 'department' | 'noun';
  readonly inside: number;
  readonly everywhere: number;
  /** What saying it costs a label. */
  readonly cost: number;
}

/** What each further name costs: a short label that says a little less is read, a long one is not. */
const NAME_COST = 0.07;
const PART_COST = 0.05;
/** A noun is a guess from names, so the shop's own words go first where they fit about as well. */
const NOUN_COST = 0.1;
/** "Floral" alone is half a label. */
const ADJECTIVE_COST = 0.25;
/** From this share of a group on, one category names it alone. */
const MOSTLY = 0.75;
/** A category is shared out between groups when this one holds less of it. */
const SLICE = 0.6;
/** Two nouns name a part of a category when they cover this much of it, one when it covers this much. */
const TWO_NOUNS = 0.3;
const ONE_NOUN = 0.25;

/** Finds the labels that could name a group of products of a shop. */
export class Descriptions {
  private readonly speech: Speech;
  private readonly names: ShopNames;
  private readonly nouns: readonly (string | undefined)[];
  private readonly totals: ReadonlyMap<string, number>;

  constructor(private readonly products: readonly Product[]) {
    this.speech = speechOf(products);
    this.names = shopNames(products, this.speech);
    this.nouns = products.map((product) => this.speech.headNoun(product.name));
    this.totals = tally(products.flatMap((_, position) => this.keys(position)));
  }

  /** Labels for the group, best first, without regard to other groups. */
  of(members: readonly number[], words: readonly string[]): Description[] {
    const terms = this.terms(members);
    const of = (kind: Term['kind']): Term[] => terms.filter((term) => term.kind === kind);
    const [main] = of('category');
    const ranked = [...sets(of('category')), ...sets(of('department')), ...sets(of('noun'))]
      .map((set) => ({ label: this.label(this.partsIn(set)), fit: this.fitOf(set, members.length) }))
      .sort((a, b) => b.fit - a.fit || a.label.length - b.label.length);
    if (main === undefined) return ranked;
    const narrowed = this.narrowed(main, of('noun'), members, words);
    // What is all of a department and of several categories is called as that: chips are no nuts, and both are snacks.
    const isWhole = ({ inside, everywhere }: Term) => inside === members.length && inside === everywhere;
    if (!isWhole(main) && of('department').some(isWhole)) return [...ranked, ...narrowed];
    if (main.inside < MOSTLY * members.length) return [...ranked, ...narrowed];
    const own = { label: this.label(main.parts), fit: this.fitOf([main], members.length) };
    return main.inside < SLICE * main.everywhere
      ? [...narrowed, own, ...ranked]
      : [own, ...narrowed, ...ranked];
  }

  /** Labels for a part of a category that groups share: "Puffer jackets", "Teapots & glasses", "Christmas wreaths". */
  private narrowed(
    main: Term,
    nouns: readonly Term[],
    members: readonly number[],
    words: readonly string[],
  ): Description[] {
    const { fold, word: spelled } = this.speech;
    const own = new Set(main.parts.flatMap((part) => part.split(' ').map(fold)));
    const [one, two] = nouns.filter((noun) => !own.has(fold(noun.parts[0] ?? '')));
    const word = words.find((candidate) => !own.has(fold(candidate)));
    const sort = main.thing && main.parts.length === 1 ? this.sortOf(main, members) : undefined;
    const labels: string[] = sort === undefined ? [] : [this.label([`${sort} ${main.parts.join(' ')}`])];
    if (one && two && one.inside + two.inside >= TWO_NOUNS * members.length)
      labels.push(this.label(this.partsIn([one, two])));
    if (one && one.inside >= ONE_NOUN * members.length) {
      const noun = one.parts.join(' ');
      labels.push(
        main.thing
          ? this.label([...main.parts, noun])
          : this.label([...main.parts.slice(0, -1), `${main.parts.at(-1)} ${noun}`]),
      );
    }
    if (word !== undefined) labels.push(this.label([...main.parts, spelled(word)]));
    return labels.map((label) => ({ label, fit: 0 }));
  }

  /** The sort of thing these are: the word that stands before the category's noun in their names, far more than elsewhere. */
  private sortOf({ parts, everywhere, kind }: Term, members: readonly number[]): string | undefined {
    const { fold } = this.speech;
    const noun = fold(parts[0] ?? '');
    const before = ({ name }: Product): string[] => {
      const words = tellingWords(name);
      const at = words.findIndex((one) => fold(one) === noun);
      return words.slice(Math.max(0, at - 1), Math.max(0, at));
    };
    if (kind !== 'category' || everywhere <= members.length) return undefined;
    const all = tally(this.products.flatMap(before));
    const own = tally(members.flatMap((position) => before(this.products[position] as Product)));
    const isSort = (word: string, times: number): boolean =>
      times >= Math.max(3, 0.1 * members.length) && times >= 0.75 * (all.get(word) ?? 0);
    return mostFirst(own).find(([word, times]) => isSort(word, times))?.[0];
  }

  /** Terms of the group's products, those that cover most of it first within each kind. */
  private terms(members: readonly number[]): Term[] {
    const inside = tally(members.flatMap((position) => this.keys(position)));
    return mostFirst(inside)
      .map(([key, count]) => this.term(key, count))
      .filter((term) => term.kind !== 'noun' || (term.inside > 2 && term.inside >= 0.1 * members.length));
  }

  private term(key: string, inside: number): Term {
    const everywhere = this.totals.get(key) ?? inside;
    const name = key.slice(2);
    const numbers = { inside, everywhere };
    if (key.startsWith('c')) return { kind: 'category', cost: 0, ...numbers, ...this.names.category(name) };
    if (key.startsWith('n'))
      return { kind: 'noun', cost: NOUN_COST, ...numbers, parts: [this.speech.plural(name)], thing: true };
    const cost = isAdjective(name) ? ADJECTIVE_COST : 0;
    return { kind: 'department', cost, ...numbers, ...this.names.department(name) };
  }

  private keys(position: number): string[] {
    const product = this.products[position] as Product;
    const noun = this.nouns[position];
    // What the import filed under a place of its own making is not called by it.
    const keys = isMadeUp(product) ? [] : [`c:${categoryKey(product)}`, `d:${product.department}`];
    return (noun === undefined ? keys : [...keys, `n:${noun}`]).filter((key) => key.slice(2).trim() !== '');
  }

  private label(parts: readonly string[]): string {
    return shelfLabel(parts, this.names.case);
  }

  private fitOf(set: readonly Term[], size: number): number {
    const sum = (value: (term: Term) => number): number =>
      set.reduce((total, term) => total + value(term), 0);
    const overlap = (2 * sum((term) => term.inside)) / (size + sum((term) => term.everywhere));
    const length = NAME_COST * (set.length - 1) + PART_COST * Math.max(0, this.partsIn(set).length - 2);
    return Math.max(0, overlap - length - Math.max(...set.map((term) => term.cost)));
  }

  /** The parts of the terms, each once; "Bags" says "Handbags" already. */
  private partsIn(set: readonly Term[]): string[] {
    const all = set.flatMap((term) => term.parts);
    const forms = all.map(this.speech.fold);
    return all.filter((_, i) => {
      const form = forms[i] as string;
      return !forms.some((other, j) => (other === form ? j < i : other.length > 2 && form.endsWith(other)));
    });
  }
}

/** Each of the first four terms, each pair and each three of them. */
function sets(terms: readonly Term[]): Term[][] {
  const few = terms.slice(0, 4);
  return few.flatMap((a, i) => [
    [a],
    ...few.slice(i + 1).flatMap((b, j) => [[a, b], ...few.slice(i + j + 2).map((c) => [a, b, c])]),
  ]);
}
