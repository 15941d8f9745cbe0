import { signals } from '../wording/en/signals.js';
import type { Lead, SignalPart } from './explanation.js';
import type { Kinship } from './kinship.js';
import type { CardReason, ShelfReasons } from './reasons.js';

/** Names the wording needs: of products and interests, undefined for a product that has left the shop. */
export interface Names {
  product(id: string): string | undefined;
  /** The category or department of a product, as pages call it. */
  shelf(id: string, of: 'category' | 'department'): string | undefined;
  interest(id: string): string;
}

/** What the page is about, as the reason line says it. */
export type PageTopic =
  | { readonly type: 'product'; readonly id: string; readonly name: string }
  | { readonly type: 'basket' | 'search' | 'none' };

/** The reason in one line, as under a card. This file owns the wording of explanations. */
export function reasonLine(lead: Lead, names: Names, topic: PageTopic = { type: 'none' }): string {
  switch (lead.type) {
    case 'signal':
      return signalLine(lead, names);
    case 'page':
      return pageLine(topic, lead.kinship, names);
    case 'company':
      return `${lead.companion.kind}, to go with ${names.product(lead.companion.about) ?? 'what you have'}`;
    case 'popular':
      return 'Sells well lately';
    case 'new':
      return 'New in the shop';
    case 'shop':
      return 'Also in the shop';
  }
}

/** What is not alike is there for what it has in common with the signal's product, and says so. */
function signalLine({ signal, interest, beside }: Extract<Lead, { type: 'signal' }>, names: Names): string {
  const phrase = `${signalPhrase(signal, interest, names)}${besideOf(beside)}`;
  const { kinship, product } = signal;
  if (kinship === 'perhaps') return `Perhaps for “${names.interest(interest)}”${besideOf(beside)}`;
  if (kinship === 'alike' || product === undefined) return `Because ${phrase}`;
  const shelf = kinship === 'interest' ? undefined : names.shelf(product, kinship);
  return `More in ${shelf ?? names.interest(interest)}, because ${phrase}`;
}

/** What of the shop's own put the card there as much: a reason that left it out would tell half. */
function besideOf(beside: 'popular' | 'new' | undefined): string {
  if (beside === undefined) return '';
  return beside === 'popular' ? ', and it sells well' : ', and it is new';
}

/** What a card says of itself; empty where the reason above its shelf says it all. */
export function cardReasonLine(reason: CardReason | undefined, names: Names, topic: PageTopic): string {
  if (!reason) return '';
  const line = reasonLine(reason.lead, names, topic);
  return reason.also ? `Also ${decapitalised(line)}` : line;
}

/** The reason that stands once above a shelf; empty where its cards have reasons of their own. */
export function sharedReasonLine(shared: ShelfReasons['shared'], names: Names, topic: PageTopic): string {
  if (!shared) return '';
  const line = reasonLine(shared.lead, names, topic);
  return shared.by === 'all' ? line : `Mostly: ${decapitalised(line)}`;
}

/** One signal as part of a sentence: "you saved Cork yoga block". */
export function signalPhrase(
  signal: Pick<SignalPart, 'kind' | 'product'>,
  interest: string,
  names: Names,
): string {
  const product =
    (signal.product === undefined ? undefined : names.product(signal.product)) ??
    'a product that has left the shop';
  const isTyped = interest.startsWith('phrase:');
  return signals[signal.kind].because({ product, interest: names.interest(interest), isTyped });
}

function pageLine(topic: PageTopic, kinship: Kinship, names: Names): string {
  switch (topic.type) {
    case 'product':
      return pageLineOfProduct(topic, kinship, names);
    case 'basket':
      return 'Like what is in your basket';
    case 'search':
      return 'Near this search';
    case 'none':
      return 'Like what this page is about';
  }
}

/** Only what is alike is called like it; the rest is of the same part of the shop, and says so. */
function pageLineOfProduct(
  { id, name }: Extract<PageTopic, { type: 'product' }>,
  kinship: Kinship,
  names: Names,
): string {
  const shelf = kinship === 'category' || kinship === 'department' ? names.shelf(id, kinship) : undefined;
  return shelf ? `Also in ${shelf}` : `Like ${name}`;
}

function decapitalised(line: string): string {
  return line.charAt(0).toLowerCase() + line.slice(1);
}

/** A phrase as a line of its own. */
export function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
