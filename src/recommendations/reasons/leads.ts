import type { ProductId } from '../../catalog/product.js';
import { type Trait, traitOf } from '../../catalog/trait-words.js';
import type { EntryId, InterestId } from '../../visits/entry.js';
import type { Companion } from '../complements/companions.js';
import type { Kinship } from '../kinds/kinships.js';
import { isPressed, saysMore } from '../scores/pressed-kinds.js';
import { SOURCE_WEIGHTS } from '../scores/ranking.js';
import { byValue, type InterestPart, type ShopPart, type SignalPart } from './explained-parts.js';
import type { Recommendation } from './shelf.js';

/** One thing that a reason line names. */
export type Lead =
  | {
      readonly type: 'signal';
      readonly interest: InterestId;
      readonly signal: SignalPart;
      /** What of the shop's own gave more than everything of that interest, and is said with it. */
      readonly beside?: Beside | undefined;
      /** Words that its product's name has in common with the card's, where they gave more than anything else of it. */
      readonly shared?: readonly string[] | undefined;
    }
  /** Sessions that were about a product of the visit, or of the page, were about this one too. */
  | { readonly type: 'coInterest'; readonly about: ProductId; readonly simulated: boolean }
  /** It is used together with something: their kinds go together. */
  | { readonly type: 'company'; readonly companion: Companion }
  /** Near the page; where that is about one product, with what it has in common with that; of several, the nearest. */
  | { readonly type: 'page'; readonly kinship: Kinship; readonly near?: ProductId | undefined }
  /** Its place is kept for something new; with the signal whose product it has the category in common with. */
  | {
      readonly type: 'new';
      readonly position: number;
      readonly of?: SignalLead | undefined;
      /** Its place was drawn among groups: it is there to be tried. */
      readonly isDrawn?: boolean;
    }
  /** `shop`: it fills a place, and nothing can be said for it. */
  | { readonly type: Selling | 'shop' };

/** That it sells well: by the catalogue, or by the shop's own orders. */
type Selling = 'popular' | 'ordered';

/** `mostly`: nearly all of the card's score is that. */
type Beside = Selling | `mostly-${Selling}` | 'new';

const isSelling = (source: ShopPart['source']): source is Selling =>
  source === 'popular' || source === 'ordered';

/**
 * A place is named as what it is kept for, whatever else speaks for the product: something new, something popular, what
 * goes with it, what the page is about (there interests only order what the page has fetched, and removing one seldom
 * moves a card), or the like of one signal. Everywhere else the signal that gave most is named first, and with it what
 * of the shop's own gave more than everything of its interest.
 */
export function leadsOf(
  interests: readonly InterestPart[],
  shop: readonly ShopPart[],
  { position, slot: { source, signal, drawn }, companion, kinship = 'alike', near }: Recommendation,
): readonly [Lead, ...Lead[]] {
  const signals = signalLeads(interests, wordsOfThings(shop), signal);
  if (companion?.together) {
    const { about, simulated = false } = companion;
    return [{ type: 'coInterest', about, simulated }, ...signals];
  }
  if (companion) return [{ type: 'company', companion }, ...signals];
  if (source === 'page') return [{ type: 'page', kinship, near }, ...signals];
  if (source === 'new') {
    const isDrawn = drawn !== undefined;
    return [{ type: 'new', position, of: signals[0], ...(isDrawn ? { isDrawn } : {}) }, ...signals];
  }
  const together = togetherLead(signals, shop);
  if (together && source !== 'popular') return [together, ...signals];
  const [first, ...others] = signals;
  if (first && source !== 'popular')
    return [{ ...first, beside: besideOf(first, interests, shop) }, ...others];
  return [{ type: shop.map((one) => one.source).find(isSelling) ?? 'shop' }, ...signals];
}

/** Co-interest is named where it gave more than the signal that gave most. */
function togetherLead(signals: readonly SignalLead[], shop: readonly ShopPart[]): Lead | undefined {
  const [most] = shop.filter(({ source }) => source === 'coInterest');
  if (most?.about === undefined) return undefined;
  const gave = Math.max(0, ...signals.map(({ signal }) => signal.value));
  const { about, simulated = false } = most;
  return most.value > gave ? { type: 'coInterest', about, simulated } : undefined;
}

function besideOf(
  { interest, signal }: SignalLead,
  interests: readonly InterestPart[],
  shop: readonly ShopPart[],
): Beside | undefined {
  const ofInterest = interests.find((one) => one.interest === interest)?.value ?? 0;
  const gave = Math.max(ofInterest, signal.value);
  const [most] = shop.filter(({ about }) => about === undefined).sort(byValue);
  if (!most || most.value <= gave) return undefined;
  if (isSelling(most.source)) {
    if (most.share >= NEARLY_ALL) return `mostly-${most.source}`;
    return sellsWell(most.value) ? most.source : undefined;
  }
  return most.source === 'new' && most.value >= JUST_NEW * SOURCE_WEIGHTS.new ? 'new' : undefined;
}

/** So much of all that speaks for a card is nearly all of it: that it *also* sells well would tell too little. */
const NEARLY_ALL = 0.9;

/**
 * Popularity from which a product is said to sell well. It is on a scale of logarithms: where the best has sold 180,
 * from 32 on, which a quarter of the demo's products have. Of what was ordered here most is above it.
 */
const SELLS_WELL = 2 / 3;

/** Freshness of what joined the shop four weeks ago, which is called new without saying since when; it halves in 30 days. */
const JUST_NEW = 2 ** (-28 / 30);

