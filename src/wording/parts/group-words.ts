import type { BehaviourSegmentId, Fact } from '../../interests/behaviour.js';

/** What the shop sorts products and visits into, as its public pages say it. */
export interface GroupWords {
  readonly groups: {
    readonly title: string;
    readonly lead: string;
    /** On *How it works*. */
    readonly link: string;
    /** Beside an interest. */
    readonly about: string;
    readonly kindsTitle: string;
    readonly kindsLead: string;
    readonly madeTitle: string;
    readonly made: string;
    readonly categories: string;
    readonly tags: string;
    readonly words: string;
    readonly examples: string;
    readonly inTitle: string;
    readonly membership: string;
    readonly does: string;
    readonly weight: string;
    readonly alone: string;
    readonly lasts: string;
    /** @param memory how long the visit is remembered, as its choice is called */
    pace(memory: string): string;
    /** @param percent below which it is forgotten */
    from(percent: string): string;
    readonly outTitle: string;
    out(percent: string): readonly string[];
    readonly againstTitle: string;
    readonly ownTitle: string;
    /** Nothing of the visit counts for it. */
    readonly none: string;
    readonly never: string;
    readonly ownLink: string;
    readonly kinds: Readonly<Record<BehaviourSegmentId, string>>;
    readonly ruleTitle: string;
    readonly ruleNote: string;
    readonly rule: Readonly<Record<'all' | 'any' | 'weighted', string>>;
    readonly fact: Readonly<Record<Fact, string>>;
    /** @param from counts above it @param to counts in full from there on */
    leaf(fact: string, from: number, to: number): string;
    leafNow(actual: number, percent: string): string;
    weighed(percent: string, part: string): string;
    fit(percent: string): string;
  };
}
