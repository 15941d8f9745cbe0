import { type Piece, phraseAt } from './pieces.js';
import type { Reader } from './reader.js';
import { readService } from './service.js';

type Known = Parameters<Reader>[2];
type Thing = { readonly word: string; readonly length: number };

/**
 * `without leather or wool`, `not green`, `anything but cats`, `leather-free`, `-leather`. What is not wanted and is
 * not known is a wish too, an unclear one: read as a word it would be looked for.
 */
export const readWithout: Reader = (pieces, at, known) =>
  minus(pieces, at, known) ??
  labelledFree(pieces, at, known) ??
  refusedSize(pieces, at, known) ??
  denied(pieces, at, known);

/** A dash right before a word and apart from the one before: `mat -rubber`, not `t-shirt` nor `cast - iron`. */
function minus(pieces: readonly Piece[], at: number, { shop }: Known) {
  const [last, dash, word] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (dash?.plain !== '-' || !word || !/^\p{L}/u.test(word.plain) || !shop.isKnown(word.plain))
    return undefined;
  const isMinus = word.start === dash.end && (last === undefined || last.end < dash.start);
  return isMinus ? ({ wish: { kind: 'without', words: [word.plain] }, length: 2 } as const) : undefined;
}

/**
 * A shop that puts “plastic-free” on its labels means what it says, and the words find it. But who looks for
 * gluten-free flour is not shown wheat for want of the label, and of anything else the shop says what it knows.
 */
function labelledFree(pieces: readonly Piece[], at: number, known: Known) {
  const { language, shop } = known;
  // Nothing is said to be free of anything: no word of it has to be stemmed.
  if (![1, 2].some((ahead) => isFree(pieces, at + ahead, language) > 0)) return undefined;
  const isPair = isTag(pieces, at, known) || phraseAt(pieces, at, language.without.phrases) === 2;
  const length = isPair && isFree(pieces, at + 2, language) > 0 ? 2 : 1;
  const free = isFree(pieces, at + length, language);
  const word = plainOf(pieces, at, length);
  if (free === 0 || !isWord(word) || language.silent.has(word)) return undefined;
  // `tent, free delivery` is free of nothing.
  if (readService(pieces, at + length, known)) return undefined;
  const isLabel = length === 1 && shop.isPhrase([word, pieces[at + free]?.plain ?? '']);
  if (isLabel && !isHarmful(word, language)) return undefined;
  const words = [language.without.counted(word)];
  return { wish: { kind: 'without', words, isLabel: true }, length: length + free } as const;
}

/** How many pieces say `free` or `-free`; 0 for none. */
function isFree(pieces: readonly Piece[], at: number, { without }: Known['language']): number {
  const dashed = isDash(pieces[at]) ? 1 : 0;
  return without.after.includes(pieces[at + dashed]?.plain ?? '') ? 1 + dashed : 0;
}

/** `not 1000 pieces`, `no 35 mm`: a number with its measure. */
function refusedSize(pieces: readonly Piece[], at: number, known: Known) {
  const { language } = known;
  const { before, not } = language.without;
  const lead = relativeAt(pieces, at, known);
  const led = Math.max(...[before, not].map((said) => phraseAt(pieces, at + lead, said)));
  const start = at + lead + led;
  const number = pieces[start]?.plain ?? '';
  const dashed = isDash(pieces[start + 1]) ? 1 : 0;
  const measure = pieces[start + 1 + dashed]?.plain ?? '';
  if (led === 0 || !/^\d/.test(number) || !language.measures.has(measure)) return undefined;
  // What is counted tells what is looked for: a jigsaw of pieces is no saw. Centimetres tell nothing.
  const length = lead + led + 1 + dashed + (language.units.has(measure) ? 1 : 0);
  return { wish: { kind: 'without', words: [`${number} ${measure}`] }, length } as const;
}

