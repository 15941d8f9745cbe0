import type { Product } from '../catalog/product.js';
import { wordsIn } from '../language/word-lists.js';
import type { Speech } from './speech.js';
import { mostFirst } from './tally.js';
import { capitalised, listed, tellingWords } from './word-forms.js';

/** The words that a shop writes in its names and descriptions, lower case. */
type Written = ReadonlySet<string>;

/** `sandwiches/wraps` has two parts, `Home > Kitchen` is `Kitchen`, `homedecor` is read as two words. */
function partsOf(name: string, written: Written, speech: Speech): string[] {
  const leaf = name.split('>').at(-1) ?? name;
  const parts = leaf
    .split(/[,/&+;|]|\band\b/i)
    .map((part) => part.replace(/[_\s]+/g, ' ').trim())
    .filter((part) => part !== '');
  return parts.map((part) => (isBare(part) ? opened(part, written, speech) : part));
}

/** Whether a name is one word in lower case: a key, not yet a label. */
function isBare(name: string): boolean {
  return /^\p{Ll}+$/u.test(name);
}

/** How a shop writes names of several words: "Mats & towels", "Mats & Towels", or each in its own way. */
export type Case = 'sentence' | 'title' | 'as written';

/** Parts as a shelf label, all in one case. */
export function shelfLabel(parts: readonly string[], form: Case): string {
  const all = form === 'as written' ? parts : said(parts);
  // A name that stands alone stays as the shop wrote it.
  const isJoined = all.length > 1 && form === 'sentence';
  const label = capitalised(listed(isJoined ? all.map(lowered) : all));
  return form === 'title' ? titled(label) : label;
}

/** Words that a title in capitals writes small. */
const SMALL_IN_TITLES = wordsIn('en/small-words.txt');

