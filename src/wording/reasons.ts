import type { Bought } from '../recommendations/candidates/buy-again.js';
import type { Kinship } from '../recommendations/kinds/kinships.js';
import type { SignalPart } from '../recommendations/reasons/explained-parts.js';
import type { Lead } from '../recommendations/reasons/leads.js';
import type { CardReason, ShelfReasons } from '../recommendations/reasons/reasons.js';
import { askedKind, mostlyIn } from '../segments/asked-kind.js';
import { ageOf, dateText } from './dates.js';
import { listText, utcDayText } from './intl.js';
import type { Named } from './signal-words.js';
import type { Wording } from './wording.js';

/** Names the wording needs: of products and interests, undefined for a product that has left the shop. */
export interface Names {
  product(id: string): string | undefined;
  /** The category or department of a product, as pages call it. */
  shelf(id: string, of: 'category' | 'department'): string | undefined;
  /** What its merchant calls the kinds of a product, the widest first, without what tells them from others of its category. */
  kinds(id: string): readonly string[];
  interest(id: string): string;
  /** Whether nothing was done to a product here, and it came in a file of interests; absent where no visit speaks. */
  isBrought?(id: string): boolean;
  /** The day on which what stands at a position joined the shop, as in `2026-10-03`; undefined of none. */
  joined(position: number): string | undefined;
}

/** What the page is about, as the reason line says it. */
export type PageTopic =
  | { readonly type: 'product'; readonly id: string; readonly name: string }
  | { readonly type: 'basket' | 'search' | 'none' };

/** What reasons are said with: names, and a language. */
export interface Telling {
  readonly names: Names;
  readonly t: Wording;
}

/** The reason in one line, as under a card. */
export function reasonLine(lead: Lead, telling: Telling, topic: PageTopic = { type: 'none' }): string {
  const { reasons } = telling.t;
  switch (lead.type) {
    case 'signal':
      return signalLine(lead, telling);
    case 'page':
      return pageLine(topic, lead, telling);
    case 'company': {
      const { about, words } = lead.companion;
      // The own words that mean the thing, where nothing was done to it.
      const meant = words === undefined ? undefined : telling.names.interest(words);
      return reasons.company(thingInSentence(about, telling), meant);
    }
    case 'coInterest':
      return reasons.coInterest(thingInSentence(lead.about, telling), lead.simulated);
    case 'new':
      return newLine(lead, telling);
    case 'popular':
    case 'ordered':
    case 'shop':
      return reasons[lead.type];
  }
}

/** A thing of the visit that something goes with; of one that a file brought, and nothing else, that says so. */
function thingInSentence(about: string, telling: Telling): string {
  const { names, t } = telling;
  const thing = productInSentence(about, telling) ?? t.reasons.companyOfGone;
  return names.isBrought?.(about) ? t.reasons.broughtInFile(thing) : thing;
}

/** When something was bought. @param now milliseconds since 1970 */
export function boughtLine(
  { orders, last }: Pick<Bought, 'orders' | 'last'>,
  now: number,
  t: Wording,
): string {
  return t.reasons.bought(orders, t.dates.at({ kind: 'date', date: dateText(last, now, t) }));
}

/** Something new says since when, in what part of the shop, and because of what it was chosen. */
function newLine(
  { position, of, isDrawn = false }: Extract<Lead, { type: 'new' }>,
  telling: Telling,
): string {
  const { names, t } = telling;
  const joined = names.joined(position);
  const since = joined === undefined ? '' : utcDayText(joined, t.locale);
  if (!of) return t.reasons.newSince(since);
  const { signal, interest } = of;
  if (signal.kinship === 'same')
    return foundLine(signal, telling) + t.reasons.beside.newSince(since, isDrawn);
  const { product } = signal;
  const cause = causeOf(signal, interest, telling);
  if (product === undefined) return t.reasons.newHere(since, cause, isDrawn);
  return t.reasons.newIn(shelfOf(product, signal.kinship, interest, names), since, cause, isDrawn);
}

/** What is not alike is there for what it has in common with the signal's product, and says so. */
function signalLine(
  { signal, interest, beside, shared }: Extract<Lead, { type: 'signal' }>,
  telling: Telling,
): string {
  const { names, t } = telling;
  const { reasons } = t;
  // What of the shop's own put the card there as much: a reason that left it out would tell half.
  const { popular, ordered, mostlyPopular, mostlyOrdered, newSince } = reasons.beside;
  const besides = {
    popular,
    ordered,
    'mostly-popular': mostlyPopular,
    'mostly-ordered': mostlyOrdered,
    new: newSince(''),
    none: '',
  }[beside ?? 'none'];
  const words = shared && reasons.sharedWords(quotedIn(shared, t));
  const cause = `${causeOf(signal, interest, telling)}${words ?? ''}${besides}`;
  const { kinship } = signal;
  if (kinship === 'same') return foundLine(signal, telling) + besides;
  const { product } = signal;
  if (kinship === 'alike' || product === undefined) return reasons.because(cause);
  return reasons.more(shelfOf(product, kinship, interest, names), cause);
}

/** Words of a name as a part of a sentence. */
export const quotedIn = (words: readonly string[], { reasons, locale }: Wording): string =>
  listText(words.map(reasons.quoted), locale);

/**
 * A search keeps none of its words; what it found tells what was looked for: its kind, no narrower than anybody may have asked,
 * else the category, else the department, where more than half of what it found stands there. Of two searches a card says which.
 */
