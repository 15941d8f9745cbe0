/** How one product holds the words. Shares are of the words by how much each tells, in [0, 1]. */
export interface HeldWords {
  readonly position: number;
  /** Against the product that holds them best, in (0, 1]. */
  readonly strength: number;
  /** Held anywhere, words of the same family apart. */
  readonly said: number;
  /** Held by name, tags, brand or category. */
  readonly named: number;
  /** Held by name, tags or brand. */
  readonly labelled: number;
  /** The word that says what the thing is, is one of them. */
  readonly isHeaded: boolean;
  /** The words are what it is made of. */
  readonly isMadeOf: boolean;
  /** Its tags hold all of several words, or one tag is the one word or ends in it: they say what a thing is for, and are no figure of speech. */
  readonly isTagged: boolean;
  /** Its first tag is the one word or ends in it: first tags say what a thing is. Or one tag holds all of several words. */
  readonly isFirstTag: boolean;
  /** Its name holds all of the words, and so do its tags. */
  readonly isNamedAndTagged: boolean;
  /** It stands in a part of the shop, and its last word is one of those that this part is called by: a desk in *Desks & chairs*. */
  readonly isStaple: boolean;
  /** There are several words. */
  readonly isSeveral: boolean;
  /** There are several words, and its name holds all of them. */
  readonly isNamed: boolean;
  /** One of the words tells what the things of its category are. */
  readonly isTold: boolean;
  /** Its name or tags hold the last of the words, which says what an English phrase is about. */
  readonly isLast: boolean;
  /** Name, tags, brand or place in the shop hold what the phrase is about, its head. */
  readonly isAbout: boolean;
  /** A search for the words calls it the very thing. */
  readonly isThing: boolean;
  /** It is among the good answers of such a search. */
  readonly isGood: boolean;
  /** It answers such a search about as well as the best. */
  readonly isBest: boolean;
  /** Its category or department is called so. */
  readonly isPlace: boolean;
  /** It is called by the beginning of the one word alone. */
  readonly isBeginning?: boolean;
  /** Cosine of the meanings, in [-1, 1]. */
  readonly cosine: number;
  readonly department: string | undefined;
}
