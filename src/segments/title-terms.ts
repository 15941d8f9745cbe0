import { consolesIn, traitOf, withoutConsoles } from '../catalog/trait-words.js';
import { wordsIn } from '../language/word-lists.js';
import type { Speech } from './speech.js';
import { mostFirst, tally } from './tally.js';
import { type Casing, casingOf } from './title-heads.js';
import { tellingWords } from './word-forms.js';

/** Words of other languages that say nothing: `rose du sud` is not about *du*. */
const ELSEWHERE = wordsIn('small-words-elsewhere.txt');
/** Words of a term at most: *need for speed*. */
const LONGEST = 3;
/** A term in fewer names is chance. */
const LEAST_NAMES = 3;
/** From this part of its names on that say a word in the plural, or are called by it, it is a thing: *bags*, not *Christmas*. */
const SAID_IN_PLURAL = 0.1;
const CALLED_BY_IT = 0.3;

/** A phrase that names of a catalogue share. */
export interface TitleTerm {
  readonly id: number;
  /** Lower case, the last word folded. */
  readonly words: readonly string[];
  /** Names that hold it. */
  readonly names: number;
  /** How it is said of several: *lunch bags*, *Final Fantasy*. */
  readonly label: string;
  /** A thing is called by a plural, a theme or a name is not; what a thing is made of, or for, says less. */
  readonly kind: 'thing' | 'theme' | 'material' | 'console';
}

interface Counted {
  readonly id: number;
  readonly words: readonly string[];
  names: number;
  readonly spellings: Map<string, number>;
}

/** Keys of consoles, apart from those of phrases. */
const CONSOLE = '\n';

/** The phrases of one to three words that three names of a catalogue share, and which of them each name holds. */
export class TitleTerms {
  /** Ids of the terms of each name. */
  readonly of: readonly (readonly number[])[];
  private readonly counted: Counted[] = [];
  private readonly byKey = new Map<string, Counted>();
  private readonly terms = new Map<number, TitleTerm>();
  /** Names that call their thing by a word. */
  private readonly called: ReadonlyMap<string | undefined, number>;
  private readonly casing: Casing;

  /** @param heads what each name calls its thing, as `headsOf` gives it */
  constructor(
    names: readonly string[],
    heads: readonly (string | undefined)[],
    private readonly speech: Speech,
  ) {
    this.called = tally(heads);
    this.casing = casingOf(names);
    const tokens = names.map((name) => spelled(withoutConsoles(name)));
    const consoles = names.map((name) => consolesIn(name).map((console) => CONSOLE + console));
    for (const key of consoles.flat()) this.add(key, key);
    for (let length = 1; length <= LONGEST; length++) this.count(tokens, length);
    const shared = (key: string) => {
      const term = this.byKey.get(key);
      return term !== undefined && term.names >= LEAST_NAMES ? [term.id] : [];
    };
    this.of = tokens.map((list, at) =>
      [...(consoles[at] ?? []), ...this.phrasesOf(list).keys()].flatMap(shared),
    );
  }

  term(id: number): TitleTerm {
    const known = this.terms.get(id) ?? this.described(this.counted[id] as Counted);
    this.terms.set(id, known);
    return known;
  }

  /** Counts phrases of one length, whose beginnings are shared: others cannot be. */
  private count(tokens: readonly (readonly string[])[], length: number): void {
    for (const list of tokens) {
      for (const [key, spelling] of this.phrasesOf(list, length)) {
        this.add(key, spelling);
      }
    }
    for (const [key, term] of this.byKey) if (term.names < LEAST_NAMES) this.byKey.delete(key);
  }

  private add(key: string, spelling: string): void {
    const known = this.byKey.get(key);
    const term = known ?? { id: this.counted.length, words: key.split(' '), names: 0, spellings: new Map() };
    if (known === undefined) this.counted.push(term);
    this.byKey.set(key, term);
    term.names++;
    term.spellings.set(spelling, (term.spellings.get(spelling) ?? 0) + 1);
  }