function denied(pieces: readonly Piece[], at: number, known: Known) {
  const lead = relativeAt(pieces, at, known);
  const said = ledBy(pieces, at + lead, known);
  if (said === 0) return undefined;
  const led = lead + said;
  if (isOfVerb(pieces, at + led, known)) return undefined;
  const start = passOver(pieces, at + led, known);
  const first = pieces[start]?.plain;
  if (first === undefined || !isWord(first))
    return { wish: { kind: 'unclear' }, length: start - at } as const;
  const things = thingsAt(pieces, start, at > 0, known);
  const length = start - at + things.length;
  if (things.words.length === 0) {
    const end = at > 0 ? clauseEnd(pieces, start, known) : start + dashedAt(pieces, start).length;
    return { wish: { kind: 'unclear' }, length: end - at } as const;
  }
  const isThing = isRefusedThing(pieces, at, things.words, known) && start === at + led;
  return { wish: { kind: 'without', words: things.words, ...(isThing ? { isThing } : {}) }, length } as const;
}

/** How many pieces lead to a `not`: the `that` of `tea that isn't black`, the `which is` of `a mug which is not blue`. */
function relativeAt(pieces: readonly Piece[], at: number, { language }: Known): number {
  const lead = phraseAt(pieces, at, language.without.relatives);
  return lead > 0 && phraseAt(pieces, at + lead, language.without.not) > 0 ? lead : 0;
}

/** `won't leak`: what is refused is that it leaks, and what does not is told by its leaks. */
function isOfVerb(pieces: readonly Piece[], at: number, { language }: Known): boolean {
  const { auxiliaries, verbs } = language.without;
  const next = pieces[at]?.plain ?? '';
  return (
    auxiliaries.includes(pieces[at - 1]?.plain ?? '') &&
    !verbs.includes(next) &&
    !language.without.between.includes(next)
  );
}

/**
 * `ink, no fountain pen`: things of which the shop sells some, said after a comma or a `not`. Who wants no fountain pen
 * may want what goes into one; who wants a tent without poles wants none with them.
 */
function isRefusedThing(
  pieces: readonly Piece[],
  at: number,
  words: readonly string[],
  known: Known,
): boolean {
  const {
    before: [sure = ''],
    lacks,
  } = known.language.without;
  if (phraseAt(pieces, at, [sure, `but ${sure}`, ...known.language.without.freeOf]) > 0) return false;
  const isWithout = lacks.includes(pieces[at]?.plain ?? '');
  const isParted = (pieces[at]?.start ?? 0) - (pieces[at - 1]?.end ?? 0) > 1;
  if (at === 0 || (isWithout && !isParted)) return false;
  return words.every(
    (word) => known.shop.isThing(word) && !isQuality(word, known) && !isHarmful(word, known.language),
  );
}

/** Where a thought ends that begins at a piece: `not poisonous to cats` is not understood, and looks for no cats. */
function clauseEnd(pieces: readonly Piece[], at: number, { language }: Known): number {
  const { price, without, inStock } = language;
  const next = [price.below, price.above, price.between, price.cheap, price.reduced, inStock];
  let end = at + dashedAt(pieces, at).length;
  for (; end < pieces.length; end++) {
    const [last, piece] = [pieces[end - 1], pieces[end]];
    const isParted = (piece?.start ?? 0) - (last?.end ?? 0) > 1 || !isWord(piece?.plain ?? '');
    if (isParted || [...next, without.before, without.not].some((said) => phraseAt(pieces, end, said) > 0))
      break;
  }
  return end;
}

/** How many pieces say that something is not wanted; 0 for none, and where the shop itself writes so: `no-spill`. */
function ledBy(pieces: readonly Piece[], at: number, { language, shop }: Known): number {
  const { before, not, beforeMaterial, idle } = language.without;
  const material = phraseAt(pieces, at, beforeMaterial);
  if (material > 0) {
    const dashed = isDash(pieces[at + material]) ? 1 : 0;
    return shop.isMaterial(pieces[at + material + dashed]?.plain ?? '') ? material + dashed : 0;
  }
  const sure = phraseAt(pieces, at, before);
  const led = sure > 0 ? sure : phraseAt(pieces, at, not);
  const next = pieces[at + led];
  if (led === 0) return 0;
  if (next === undefined) return led;
  if (!isWord(next.plain) || (sure === 0 && idle.includes(next.plain))) return 0;
  return shop.isPhrase([pieces[at + led - 1]?.plain ?? '', next.plain]) ? 0 : led;
}

