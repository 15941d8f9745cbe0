import { DAY, HOUR, MINUTE } from '../time/clock.js';

/** What one kind of signal is and does. Everything that depends on a kind reads its row; its words: `SignalWords`. */
export interface SignalRule {
  /** Evidence that a fresh signal gives, before membership; below 0 it turns the product down. */
  readonly weight: number;
  /** Milliseconds until half of it is left. */
  readonly halfLife: number;
  /** Not pressed, only noted. When ranking, it is also weighed by how many signals came after it. */
  readonly implicit: boolean;
  /** `signal`: the log holds it as an entry of a product. `other`: it is read from an entry of another type. */
  readonly entry: 'signal' | 'other';
  /** Where its button stands: on every card, on the product's own page alone, or nowhere. */
  readonly button: 'card' | 'page' | 'none';
  /** Whether pressing it asks for personalisation; `unlessEnded`: not once the shopper has ended that. */
  readonly asks: 'always' | 'unlessEnded' | 'never';
  /** Where its product is no longer shown: on shelves, or on search and category pages as well. */
  readonly excludes: 'everywhere' | 'shelves' | 'nothing';
  /** Kept without personalisation, and when that ends. What does not keep itself is off while the browser objects. */
  readonly keepsItself: boolean;
  /** Keeps something for the shopper: the session lives at least `KEEPING_LIFETIME` longer. */
  readonly prolongs: boolean;
  /** Counted by its kind in visits that agreed to be counted. A search is counted as `searched`: see `EventKind`. */
  readonly counted: boolean;
  /** Can be taken back. */
  readonly undoable: boolean;
  /** Its list among the kept things: the name on the page, and in the address of *Remove*. */
  readonly list?: { readonly name: string; readonly path: string };
}

/**
 * The one table of signals: the engine computes with it, pages print it, stores mark entries by it.
 * Every negative half-life is at least the longest positive one; only then can an interest never grow with
 * time, nor come back once forgotten (docs/design.md, 4).
 */
export const SIGNALS = {
  view: {
    weight: 0.15,
    halfLife: 2 * HOUR,
    implicit: true,
    entry: 'signal',
    button: 'none',
    asks: 'never',
    excludes: 'shelves',
    keepsItself: false,
    prolongs: false,
    counted: true,
    undoable: false,
  },
  viewAgain: {
    weight: 0.35,
    halfLife: 2 * DAY,
    implicit: true,
    entry: 'other',
    button: 'none',
    asks: 'never',
    excludes: 'shelves',
    keepsItself: false,
    prolongs: false,
    counted: false,
    undoable: false,
  },
  search: {
    weight: 0.3,
    halfLife: 12 * HOUR,
    implicit: true,
    entry: 'other',
    button: 'none',
    asks: 'never',
    excludes: 'nothing',
    keepsItself: false,
    prolongs: false,
    counted: false,
    undoable: false,
  },
  interested: {
    weight: 0.8,
    halfLife: 14 * DAY,
    implicit: false,
    entry: 'signal',
    button: 'card',
    asks: 'always',
    excludes: 'shelves',
    keepsItself: false,
    prolongs: false,
    counted: true,
    undoable: true,
  },
  save: {
    weight: 1,
    halfLife: 21 * DAY,
    implicit: false,
    entry: 'signal',
    button: 'card',
    asks: 'never',
    excludes: 'shelves',
    keepsItself: true,
    prolongs: true,
    counted: true,
    undoable: true,
    list: { name: 'saved', path: 'saved-products' },
  },
  basket: {
    weight: 0.8,
    halfLife: 7 * DAY,
    implicit: false,
    entry: 'other',
    button: 'none',
    asks: 'never',
    excludes: 'shelves',
    keepsItself: true,
    prolongs: true,
    counted: true,
    undoable: true,
  },
  purchase: {
    weight: 0.3,
    halfLife: 60 * DAY,
    implicit: false,
    entry: 'signal',
    button: 'none',
    asks: 'never',
    excludes: 'shelves',
    keepsItself: true,
    prolongs: false,
    counted: true,
    undoable: false,
  },
  added: {
    weight: 0.8,
    halfLife: 14 * DAY,
    implicit: false,
    entry: 'other',
    button: 'none',
    asks: 'always',
    excludes: 'nothing',
    keepsItself: false,
    prolongs: false,
    counted: false,
    undoable: true,
  },
  /** What a file says of each interest is in its entry: this is the most that one may weigh, and the longest it may last. */
  imported: {
    weight: 5,
    halfLife: 60 * DAY,
    implicit: false,
    entry: 'other',
    button: 'none',
    asks: 'always',
    excludes: 'nothing',
    keepsItself: false,
    prolongs: false,
    counted: false,
    undoable: true,
  },
  hide: {
    weight: -0.3,
    halfLife: 60 * DAY,
    implicit: false,
    entry: 'signal',
    button: 'card',
    asks: 'unlessEnded',
    excludes: 'everywhere',
    keepsItself: true,
    prolongs: false,
    counted: true,
    undoable: true,
    list: { name: 'hidden', path: 'hidden-products' },
  },
  notRelevant: {
    weight: -0.6,
    halfLife: 60 * DAY,
    implicit: false,
    entry: 'signal',
    button: 'page',
    asks: 'always',
    excludes: 'shelves',
    keepsItself: false,
    prolongs: false,
    counted: true,
    undoable: true,
    list: { name: 'notRelevant', path: 'irrelevant-products' },
  },
} as const satisfies Readonly<Record<string, SignalRule>>;

