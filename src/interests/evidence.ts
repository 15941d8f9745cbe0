import type { ProductId } from '../catalog/product.js';
import { addScaled, normalised, type Vector } from '../embedding/vectors.js';
import type {
  Entry,
  EntryId,
  ImportedEntry,
  InterestId,
  NotRelevantBecause,
  PhraseEntry,
} from '../visits/entry.js';
import { RETURN_AFTER, ruleOf, type SignalKind } from '../visits/signals.js';
import { sinceReset } from '../visits/since-reset.js';
import { isOfTaste, type Visit } from '../visits/visit.js';
import { wordsOf } from './agreed-words.js';
import { type Belonging, belongings } from './belongings.js';
import { placeInOrder, shareOrders, withoutRepeated } from './evidence-order.js';
import { halfLifeIn } from './half-life.js';
import { examplesHere, groupOf, importedInterest, weightOf } from './imported.js';
import { phraseInterest } from './interest.js';
import { meantByLooks } from './senses.js';
import type { TasteSource } from './taste-source.js';
import type { TypedWords } from './typed-words.js';

/** Why a product is not wanted that is to the shopper's taste. */
export type UnwantedBecause = Exclude<NotRelevantBecause, 'taste'>;

/** One signal as the signature weighs it, before time and the shopper's hand. */
export interface Evidence {
  readonly entry: EntryId;
  readonly kind: SignalKind;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly weight: number;
  /** Milliseconds, already capped by the memory length. */
  readonly halfLife: number;
  /** Undefined for searches and typed phrases; of what a file brought one of its examples, where the shop has it. */
  readonly product: ProductId | undefined;
  /** What the file that brought it calls the interest; absent for everything else. */
  readonly called?: string;
  /** Why its product is not wanted, though its taste is; absent where nobody said so. */
  readonly unwanted?: UnwantedBecause;
  readonly taste: Vector;
  /** Typed words, which products are compared with by meaning and by name. Absent for everything else. */
  readonly words?: TypedWords;
  /** What a search found, best first: it speaks for that alone. Absent for everything else. */
  readonly found?: readonly ProductId[];
  /** What it found and the shopper called not relevant. */
  readonly turnedDown?: readonly ProductId[];
  /** Degrees in (0, 1], strongest first. */
  readonly belongs: readonly Belonging[];
  /** How many signals came after it: the order clock. */
  readonly later: number;
}

/** The signals of a visit that asked to be personalised, oldest first. Without that consent there are none. */
export function evidenceOf(visit: Visit, source: TasteSource): Evidence[] {
  if (!visit.consent.has('personalise')) return [];
  const reading: Reading = { visit, source, firstViews: new Map(), inBasket: new Set() };
  const entries = withoutRepeated(sinceReset(visit.entries));
  const found: Unplaced[] = [];
  for (const entry of entries) {
    if (entry.type === 'imported') found.push(...ofFile(entry, reading));
    else {
      const one = evidence(entry, reading);
      if (one) found.push(one);
    }
  }
  found.sort((a, b) => a.at - b.at);
  placeInOrder(found);
  shareOrders(found);
  return found;
}

interface Reading {
  readonly visit: Visit;
  readonly source: TasteSource;
  readonly firstViews: Map<ProductId, number>;
  readonly inBasket: Set<ProductId>;
}

/** Evidence whose place in the order is not known yet. */
type Unplaced = { -readonly [Key in keyof Evidence]: Evidence[Key] };

function evidence(entry: Exclude<Entry, ImportedEntry>, reading: Reading): Unplaced | undefined {
  const { visit, source } = reading;
  switch (entry.type) {
    case 'signal':
      // The opposite was pressed since.
      if (!visit.signals[entry.kind].has(entry.product)) return undefined;
      // Called not relevant for another reason than what it is like: that says nothing of a taste.
      if (entry.kind === 'notRelevant' && !isOfTaste(visit.because.get(entry.product))) return undefined;
      return ofProduct(entry, kindOf(entry, reading), entry.product, reading);
    case 'basket': {
      const counts =
        entry.quantity > 0 && visit.ownBasket.has(entry.product) && !reading.inBasket.has(entry.product);
      if (counts) reading.inBasket.add(entry.product);
      return counts ? ofProduct(entry, 'basket', entry.product, reading) : undefined;
    }
    case 'search':
      return ofFound(entry, entry.found, reading);
    case 'phrase': {
      const belongs = [{ interest: phraseInterest(entry.id), degree: 1 }];
      const taste = source.tasteOfText(entry.meaning);
      return { ...unplaced(entry, 'added', taste, belongs, visit), ...read(entry, source) };
    }
    case 'shown':
    case 'rest':
    case 'weigh':
    case 'set':
    case 'remove':
    case 'because':
    case 'lane':
    case 'turn':
    case 'keep':
    case 'discard':
    case 'never':
    case 'undo':
    case 'reset':
    case 'memory':
    case 'language':
    case 'counted':
    case 'consent':
      return undefined;
  }
}