/** Each word with a capital, but for small ones. */
function titled(label: string): string {
  return label.replace(/(?<![\p{L}\p{M}'’])\p{Ll}[\p{L}\p{M}'’]*/gu, (word) =>
    SMALL_IN_TITLES.has(word) ? word : capitalised(word),
  );
}

/** The case of an English shop's names, by the words behind the first of each; other languages stay as written. */
function caseOf(names: readonly string[], { isEnglish }: Pick<Speech, 'isEnglish'>): Case {
  if (!isEnglish) return 'as written';
  const later = names.flatMap((name) => name.match(/\p{L}[\p{L}\p{M}'’]*/gu)?.slice(1) ?? []);
  const telling = later.filter(
    (word) => word !== word.toUpperCase() && !SMALL_IN_TITLES.has(word.toLowerCase()),
  );
  const capitals = telling.filter((word) => word !== word.toLowerCase());
  return 2 * capitals.length > telling.length ? 'title' : 'sentence';
}

/** A last word that all parts share is said once. */
function said(parts: readonly string[]): readonly string[] {
  const ends = parts.map((part) => / (\S+)$/.exec(part)?.[1]?.toLowerCase());
  const shared = parts.length > 1 && ends[0] !== undefined && ends.every((end) => end === ends[0]);
  return shared ? parts.map((part, i) => (i < parts.length - 1 ? part.replace(/ \S+$/, '') : part)) : parts;
}

/** `homedecor` becomes `home decor` where the shop never writes the one word and does write the two. */
function opened(word: string, written: Written, { isEnglish, fold, plural }: Speech): string {
  if (!isEnglish || written.has(word) || written.has(fold(word)) || written.has(plural(word))) return word;
  for (let at = 4; at <= word.length - 4; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (written.has(left) && written.has(right)) return `${left} ${right}`;
  }
  return word;
}

/** Lower case, except for what is written all in capitals (LED, DIY). */
function lowered(part: string): string {
  return part.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) =>
    word.length > 1 && word === word.toUpperCase() ? word : word.toLowerCase(),
  );
}

/** What a category is called on a shelf, taken apart: `Mats & towels` has the parts `Mats` and `towels`. */
export interface ShelfName {
  readonly parts: readonly string[];
  /** Whether the name says what each product is ("Backpacks"), not what it is for ("Christmas"). */
  readonly thing: boolean;
}

/** From this share of a category's products on, a form counts as what its shoppers say. */
const SAID = 0.1;
/** From this share on, a noun says what a category holds better than a vague key does ("keys": pianos). */
const SAYS_IT = 0.4;
/** From this share on, a theme is all about one noun ("travel": posters). */
const MEANS_IT = 0.6;
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
class CategoryName {
  private size = 0;
  private many = 0;
  private before = 0;
  private after = 0;
  private readonly nouns = new Map<string, number>();
  private readonly word: string;
  private readonly place: string;

  constructor(
    readonly department: string,
    readonly category: string,
    private readonly speech: Speech,
  ) {
    this.word = speech.fold(category);
    this.place = speech.fold(department);
  }

  take({ name, description }: Product): void {
    const { fold, headNoun, plural } = this.speech;
    const words = tellingWords(`${name} ${description}`);
    const said = ` ${words.map(fold).join(' ')} `;
    const noun = headNoun(name);
    this.size++;
    if (noun !== undefined) this.nouns.set(noun, (this.nouns.get(noun) ?? 0) + 1);
    if (words.includes(plural(this.word))) this.many++;
    if (said.includes(` ${this.place} ${this.word} `)) this.before++;
    if (said.includes(` ${this.word} ${this.place} `)) this.after++;
  }

  /** Whether its products call themselves by the department as well: "wind instrument". */
  get saysDepartment(): boolean {
    return (
      this.speech.isEnglish &&
      isBare(this.department) &&
      this.department !== this.category &&
      !this.isHead() &&
      this.isSaid(this.after)
    );
  }

  /** @param siblingSays whether another category of the department says the department */
  name(written: Written, siblingSays = false): ShelfName {
    const { isEnglish, isPlural, plural } = this.speech;
    const parts = partsOf(this.category, written, this.speech);
    if (!isEnglish || !isBare(this.category)) return { parts, thing: parts.some(isPlural) };
    return (
      this.described(written) ??
      (this.isHead() ? { parts: [plural(this.word)], thing: true } : undefined) ??
      (isPlural(this.category) ? this.asNouns() : undefined) ??
      (this.isSaid(this.many) ? { parts: [plural(this.word)], thing: false } : undefined) ??
      this.asTheme(parts.join(' ')) ??
      (siblingSays && !isPlural(this.category) ? this.withDepartment() : undefined) ?? {
        parts,
        thing: isPlural(this.category),
      }
    );
  }

  /** "Wind instruments". */
  private withDepartment(): ShelfName {
    return { parts: [`${this.word} ${this.speech.plural(this.place)}`], thing: true };
  }

  /** "Floral arrangements", "Formal footwear". */
  private described(written: Written): ShelfName | undefined {
    if (this.saysDepartment) return this.withDepartment();
    if (!isBare(this.department) || this.department === this.category) return undefined;
    if (this.isSaid(this.before))
      return { parts: [`${this.department} ${this.speech.plural(this.word)}`], thing: true };
    if (!isAdjective(this.category) || this.isHead()) return undefined;
    const place = partsOf(this.department, written, this.speech).join(' ');
    // "Decorative home decor" says it twice.
    return {
      parts: [place.includes(this.category.slice(0, 5)) ? place : `${this.category} ${place}`],
      thing: true,
    };
  }

  /** "Guitars & violins" for `strings`, "Pianos & keys" for `keys`. */
  private asNouns(): ShelfName | undefined {
    const { plural } = this.speech;
    const [first, second] = this.commonNouns();
    if (first === undefined || first.times < SAYS_IT * this.size) return undefined;
    const also = second && this.isSaid(second.times) ? plural(second.noun) : this.category;
    return { parts: [plural(first.noun), also], thing: true };
  }

  /** "Travel posters" for `travel`. */
  private asTheme(theme: string): ShelfName | undefined {
    const [first] = this.commonNouns();
    if (first === undefined || first.times < MEANS_IT * this.size) return undefined;
    return { parts: [`${theme} ${this.speech.plural(first.noun)}`], thing: true };
  }

  private commonNouns(): { readonly noun: string; readonly times: number }[] {
    return mostFirst(this.nouns).map(([noun, times]) => ({ noun, times }));
  }

  private isHead(): boolean {
    return this.isSaid(this.nouns.get(this.word) ?? 0);
  }

  private isSaid(times: number): boolean {
    return times > 0 && times >= SAID * this.size;
  }
}

export type ShopNames = ReturnType<typeof shopNames>;

/** Readable names for the departments and categories of a feed, by the words that the shop uses. */
export function shopNames(products: readonly Product[], speech: Speech) {
  const categories = new Map<string, CategoryName>();
  const written = new Set<string>();
  for (const product of products) {
    const key = categoryKey(product);
    const category = categories.get(key) ?? new CategoryName(product.department, product.category, speech);
    categories.set(key, category);
    category.take(product);
    for (const word of tellingWords(`${product.name} ${product.description}`)) written.add(word);
  }
  const saying = new Set(
    [...categories.values()].filter((one) => one.saysDepartment).map((one) => one.department),
  );
  const names = new Map(
    [...categories].map(([key, one]) => [key, one.name(written, saying.has(one.department))]),
  );
  const own = [...categories.values()].flatMap((one) => [one.department, one.category]);
  return {
    case: caseOf([...new Set(own)], speech),
    /** @param key as `categoryKey` gives it */
    category: (key: string): ShelfName => names.get(key) ?? { parts: [key], thing: false },
    department: (name: string): ShelfName => ({ parts: partsOf(name, written, speech), thing: false }),
  };
}

/** Categories of one name in two departments are two categories. */
export function categoryKey({ department, category }: Pick<Product, 'department' | 'category'>): string {
  return `${department}\n${category}`;
}