export type SignalKind = keyof typeof SIGNALS;

/** Kinds whose row says this. */
type KindsWhere<Row> = {
  [Kind in SignalKind]: (typeof SIGNALS)[Kind] extends Row ? Kind : never;
}[SignalKind];
/** The kinds that a signal entry of the session log carries; the others are read from entries of their own. */
export type ProductSignalKind = KindsWhere<{ readonly entry: 'signal' }>;
export type PressedKind = Exclude<SignalKind, KindsWhere<{ readonly button: 'none' }>>;
export type CountedKind = KindsWhere<{ readonly counted: true }>;
/** The kinds that have a list among the kept things. */
export type ListedKind = KindsWhere<{ readonly list: object }>;
/** The kinds whose product leaves the shelves. */
export type ExcludingKind = KindsWhere<{ readonly excludes: 'everywhere' | 'shelves' }>;
/** Signal entries that go when personalisation ends. */
export type ErasedKind = Extract<ProductSignalKind, KindsWhere<{ readonly keepsItself: false }>>;

/** The row of a kind, as wide as any row. */
export const ruleOf = (kind: SignalKind): SignalRule => SIGNALS[kind];

/** Every kind, in the order of the table. */
export const signalKinds = (): readonly SignalKind[] => Object.keys(SIGNALS) as SignalKind[];

/** Whether a stored text names a kind that signal entries carry. */
export const isProductSignal = (kind: unknown): kind is ProductSignalKind =>
  has(kind, ({ entry }) => entry === 'signal');

/** Whether a text from outside names a press. */
export const isPressedKind = (kind: unknown): kind is PressedKind =>
  has(kind, ({ button }) => button !== 'none');

export const excludes = (kind: SignalKind): kind is ExcludingKind =>
  has(kind, (row) => row.excludes !== 'nothing');

/** Whether signal entries of a kind go when personalisation ends. */
export const isErased = (kind: SignalKind): kind is ErasedKind =>
  has(kind, ({ entry, keepsItself }) => entry === 'signal' && !keepsItself);

/** Presses whose buttons stand there, in the order of the table. */
export const buttonsOn = (place: 'card' | 'page'): readonly PressedKind[] =>
  signalKinds().filter((kind): kind is PressedKind => ruleOf(kind).button === place);

export const listOf = (kind: ListedKind): { readonly name: string; readonly path: string } =>
  SIGNALS[kind].list;

/** Kinds that have a list, in the order of the table. */
export const listedKinds = (): readonly ListedKind[] =>
  signalKinds().filter((kind): kind is ListedKind => ruleOf(kind).list !== undefined);

/** Interests that the shopper named: typed, set, or brought in a file. */
export const isOfOwnHand = (kind: SignalKind): boolean => kind === 'added' || kind === 'imported';

/** Whether a kind holds on every list of a visit, and outlasts it: what was hidden or bought, and nothing saved for another. */
export const holdsOnAllLists = (kind: SignalKind): boolean =>
  ruleOf(kind).keepsItself && !ruleOf(kind).prolongs;

/** What the shop has promised: what was kept stays kept, what was turned down stays away. */
export const isPromised = ({ keepsItself, weight }: SignalRule): boolean => keepsItself || weight < 0;

function has(kind: unknown, test: (rule: SignalRule) => boolean): boolean {
  return typeof kind === 'string' && Object.hasOwn(SIGNALS, kind) && test(ruleOf(kind as SignalKind));
}

/** A view this long after an earlier view of the same product is a return, milliseconds. */
export const RETURN_AFTER = 10 * MINUTE;