function foundLine({ found, foundAll = [] }: Signal, { names, t }: Telling): string {
  const all = [found ?? []].flat();
  const [shelf, ...others] = new Set(all.map((one) => names.shelf(one, 'category')));
  const beside = foundAll.filter((one) => !all.includes(one)).map((one) => names.kinds(one));
  const category = others.length === 0 ? shelf : undefined;
  const kind = askedKind(
    all.map((one) => names.kinds(one)),
    { beside, category },
  );
  if (kind !== undefined) return t.reasons.foundAmong(kind);
  const whole = [...new Set([...all, ...foundAll])];
  const places = (['category', 'department'] as const).map((level) =>
    whole.map((one) => names.shelf(one, level)),
  );
  return t.reasons.foundIt(mostlyIn(places, all.length));
}

/** The part of the shop that a product shares with a card. What is alike and not called so is of its category. */
function shelfOf(product: string, kinship: Kinship, interest: string, names: Names): string {
  const part = kinship === 'department' ? 'department' : 'category';
  return (kinship === 'interest' ? undefined : names.shelf(product, part)) ?? names.interest(interest);
}

/** What a card says of itself; empty where the reason above its shelf says it all. */
export function cardReasonLine(reason: CardReason | undefined, telling: Telling, topic: PageTopic): string {
  if (!reason) return '';
  const { reasons } = telling.t;
  const line = reasonLine(reason.lead, telling, topic);
  return reason.also ? reasons.also(line) : line;
}

/** The reason that stands once above a shelf; empty where its cards have reasons of their own. */
export function sharedReasonLine(shared: ShelfReasons['shared'], telling: Telling, topic: PageTopic): string {
  if (!shared) return '';
  const line = reasonLine(shared.lead, telling, topic);
  return shared.isOfAll ? line : telling.t.reasons.ofMost(line);
}

type Signal = Pick<SignalPart, 'kind' | 'product' | 'unwanted'> & {
  /** Ids of what a search found. */
  readonly found?: string | readonly string[] | undefined;
  /** All that it found, where `found` is the nearest to a card alone. */
  readonly foundAll?: readonly string[] | undefined;
};

/** One signal as what follows on *because*: "you saved Cork yoga block"; of what is not wanted also why: "(too dear)". */
export function causeOf(signal: Signal, interest: string, telling: Telling): string {
  const named = namedIn(signal, interest, telling);
  const { unwanted } = signal;
  const product =
    unwanted === undefined ? named.product : telling.t.reasons.unwanted[unwanted](named.product);
  return telling.t.signals[signal.kind].because({ ...named, product });
}

/**
 * One signal as a line of its own: "You saved Cork yoga block, 12 minutes ago".
 * @param now milliseconds since 1970, as `signal.at`
 */
export function signalText(
  signal: Signal & Pick<SignalPart, 'at'>,
  interest: string,
  now: number,
  telling: Telling,
): string {
  const { t } = telling;
  // A search is told by all that it found, wherever it is told of.
  const said = { ...signal, found: signal.foundAll ?? signal.found };
  const did = t.signals[signal.kind].did(namedIn(said, interest, telling));
  return t.reasons.aged(did, ageOf(signal.at, now, t));
}

const isTyped = (interest: string): boolean => interest.startsWith('phrase:');

/** An interest as a part of a sentence: a segment by its label as the language bears it, the shopper's own words in quotation marks. */
export function interestInSentence(interest: string, { names, t }: Telling): string {
  const label = names.interest(interest);
  return isTyped(interest) ? t.reasons.quoted(label) : t.reasons.interest(label);
}

/** The names of one interest alone. */
export const onlyCalled = (label: string): Names => ({
  interest: () => label,
  product: () => undefined,
  shelf: () => undefined,
  kinds: () => [],
  joined: () => undefined,
});

/** The name of a product as a part of a sentence; undefined for one that has left the shop. */
export function productInSentence(id: string, { names, t }: Telling): string | undefined {
  const name = names.product(id);
  return name === undefined ? undefined : t.reasons.product(name);
}

function namedIn({ product, found = [] }: Signal, interest: string, telling: Telling): Named {
  const { t } = telling;
  const known = [found].flat().flatMap((id) => productInSentence(id, telling) ?? []);
  const name = product === undefined ? undefined : productInSentence(product, telling);
  return {
    product: product === undefined ? '' : (name ?? t.notice.goneProduct),
    found: listText(known, t.locale),
    interest: interestInSentence(interest, telling),
    isTyped: isTyped(interest),
  };
}

/** Only what is called the same and alike is called like it; the rest is of the same part of the shop, and says so. */
function pageLine(
  topic: PageTopic,
  { kinship, near }: Extract<Lead, { type: 'page' }>,
  telling: Telling,
): string {
  const { names, t } = telling;
  const { page } = t.reasons;
  switch (topic.type) {
    case 'product': {
      const isShelf = kinship === 'category' || kinship === 'department';
      const shelf = isShelf ? names.shelf(topic.id, kinship) : undefined;
      return shelf ? page.inShelf(shelf) : page.like(t.reasons.product(topic.name));
    }
    case 'basket':
      return page.basket(near === undefined ? undefined : productInSentence(near, telling));
    case 'search':
      return page.search;
    case 'none':
      return page.other;
  }
}