  /** Phrases of a name and how they are written, each once: all lengths, or one. */
  private phrasesOf(tokens: readonly string[], only?: number): Map<string, string> {
    const found = new Map<string, string>();
    const lower = tokens.map((token) => token.toLowerCase());
    for (let from = 0; from < tokens.length; from++) {
      for (let length = only ?? 1; length <= (only ?? LONGEST) && from + length <= tokens.length; length++) {
        const some = lower.slice(from, from + length);
        if (!isTerm(some)) continue;
        const key = this.keyOf(some);
        const stem = this.keyOf(some.slice(0, -1));
        if (only !== undefined && length > 1 && isTerm(some.slice(0, -1)) && !this.byKey.has(stem)) continue;
        found.set(key, tokens.slice(from, from + length).join(' '));
      }
    }
    return found;
  }

  private keyOf(words: readonly string[]): string {
    return words.map((word, at) => (at === words.length - 1 ? this.speech.fold(word) : word)).join(' ');
  }

  private described(counted: Counted): TitleTerm {
    const { id, words, names, spellings } = counted;
    const [key = ''] = spellings.keys();
    if (key.startsWith(CONSOLE))
      return { id, words, names, label: `${key.slice(CONSOLE.length)} games`, kind: 'console' };
    const [[said] = ['']] = mostFirst(spellings);
    const kind = this.kindOf(counted);
    const isSmall = this.casing === 'capitals' || (kind === 'thing' && words.length === 1);
    const written =
      isSmall && !(this.casing === 'title' && said === said.toUpperCase()) ? said.toLowerCase() : said;
    return { id, words, names, kind, label: kind === 'thing' ? this.inPlural(written) : written };
  }

  private kindOf(counted: Counted): TitleTerm['kind'] {
    const { words } = counted;
    if (words.every((word) => traitOf(word) === 'material')) return 'material';
    const isPhrase = words.every((word) => tellingWords(word).length > 0);
    // In title case "Metal Gear" is told from things by nobody ever saying "Metal Gears".
    const isTold = this.casing !== 'title' || words.length === 1 || this.isSaidInPlural(counted);
    return isPhrase && isTold && this.isThing(words.at(-1) ?? '') ? 'thing' : 'theme';
  }

  private isThing(word: string): boolean {
    const counted = this.byKey.get(word);
    if (counted === undefined || !this.speech.isEnglish) return false;
    const isCalled = (this.called.get(word) ?? 0) >= CALLED_BY_IT * counted.names;
    if (this.casing !== 'title' && isCalled) return true;
    return this.isSaidInPlural(counted) || (isCalled && this.pluralsOf(counted) > 0);
  }

  private isSaidInPlural(counted: Counted): boolean {
    const plurals = this.pluralsOf(counted);
    return plurals > 0 && plurals >= SAID_IN_PLURAL * counted.names;
  }

  private pluralsOf({ spellings }: Counted): number {
    return [...spellings].reduce(
      (sum, [spelling, times]) => sum + (this.speech.isPlural(spelling.toLowerCase()) ? times : 0),
      0,
    );
  }

  /** A label whose last word is made plural. */
  inPlural(label: string): string {
    const [, before = '', last = ''] = /^(.*?)(\S+)$/.exec(label) ?? [];
    return before + (this.speech.isPlural(last.toLowerCase()) ? last : this.speech.plural(last));
  }
}

/** A phrase begins and ends with a word that says something, and no trait but a material. */
function isTerm(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length > 1 && traitOf(last) === 'material') return false;
  return saysSomething(first) && saysSomething(last) && !words.some((word) => /\d/.test(word));
}

function saysSomething(word: string): boolean {
  const trait = traitOf(word);
  return (
    tellingWords(word).length > 0 && !ELSEWHERE.has(word) && (trait === undefined || trait === 'material')
  );
}

/** The words of a name as they are written. */
function spelled(name: string): string[] {
  return (
    name.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019]*/gu)?.map((word) => word.replace(/['\u2019]s$/i, '')) ??
    []
  );
}
