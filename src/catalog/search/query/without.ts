import { isDash, isHarmful, isTag, isWord, plainOf, readLabel } from './labels.js';
import { type Piece, phraseAt } from './pieces.js';
import type { Reader } from './reader.js';

type Known = Parameters<Reader>[2];
type Thing = { readonly word: string; readonly length: number };

/**
 * `without leather or wool`, `not green`, `anything but cats`, `leather-free`, `-leather`. What is not wanted and is
 * not known is a wish too, an unclear one: read as a word it would be looked for.
 */
export const readWithout: Reader = (pieces, at, known) =>
  minus(pieces, at, known) ??
  imitated(pieces, at, known) ??
  readLabel(pieces, at, known) ??
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

/** `vegan leather wallet`, `faux fur throw`: nothing of the material that is only imitated is wanted. */
function imitated(pieces: readonly Piece[], at: number, { language: { without } }: Known) {
  const [by, material] = [pieces[at]?.plain ?? '', pieces[at + 1]?.plain ?? ''];
  const isImitated = without.imitating.by.includes(by) && without.imitating.of.includes(material);
  return isImitated && pieces.length > 2
    ? ({ wish: { kind: 'without', words: [material] }, length: 2 } as const)
    : undefined;
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
function isOfVerb(pieces: readonly Piece[], at: number, { language, shop }: Known): boolean {
  const { verbs, between, passive } = language.without;
  const next = pieces[at]?.plain ?? '';
  if (!isAuxiliary(pieces, at, language)) return false;
  if (passive.includes(next)) return !isQuality(pieces[at + 1]?.plain ?? '', { language, shop });
  return !verbs.includes(next) && !between.includes(next);
}

/** Whether `can't` or `can not` stands right before a piece. */
function isAuxiliary(
  pieces: readonly Piece[],
  at: number,
  { without: { auxiliaries, auxiliaryVerbs, not } }: Known['language'],
): boolean {
  const [verb, last] = [pieces[at - 2]?.plain ?? '', pieces[at - 1]?.plain ?? ''];
  return auxiliaries.includes(last) || (not.includes(last) && auxiliaryVerbs.includes(verb));
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
  } = known.language.without;
  if (phraseAt(pieces, at, [sure, `but ${sure}`, ...known.language.without.freeOf]) > 0) return false;
  if (at === 0) return false;
  return words.every(
    (word) =>
      known.shop.isThing(word) &&
      !known.language.without.describes(word) &&
      !isQuality(word, known) &&
      !isHarmful(word, known.language),
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
    const thing = pieces[at + material + dashed]?.plain ?? '';
    return shop.isMaterial(thing) || isHarmful(thing, language) ? material + dashed : 0;
  }
  const sure = phraseAt(pieces, at, before);
  const led = sure > 0 ? sure : phraseAt(pieces, at, not);
  const next = pieces[at + led];
  if (led === 0) return 0;
  if (next === undefined) return led;
  if (!isWord(next.plain) || (sure === 0 && idle.includes(next.plain))) return 0;
  // What a name says to be without something is asked for by that: *ohne Akku*.
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
    isTag(pieces, at, known) || isCompound(pieces, at, known) ? 2 : 0,
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

/** `palm oil`, also where no product lists it. */
function isCompound(pieces: readonly Piece[], at: number, { language: { without } }: Known): boolean {
  const next = pieces[at + 1]?.plain ?? '';
  return phraseAt(pieces, at, without.phrases) === 2 || without.compounds.includes(next);
}

function goesOn(pieces: readonly Piece[], at: number, { shop }: Known): boolean {
  const [last, word] = [pieces[at - 1]?.plain ?? '', pieces[at]?.plain ?? ''];
  return isWord(word) && shop.isPhrase([last, word]);
}

/** What a thing is made of, or its colour: it says the same of anything. */
function isQuality(word: string, { language, shop }: Known): boolean {
  return language.colours.has(word) || shop.isMaterial(word);
}
