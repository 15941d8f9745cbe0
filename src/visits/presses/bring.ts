import { weightOf } from '../../interests/imported.js';
import { FORGOTTEN_BELOW, strengthOf } from '../../interests/strength.js';
import { agreementBy, isToAskFirst, type KnownEnds } from '../asking.js';
import { type Decision, refused } from '../decision.js';
import type { EntryId, ImportedEntry } from '../entry.js';
import { entryId, freshSeed, pressSeed } from '../entry-ids.js';
import { ruleOf } from '../signals.js';
import type { VisitNow } from '../visit-now.js';

/** One interest of a file, as far as it could be understood. */
export interface Brought {
  readonly entry: ImportedEntry;
  readonly isReadable: boolean;
  readonly isAboutSomebody: boolean;
  /** This shop has the interest, or its model has read the words. */
  readonly isUnderstood: boolean;
}

/** What becomes of an interest of a file; all but `taken` stay outside. */
export type BroughtState =
  | 'taken'
  | 'here'
  | 'twice'
  | 'never'
  | 'faded'
  | 'notReadable'
  | 'aboutSomebody'
  | 'notRead';

export interface BringPress {
  readonly brought: readonly Brought[];
  readonly known: KnownEnds;
}

export interface ShopOfBrought {
  /** The interests that the visit has at this moment, each as `nameOf` says it. */
  namesIn(visit: VisitNow): ReadonlySet<string>;
  /** Whether the shopper never wants that interest again. */
  isNever(brought: ImportedEntry, visit: VisitNow): boolean;
}

export interface NamesOfVisit {
  /** Of the interests that it has, as `nameOf` says them. */
  readonly here: ReadonlySet<string>;
  /** Whether the shopper never wants that interest again. */
  isNever(brought: ImportedEntry): boolean;
}

/**
 * What an interest is known by between shops: a label and words of the shopper's own may read the same. Capitals tell none
 * from another, as with words that are typed twice.
 */
export const nameOf = ({ called, name }: Pick<ImportedEntry, 'called' | 'name'>): string =>
  `${called}: ${name.toLowerCase()}`;

/** Interests of files that a visit holds at most since it last started over: as many as one file holds. */
const MOST_IMPORTED = 64;

/**
 * Takes in what a file holds and the visit does not: the same file twice changes nothing.
 * @param token the form's: sent twice it brings what is here by its own doing
 */
export function decide(visit: VisitNow, press: BringPress, shop: ShopOfBrought, token: string): Decision {
  if (visit.privacySignal) return refused('objects');
  const before = broughtBefore(visit, press, token);
  if (before !== undefined) return { settled: before };
  const here = shop.namesIn(visit);
  const names = { here, isNever: (brought: ImportedEntry) => shop.isNever(brought, visit) };
  const states = statesOf(press.brought, names, visit.now);
  if (states.includes('notRead')) return refused('modelAway');
  const entries = press.brought.filter((_, at) => states[at] === 'taken').map(({ entry }) => entry);
  if (entries.length === 0) return refused('nothingToTakeIn');
  if (isToAskFirst(visit, 'personalise', press.known)) return refused('personalisationEnded');
  if (heldIn(visit) + entries.length > MOST_IMPORTED) return refused('tooManyImported');
  return { entries: [...agreementBy(visit, ruleOf('imported').asks), ...entries] };
}

function heldIn({ visit: { entries } }: VisitNow): number {
  const since = entries.findLastIndex(({ type }) => type === 'reset') + 1;
  return entries.slice(since).filter(({ type }) => type === 'imported').length;
}

/**
 * What would become of each interest if they were taken in at this moment: what the preview says and the press does. Two that
 * only capitals tell apart are one, and the first of them counts.
 */
export function statesOf(
  brought: readonly Brought[],
  names: NamesOfVisit,
  now: number,
): readonly BroughtState[] {
  const taken = new Set<string>();
  return brought.map((one) => {
    const state = stateOf(one, names, now);
    if (state !== 'taken') return state;
    const name = nameOf(one.entry);
    if (taken.has(name)) return 'twice';
    taken.add(name);
    return state;
  });
}

function stateOf(brought: Brought, { here, isNever }: NamesOfVisit, now: number): BroughtState {
  const { entry, isReadable, isAboutSomebody, isUnderstood } = brought;
  if (strengthOf(weightOf(entry, now)) < FORGOTTEN_BELOW) return 'faded';
  if (!isReadable) return 'notReadable';
  if (isAboutSomebody) return 'aboutSomebody';
  if (isNever(entry)) return 'never';
  if (here.has(nameOf(entry))) return 'here';
  return isUnderstood ? 'taken' : 'notRead';
}

/** The last entry of the same form, where it was sent before and stands. */
function broughtBefore(
  { visit, logged }: VisitNow,
  { brought }: BringPress,
  token: string,
): EntryId | undefined {
  if (!visit.entries.some(({ type }) => type === 'imported')) return undefined;
  const bodies = brought.map(({ entry }) => entry);
  const seed = freshSeed(pressSeed(token), bodies, logged);
  const ids = new Set(bodies.map((body) => entryId(seed, body)));
  return visit.entries.findLast(({ id }) => ids.has(id))?.id;
}