function ofProduct(
  entry: Entry,
  kind: SignalKind,
  product: ProductId,
  { visit, source }: Reading,
): Unplaced | undefined {
  const position = source.position(product);
  if (position === undefined || isTurnedDown(product, kind, visit)) return undefined;
  const belongs = belongings(source, source.memberships(position));
  const found = unplaced(entry, kind, source.taste(position), belongs, visit);
  found.product = product;
  const why = visit.signals.notRelevant.has(product) ? visit.because.get(product) : undefined;
  if (why !== undefined && why !== 'taste') found.unwanted = why;
  return found;
}

/**
 * What came in a file, as it weighed when it came. A shop's name for an interest that this shop has is that interest, and
 * about the file's examples, as much each, where this shop has them. Any other name is read as typed words are.
 */
function ofFile(entry: Entry & ImportedEntry, { visit, source }: Reading): readonly Unplaced[] {
  const about = aboutWhat(entry, source);
  const belongs = [{ interest: importedInterest(entry, source), degree: 1 }];
  const weight = weightOf(entry, entry.at) / about.length;
  const halfLife = Math.min(entry.halfLife, halfLifeIn(visit.memory, 'imported'));
  return about
    .filter(({ product }) => product === undefined || !isRefused(product, visit))
    .map((one) => {
      const found = unplaced(entry, 'imported', one.taste, belongs, visit);
      return { ...found, ...one, called: entry.name, weight, halfLife };
    });
}

type About = Pick<Unplaced, 'taste'> & Partial<Pick<Unplaced, 'product' | 'words'>>;

/** The directions of an interest of a file; none where nothing is known of it. */
function aboutWhat(entry: ImportedEntry, source: TasteSource): readonly About[] {
  const group = groupOf(entry, source);
  const { meaning } = entry;
  if (group === undefined)
    return meaning ? [{ taste: source.tasteOfText(meaning), ...read(entry, source) }] : [];
  const examples = examplesHere(entry, group, source);
  if (examples.length === 0) return [{ taste: source.segmentTaste(group) }];
  return examples.map((product) => ({ product, taste: source.taste(source.position(product) ?? -1) }));
}

/** A search, or a file, is about no less for one of its products being hidden, which no shelf shows. */
const isRefused = (product: ProductId, { turnedDown, hidden }: Visit): boolean =>
  turnedDown.has(product) && !hidden.has(product);

/** The words of an entry that were read. */
function read(entry: PhraseEntry | ImportedEntry, source: TasteSource): Pick<Evidence, 'words'> {
  const words = wordsOf(entry, source);
  return words ? { words } : {};
}

/** What a search found decides what it was about: the meaning of *developing tank* is near fish tanks too. */
function ofFound(
  entry: Entry,
  products: readonly ProductId[],
  { visit, source }: Reading,
): Unplaced | undefined {
  const meant = meantByLooks(products, entry.at, visit, source);
  const found = meant.filter((product) => !isRefused(product, visit));
  const positions = found.flatMap((product) => source.position(product) ?? []);
  if (positions.length === 0) return undefined;
  const taste = new Float64Array(source.dimensions);
  for (const position of positions) addScaled(taste, source.taste(position), 1);
  const belongs = shared(positions.map((position) => belongings(source, source.memberships(position))));
  const turnedDown = meant.filter((product) => isRefused(product, visit));
  return { ...unplaced(entry, 'search', normalised(taste), belongs, visit), found, turnedDown };
}

/** The mean of what several products belong to, strongest first. */
function shared(each: readonly (readonly Belonging[])[]): Belonging[] {
  const degrees = new Map<InterestId, number>();
  for (const { interest, degree } of each.flat())
    degrees.set(interest, (degrees.get(interest) ?? 0) + degree / each.length);
  return [...degrees]
    .map(([interest, degree]) => ({ interest, degree }))
    .sort((a, b) => b.degree - a.degree || (a.interest < b.interest ? -1 : 1));
}

/** What was hidden or called not relevant speaks for nothing any more, whatever was done to it before. */
function isTurnedDown(product: ProductId, kind: SignalKind, { turnedDown }: Visit): boolean {
  return ruleOf(kind).weight > 0 && turnedDown.has(product);
}

function unplaced(
  { id, at }: Entry,
  kind: SignalKind,
  taste: Vector,
  belongs: readonly Belonging[],
  { memory }: Visit,
): Unplaced {
  const { weight } = ruleOf(kind);
  const halfLife = halfLifeIn(memory, kind);
  return { entry: id, kind, at, weight, halfLife, product: undefined, taste, belongs, later: 0 };
}

/** A view is a return when the product was first looked at long enough before. */
function kindOf(entry: Entry & { type: 'signal' }, { firstViews }: Reading): SignalKind {
  if (entry.kind !== 'view') return entry.kind;
  const first = firstViews.get(entry.product);
  firstViews.set(entry.product, Math.min(first ?? entry.at, entry.at));
  return first !== undefined && entry.at - first >= RETURN_AFTER ? 'viewAgain' : 'view';
}