/** Past `for the`, `made of`. */
function passOver(pieces: readonly Piece[], at: number, { language }: Known): number {
  let next = at;
  while (language.without.between.includes(pieces[next]?.plain ?? '')) next += 1;
  return next;
}

/** All that is not wanted: `leather or wool`, `green or black`; none where the shop knows nothing of the first. */
function thingsAt(pieces: readonly Piece[], at: number, isBehind: boolean, known: Known) {
  const { also, either } = known.language.without;
  const first = thingAt(pieces, at, isBehind, known);
  const words = first ? [first.word] : [];
  let length = first?.length ?? 0;
  while (first) {
    const joint = pieces[at + length]?.plain ?? '';
    const next = passOver(pieces, at + length + 1, known);
    const thing = also.includes(joint) ? thingAt(pieces, next, false, known) : undefined;
    if (!thing || !(either.includes(joint) || isQuality(thing.word, known))) break;
    words.push(thing.word);
    length = next - at + thing.length;
  }
  return { words, length };
}

/**
 * One thing, as the shop calls it: a brand, a shelf, a tag, else a word. What is looked for stands before it in
 * `gear but not guitar strings` and behind it in `not leather dog collar`.
 */
function thingAt(pieces: readonly Piece[], at: number, isBehind: boolean, known: Known): Thing | undefined {
  const { shop } = known;
  const word = pieces[at]?.plain ?? '';
  const dashed = dashedAt(pieces, at);
  if (dashed.length > 1)
    return dashed.parts.every(shop.isKnown)
      ? { word: dashed.parts.join('-'), length: dashed.length }
      : undefined;
  const called = Math.max(
    shop.brandAt(pieces, at)?.length ?? 0,
    shop.placeAt(pieces, at)?.length ?? 0,
    isTag(pieces, at, known) ? 2 : 0,
  );
  if (called > 1) return { word: plainOf(pieces, at, called), length: called };
  const isUnderstood = shop.isKnown(word) || called > 0 || isHarmful(word, known.language);
  if (!isWord(word) || !isUnderstood) return undefined;
  let length = 1;
  if (isBehind && !isQuality(word, known)) while (goesOn(pieces, at + length, known)) length += 1;
  return { word: plainOf(pieces, at, length), length };
}

/** `non-stick` is one word: its parts, and how many pieces they and their dashes are. */
function dashedAt(pieces: readonly Piece[], at: number) {
  const parts = [pieces[at]?.plain ?? ''];
  let length = 1;
  for (; isJoint(pieces, at + length); length += 2) parts.push(pieces[at + length + 1]?.plain ?? '');
  return { parts, length };
}

function isJoint(pieces: readonly Piece[], at: number): boolean {
  const [last, dash, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  return isDash(dash) && last?.end === dash?.start && next?.start === dash?.end && isWord(next?.plain ?? '');
}

function isTag(pieces: readonly Piece[], at: number, { shop }: Known): boolean {
  return shop.isTag([pieces[at]?.plain ?? '', pieces[at + 1]?.plain ?? '']);
}

function goesOn(pieces: readonly Piece[], at: number, { shop }: Known): boolean {
  const [last, word] = [pieces[at - 1]?.plain ?? '', pieces[at]?.plain ?? ''];
  return isWord(word) && shop.isPhrase([last, word]);
}

/** Also where the shop has never heard of it: that it does not know is what has to be said. */
function isHarmful(word: string, { singular, without }: Known['language']): boolean {
  return without.harmful.includes(singular(word));
}

/** What a thing is made of, or its colour: it says the same of anything. */
function isQuality(word: string, { language, shop }: Known): boolean {
  return language.colours.has(word) || shop.isMaterial(word);
}

function plainOf(pieces: readonly Piece[], at: number, length: number): string {
  const said = pieces.slice(at, at + length).map(({ plain }) => plain);
  return said.join(' ');
}

const isWord = (plain: string) => /^\p{L}/u.test(plain);
const isDash = (piece: Piece | undefined) => piece !== undefined && /^[-–—]$/.test(piece.plain);
