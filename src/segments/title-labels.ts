import type { Description } from './descriptions.js';
import type { Speech } from './speech.js';
import { tally } from './tally.js';
import { headsOf } from './title-heads.js';
import { type TitleTerm, TitleTerms } from './title-terms.js';
import { capitalised } from './word-forms.js';

/** A term of fewer of a group's products is chance. */
const LEAST = 3;
/** Terms of a group that are joined to pairs. */
const PAIRED = 12;
/** What the second term of a pair must add, of the group; and what a second name costs. */
const ADDS = 0.08;
const PAIR_COST = 0.08;
/** A material alone is half a label ("Zinc"), a theme or a console may be all sorts. */
const COSTS: Readonly<Record<TitleTerm['kind'], number>> = {
  thing: 0,
  theme: 0.05,
  console: 0.1,
  material: 0.15,
};
/** From this part of the names with a term on that hold a longer phrase with it, it is said in full: "Metal signs". */
const BELONGS = 0.55;

interface Found {
  readonly term: TitleTerm;
  /** Positions of the group that hold it. */
  readonly inside: ReadonlySet<number>;
}

/** Labels where there are titles alone: phrases, or two of them, that fit a group best by the F measure. */
export class TitleLabels {
  private readonly terms: TitleTerms;

  constructor(
    names: readonly string[],
    private readonly speech: Speech,
  ) {
    const heads = speech.isEnglish ? headsOf(names, speech) : [];
    this.terms = new TitleTerms(names, heads, speech);
  }

  /** Labels for the group, best first, without regard to other groups. */
  of(members: readonly number[]): Description[] {
    const found = this.foundIn(members);
    const single = found.map((one) => ({ label: this.saidOf([one]), fit: fitOf(one, members.length) }));
    const best = [...found]
      .sort((a, b) => fitOf(b, members.length) - fitOf(a, members.length) || a.term.id - b.term.id)
      .slice(0, PAIRED);
    const pairs = best.flatMap((a, at) =>
      best.slice(at + 1).flatMap((b) => this.pairOf(a, b, members.length)),
    );
    return [...single, ...pairs].sort((a, b) => b.fit - a.fit || a.label.length - b.label.length);
  }

  private foundIn(members: readonly number[]): Found[] {
    const inside = new Map<number, Set<number>>();
    for (const position of members) {
      for (const id of this.terms.of[position] ?? []) {
        const positions = inside.get(id) ?? new Set();
        inside.set(id, positions.add(position));
      }
    }
    return [...inside]
      .filter(([, positions]) => positions.size >= Math.min(LEAST, members.length))
      .map(([id, positions]) => ({ term: this.terms.term(id), inside: positions }));
  }

  private pairOf(a: Found, b: Found, size: number): Description[] {
    const [one, other] = a.inside.size >= b.inside.size ? [a, b] : [b, a];
    if (one.term.words.some((word) => other.term.words.includes(word)) || isConsole(one, other)) return [];
    const both = new Set([...one.inside, ...other.inside]);
    if (both.size - one.inside.size < ADDS * size) return [];
    const overlap = one.inside.size + other.inside.size - both.size;
    const names = one.term.names + other.term.names - overlap;
    const cost = PAIR_COST + Math.max(COSTS[one.term.kind], COSTS[other.term.kind]);
    return [{ label: this.saidOf([one, other]), fit: (2 * both.size) / (size + names) - cost }];
  }

  private saidOf(found: readonly Found[]): string {
    const label = found.map((one) => this.labelOf(one)).join(' & ');
    return this.speech.isEnglish ? capitalised(label) : label;
  }

  private labelOf(found: Found): string {
    const { kind, words } = found.term;
    const full = this.inFull(found);
    const isThing = kind === 'thing' && full.words.at(-1) === words.at(-1);
    return isThing ? this.terms.inPlural(full.label) : full.label;
  }

  /** The longest phrase with the term that most names have which hold it: *Mortal* is "Mortal Kombat". */
  private inFull({ term, inside }: Found): TitleTerm {
    if (term.kind === 'console') return term;
    const counts = tally([...inside].flatMap((position) => this.terms.of[position] ?? []));
    let longest = term;
    for (const [id, count] of counts) {
      const other = this.terms.term(id);
      const isLonger = other.words.length > longest.words.length && holds(other.words, term.words);
      if (isLonger && count >= BELONGS * inside.size) longest = other;
    }
    return longest;
  }
}

function fitOf({ term, inside }: Found, size: number): number {
  return (2 * inside.size) / (size + term.names) - COSTS[term.kind];
}

/** Whether words hold others in a row; the last of the longer phrase is folded like the last of the shorter. */
function holds(longer: readonly string[], words: readonly string[]): boolean {
  return ` ${longer.join(' ')} `.includes(` ${words.join(' ')} `);
}

function isConsole(...found: readonly Found[]): boolean {
  return found.some(({ term }) => term.kind === 'console');
}
