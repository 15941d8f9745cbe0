import { SERVICE_TOPICS, type ServiceTopic, type ServiceWords } from '../languages/language.js';
import { type Piece, phraseAt } from './pieces.js';
import type { Reader } from './reader.js';

type Known = Parameters<Reader>[2];

/** `free delivery`, `how do I return something`, `pay with PayPal`; not what the shop itself calls so: `contact sheet`. */
export const readService: Reader = (pieces, at, known) =>
  topic(pieces, at, known) ?? (at === 0 ? question(pieces, known) : undefined);

/** `can I pay with PayPal`: the words of a question are no part of what is looked for; `can` is a thing elsewhere. */
function question(pieces: readonly Piece[], known: Known) {
  const { asks, askers } = known.language.service;
  const led = countWhile(pieces, 0, asks);
  const isToShop = pieces.slice(0, led).some(({ plain }) => askers.includes(plain));
  for (let at = 1; at <= led; at++) {
    const asked = isToShop ? askedAt(pieces, at, known) : undefined;
    if (asked) return { wish: { kind: 'service', topic: asked } as const, length: pieces.length };
    const found = topic(pieces, at, known, true);
    if (found) return { ...found, length: found.length + at };
  }
  return undefined;
}

/** The topic of a word that asks for it in a question, whatever else is said: `can I return an opened item`. */
function askedAt(
  pieces: readonly Piece[],
  at: number,
  { language: { service } }: Known,
): ServiceTopic | undefined {
  return SERVICE_TOPICS.find((topic) => service.asked[topic]?.includes(pieces[at]?.plain ?? ''));
}

function topic(pieces: readonly Piece[], at: number, known: Known, isQuestion = false): ReturnType<Reader> {
  const { around, goesOn } = known.language.service;
  if (!startsOf(known.language.service).has(pieces[at]?.plain ?? '')) return undefined;
  const led = countWhile(pieces, at, around);
  // `cost` alone asks nothing of the shop: what leads counts only before a topic.
  const found = topicAt(pieces, at + led, known) ?? topicAt(pieces, at, known);
  if (!found) return undefined;
  const start = topicAt(pieces, at + led, known) ? at + led : at;
  const end = start + found.length + countWhile(pieces, start + found.length, around);
  const last = pieces[end - 1]?.plain ?? '';
  const isOpen = goesOn.includes(pieces[end]?.plain ?? '') || goesOn.includes(last);
  const wish = { kind: 'service', topic: found.topic } as const;
  if (isOpen) return { wish, length: pieces.length - at };
  // `delivery box` is a thing, but `can you deliver lamps` asks of the shop.
  const isName = OF_GOODS.has(found.topic) || (found.isWord && !isQuestion);
  return isName && isOfGoods(pieces, end, known) ? undefined : { wish, length: end - at };
}

/** First words of all that is asked of a shop: most words of a query are none of them. */
const starts = new WeakMap<ServiceWords, ReadonlySet<string>>();
function startsOf(service: ServiceWords): ReadonlySet<string> {
  const known = starts.get(service);
  if (known) return known;
  const phrases = SERVICE_TOPICS.flatMap((topic) => [...service.phrases[topic], ...service.words[topic]]);
  const made = new Set([...service.around, ...phrases.map((phrase) => phrase.split(' ')[0] ?? '')]);
  starts.set(service, made);
  return made;
}

function topicAt(pieces: readonly Piece[], at: number, { language: { service }, shop }: Known) {
  const [first = '', second = ''] = [pieces[at]?.plain, pieces[at + 1]?.plain];
  for (const topic of SERVICE_TOPICS) {
    const phrase = phraseAt(pieces, at, service.phrases[topic]);
    if (phrase > 0 && !shop.isPhrase([first, second])) return { topic, length: phrase, isWord: false };
    // Alone it asks of the shop, though a thing is called by it too: a contact sheet.
    const isFree = pieces.length === 1 ? !shop.isThing(first) : !shop.isCalled(first);
    if (service.words[topic].includes(first) && isFree) return { topic, length: 1, isWord: true };
  }
  return undefined;
}

/** Topics that goods are sold for: a `credit card holder` is a thing, a `free delivery lamp` is a lamp. */
const OF_GOODS: ReadonlySet<ServiceTopic> = new Set(['payment', 'contact', 'vouchers', 'invoice']);

function isOfGoods(pieces: readonly Piece[], at: number, { language, shop }: Known): boolean {
  const next = pieces[at]?.plain ?? '';
  return !language.silent.has(next) && shop.isCalled(next);
}

function countWhile(pieces: readonly Piece[], at: number, words: readonly string[]): number {
  let length = 0;
  while (words.includes(pieces[at + length]?.plain ?? '')) length += 1;
  return length;
}
