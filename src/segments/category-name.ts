import type { Product } from '../catalog/product.js';
import { isBare, partsOf, type Written } from './name-parts.js';
import { fold, headNoun, isPlural, plural, tellingWords } from './word-forms.js';

/** What a category is called on a shelf, taken apart: `Mats & towels` has the parts `Mats` and `towels`. */
export interface ShelfName {
  readonly parts: readonly string[];
  /** Whether the name says what each product is ("Backpacks"), not what it is for ("Christmas"). */
  readonly thing: boolean;
}

/** From this share of a category's products on, a form counts as what its shoppers say. */
const SAID = 0.1;
/** From this share on, a noun says what a category holds better than a vague key does ("keys": pianos). */
const SAYS_IT = 0.6;
/** A lower-case category that ends like this and never stands for a thing: formal, decorative, electric. */
const ADJECTIVE = /(?:al|ive|ic|ous|ful|less|able|ary)$/;

/** Whether a word describes things but is none. */
export function isAdjective(word: string): boolean {
  return isBare(word) && ADJECTIVE.test(word);
}

/**
 * A category as its own products speak of it, which tells what a feed's bare key means: `backpack` heads the names of
 * backpacks, so they are "Backpacks"; nothing is called a `christmas`; the products of `wind` say "wind instrument".
 */
export class CategoryName {
  private size = 0;
  private many = 0;
  private before = 0;
  private after = 0;
  private readonly nouns = new Map<string, number>();
  private readonly word: string;
  private readonly place: string;

  constructor(
    private readonly department: string,
    private readonly category: string,
  ) {
    this.word = fold(category);
    this.place = fold(department);
  }

  take({ name, description }: Product): void {
    const words = tellingWords(`${name} ${description}`);
    const said = ` ${words.map(fold).join(' ')} `;
    const noun = headNoun(name);
    this.size++;
    if (noun !== undefined) this.nouns.set(noun, (this.nouns.get(noun) ?? 0) + 1);
    if (words.includes(plural(this.word))) this.many++;
    if (said.includes(` ${this.place} ${this.word} `)) this.before++;
    if (said.includes(` ${this.word} ${this.place} `)) this.after++;
  }

  /** Names that a person wrote stay as they are; a bare key is made readable. */
  name(written: Written): ShelfName {
    const parts = partsOf(this.category, written);
    if (!isBare(this.category)) return { parts, thing: parts.some(isPlural) };
    return (
      this.withDepartment(written) ??
      this.asThing() ??
      this.asNouns() ?? { parts, thing: isPlural(this.category) }
    );
  }

  /** "Wind instruments", "Floral arrangements", "Formal footwear". */
  private withDepartment(written: Written): ShelfName | undefined {
    if (!isBare(this.department) || this.department === this.category) return undefined;
    if (this.isSaid(this.after)) return { parts: [`${this.word} ${plural(this.place)}`], thing: true };
    if (this.isSaid(this.before)) return { parts: [`${this.department} ${plural(this.word)}`], thing: true };
    if (!isAdjective(this.category) || this.isHead()) return undefined;
    const place = partsOf(this.department, written).join(' ');
    // "Decorative home decor" says it twice.
    return {
      parts: [place.includes(this.category.slice(0, 5)) ? place : `${this.category} ${place}`],
      thing: true,
    };
  }

  /** "Backpacks", "Pets". */
  private asThing(): ShelfName | undefined {
    if (!this.isHead() && !this.isSaid(this.many)) return undefined;
    return { parts: [plural(this.word)], thing: this.isHead() };
  }

  /** "Pianos & keyboards" for `keys`, "Travel posters" for `travel`. */
  private asNouns(): ShelfName | undefined {
    const [first, second] = [...this.nouns].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (first === undefined) return undefined;
    if (!isPlural(this.category)) {
      const said = first[1] >= SAYS_IT * this.size;
      return said ? { parts: [`${this.category} ${plural(first[0])}`], thing: true } : undefined;
    }
    const said = first[1] + (second?.[1] ?? 0) >= SAYS_IT * this.size;
    const nouns = [first, ...(second && this.isSaid(second[1]) ? [second] : [])];
    return said ? { parts: nouns.map(([noun]) => plural(noun)), thing: true } : undefined;
  }

  private isHead(): boolean {
    return this.isSaid(this.nouns.get(this.word) ?? 0);
  }

  private isSaid(times: number): boolean {
    return times > 0 && times >= SAID * this.size;
  }
}