function sellsWell(value: number): boolean {
  return value >= SELLS_WELL * SOURCE_WEIGHTS.popular;
}

type SignalLead = Extract<Lead, { type: 'signal' }>;

/** Part of the greatest lead from which the one that a place is kept for is named before it. */
const NEARLY = 0.9;

/**
 * Signals that have more in common with the card than an interest, by all that they give to it, whichever interests it
 * goes through. The one that the place is kept for comes first, if it gives nearly as much as the greatest: a look is
 * no reason where something that was pressed says more. What was done to one product, and a search that found it, are
 * one lead: the greatest of what was done is named. What the words of a product's name give counts with it.
 */
function signalLeads(
  interests: readonly InterestPart[],
  words: WordsOfThings,
  keptFor: EntryId | undefined,
): SignalLead[] {
  const bySignal = new Map<string, SignalLead>();
  for (const { interest, signals } of interests) {
    for (const signal of signals)
      if (signal.kinship !== 'interest') add(bySignal, signal.entry, { type: 'signal', interest, signal });
  }
  const sorted = [...bySignal.values()].sort(byGift);
  if (sorted.length < 2) return sorted.map((lead) => withWords(lead, words));
  const touched = new Set(sorted.map(({ signal }) => signal.product));
  const keyOf = ({ signal: { product, found, entry } }: SignalLead) =>
    product ?? (touched.has(found) ? found : undefined) ?? entry;
  const isSearch = ({ signal }: SignalLead) => signal.product === undefined;
  const byProduct = new Map<string, SignalLead>();
  // Products first: what was done to one is named, and not the search that found it.
  for (const lead of sorted.toSorted((a, b) => Number(isSearch(a)) - Number(isSearch(b))))
    add(byProduct, keyOf(lead), lead);
  const kept = keptFor && bySignal.get(keptFor);
  for (const [key, lead] of byProduct) byProduct.set(key, withWords(lead, words));
  const leads = [...byProduct.values()].sort(byGift);
  const clearest = clearestOf(leads);
  const own = kept && byProduct.get(keyOf(kept));
  const isNamed = clearest === leads[0] && (own?.signal.value ?? 0) >= NEARLY * (clearest?.signal.value ?? 0);
  const first = pressedRather(isNamed && own ? own : clearest, leads);
  return first ? [first, ...leads.filter((lead) => lead !== first)] : leads;
}

/** A look has to give more than this many times what a press gives, to be named before it. */
const MUCH_MORE = 2;

/** A press that has as much in common with the card in place of a look that gives no more than twice as much. */
function pressedRather(first: SignalLead | undefined, leads: readonly SignalLead[]): SignalLead | undefined {
  if (first?.signal.product === undefined || isPressed(first.signal.kind)) return first;
  const { kinship, value } = first.signal;
  return (
    leads.find(
      ({ signal }) =>
        isPressed(signal.kind) &&
        (signal.kinship === kinship || signal.kinship === 'alike') &&
        MUCH_MORE * signal.value >= value,
    ) ?? first
  );
}

/** What words gave, by the product whose name they are of. */
type WordsOfThings = ReadonlyMap<ProductId, ShopPart>;

const NO_WORDS: WordsOfThings = new Map();

function wordsOfThings(shop: readonly ShopPart[]): WordsOfThings {
  const parts = shop.filter(({ source }) => source === 'words');
  return parts.length === 0
    ? NO_WORDS
    : new Map(parts.flatMap((one) => (one.about ? [[one.about, one]] : [])));
}

/** A lead with what the name of its product gave; where that is most of it, the words are said. */
function withWords(lead: SignalLead, words: WordsOfThings): SignalLead {
  const { signal } = lead;
  const part = signal.product === undefined ? undefined : words.get(signal.product);
  if (!part) return lead;
  const shared = part.value > signal.value ? (part.shared ?? []).filter(isWorthSaying) : [];
  const whole = { ...lead, signal: { ...signal, value: signal.value + part.value } };
  return shared.length > 0 ? { ...whole, shared } : whole;
}

/** Of a colour or a size that two names share nobody would say that it is why. */
const UNSAID: ReadonlySet<Trait | undefined> = new Set<Trait>(['colour', 'size', 'pack']);

const isWorthSaying = (word: string): boolean => !UNSAID.has(traitOf(word.toLowerCase()));

/**
 * The lead that gave most; but where that is typed words that mean much, words that mean less: *running in the dark* says more
 * of a head torch than *running and yoga*. They have to give half as much.
 */
function clearestOf(leads: readonly SignalLead[]): SignalLead | undefined {
  const [most] = leads;
  if (most?.signal.meant === undefined) return most;
  const meant = ({ signal }: SignalLead) => signal.meant ?? 0;
  const others = leads.filter(
    ({ signal }) => signal.meant !== undefined && signal.value >= most.signal.value / 2,
  );
  return others.toSorted((a, b) => meant(a) - meant(b) || byGift(a, b))[0];
}

/** Adds to what is known of a key; what says most stays named, else who came first. Most keys come once: no copy is made of those. */
function add(leads: Map<string, SignalLead>, key: string, lead: SignalLead): void {
  const known = leads.get(key);
  if (!known) leads.set(key, lead);
  else {
    const named = saysMore(lead.signal.kind, known.signal.kind) ? lead : known;
    const value = known.signal.value + lead.signal.value;
    leads.set(key, { ...named, signal: { ...named.signal, value } });
  }
}

function byGift(a: SignalLead, b: SignalLead): number {
  return byValue(a.signal, b.signal);
}
