import { audiencesIn } from '../audience.js';
import type { Answers, Finding, FindOptions } from './answers/answers.js';
import { deniedIn } from './answers/denied.js';
import { NOTHING, wordsOf } from './answers/only-wishes.js';
import { untoldIn, withDone } from './answers/unmatched-words.js';
import { dayUntold } from './answers/untold-days.js';
import { sizesUntold } from './answers/untold-sizes.js';
import { isBorne } from './answers/words-in-a-name.js';
import { isGeneral } from './languages/general-heads.js';
import { isTitle } from './languages/head-of-name.js';
import { isBareName } from './matching/bare-name.js';
import { CALLED, isPartFound, missing } from './matching/coverage.js';
import { severalOf } from './matching/kinds.js';
import { type Fulfilled, fulfil, mostNamed } from './matching/wish-filter.js';
import type { WordHit } from './matching/word-hits.js';
import { nearnessIn } from './ranking/fusion.js';
import { inTurns } from './ranking/interleaving.js';
import { buyableFirst } from './ranking/order.js';
import { type Answer, rank, withPlace } from './ranking/rank.js';
import { leadByWishes } from './ranking/wish-order.js';
import type { LookedFor } from './refining/asked.js';
import {
  calledForChildren,
  forWhomAsked,
  grownUpsFirst,
  presentOf,
  saysForChildren,
} from './refining/audience-filter.js';
import { countedFirst, countUntold } from './refining/count-order.js';
import { endOfAnswers } from './refining/end-of-answers.js';
import { isCalledAfterAll } from './refining/first-is-called-so.js';
import { isForChildrenAlone } from './refining/for-children-alone.js';
import { type Asked, type Found, howNamed, otherThan, type Shelf } from './refining/match-level.js';
import { fewBeside, nearWhole, nearWord, notByChance } from './refining/near-answers.js';
import { nearestFirst, withTheirKind } from './refining/nearest-first.js';
import { calledOnly } from './refining/strict-labels.js';
import { suchThings } from './refining/such-things.js';
import { soughtFor, soughtForThing } from './refining/thing-with-purpose.js';

/** Joins what is found by words and by meaning, of that what fulfils the wishes, and says how the query was understood. */
export function* byWordsAndMeaning(lookedFor: LookedFor, options: FindOptions): Finding<Answers> {
  const { search, read, facets, answer } = lookedFor;
  const asked = { ...lookedFor, things: thingsAskedFor(lookedFor) };
  const nearest = yield { words: read.words, many: facets.length > 0 };
  // The model reads English alone: what it calls near in another language is near by chance.
  const near = search.language === 'en' ? nearest : [];
  const kept = fulfil({ hits: answer.hits, near }, facets, search);
  const place = options.literal ? undefined : search.placeCalled(read.words);
  // Half of a department's name that products are called by is their name: not all of Coffee & tea is tea.
  const shelf = place?.isHalf && search.thingCalled(read.words) !== '' ? undefined : place;
  const ranked = rankedOf(asked, kept, shelf);
  if (ranked.length === 0 && isRefused(asked, kept)) return nothingFree(asked, kept);
  return answersOf(asked, kept, { ranked, shelf });
}

/** Best first; where somebody may come to harm, only what is called so and is free of what is not wanted. */
function rankedOf(asked: Asked, kept: Fulfilled, shelf: Shelf): readonly Answer[] {
  const { search, read, answer } = asked;
  const { words } = read;
  if (isByChance(asked)) return [];
  const canBuy = (position: number) => search.fits({ kind: 'stock' }, position);
  const fits = (position: number) => kept.applied.every(({ wish }) => search.fits(wish, position));
  const forWhom = search.forWhom(words);
  const joined = rank(kept, kept.near, {
    canBuy,
    forWhom,
    isOther: otherThan(asked),
    isSpoken: search.isSpoken(words),
    isOneWord: answer.terms.length === 1 && !search.isForSomebody(words),
    isSuch: suchAsAsked(asked, kept),
    isBare: (position) => isBareName(search.productAt(position)),
  });
  const hits = asked.things.map((thing) => search.ask(thing).hits.filter(({ position }) => fits(position)));
  const isForAnimals = (position: number) => forWhom(position) === 'animal';
  const ranked =
    hits.length > 0 ? inTurns(joined, hits, { isForAnimals, nearness: nearnessIn(kept.near) }) : joined;
  const sought = soughtForThing(ranked, words, search, kept.near);
  const answers = forWhomAsked(sought, asked).filter((one) => !isPartOnly(asked) || one.worded);
  const shelved = new Set(shelf?.positions);
  // Who names the shelf of *Wooden toys* asks for no toy of a cat.
  const isForShelf = ({ position, isCalled }: Answer) =>
    isCalled || shelved.has(position) || !isForAnimals(position);
  const onShelf = buyableFirst(shelf?.positions.filter((at) => fits(at)) ?? [], canBuy);
  const ofKind = buyableFirst([...kindAsked(asked)].filter(fits), canBuy);
  const all = withPlace(
    withPlace(onShelf.length > 0 ? answers.filter(isForShelf) : answers, onShelf),
    ofKind,
  );
  const narrow = shelf?.place.category === undefined ? [] : onShelf;
  return calledOnly(all, { words, hits: answer.hits, shelf: narrow, applied: kept.applied }, search) ?? all;
}

/** What is of the kind that is asked for by its name, and for people where no animal is named: no bottle for a cage. */
function kindAsked(asked: Asked): ReadonlySet<number> {
  const { search, read } = asked;
  const [isOther, forWhom] = [otherThan(asked), search.forWhom(read.words)];
  const isMeant = (position: number) => !isOther(position) && forWhom(position) !== 'animal';
  return severalOf(new Set([...search.kindCalled(read.words)].filter(isMeant)));
}

/** Of several things each has its turn, and none is filled up. */
function suchAsAsked(asked: Asked, { hits, near }: Fulfilled): (position: number) => boolean {
  // A number behind the thing tells such things apart: a puzzle of 1000 pieces.
  const isFor = !/\d/u.test(asked.read.words) && soughtFor(asked.read.words, asked.search) !== undefined;
  const among = { isOther: otherThan(asked), isFor };
  const theirs = calledForChildren(hits, asked);
  const isSuch = suchThings(hits, near, asked.search, among);
  return asked.things.length > 0 ? () => false : (at) => isSuch(at) || theirs.has(at);
}

/** A part of the words alone is found: what is only near in meaning is no answer then. */
function isPartOnly({ search, read, answer }: LookedFor): boolean {
  return answer.isNarrowed || (isPartFound(answer.terms) && !search.isSpoken(read.words));
}

/** Things that no product is together; none where one thing is asked for, or exactly what was typed. */
function thingsAskedFor({ search, read, answer }: LookedFor): readonly string[] {
  // A shelf may be called both: on *Pencils & erasers* lie pencils, and erasers.
  const things = search.severalThings(read.words);
  const isNoneOfBoth = ({ titled, position }: WordHit) =>
    titled < CALLED || search.isCounted(things, position);
  return answer.hits.every(isNoneOfBoth) ? things : [];
}

/**
 * The word that tells is nowhere, and the others name nothing: `keep mosquitoes away` is no query for what is away. Nor do
 * they where the last of them is what is done, and nothing is that: no lead and no shoe, of `potty training`.
 */
function isByChance({ search, read, answer: { terms, hits } }: LookedFor): boolean {
  const last = terms.at(-1);
  const isDoingHeld = (last?.forms.size ?? 0) > 0 && DOING.test(last?.typed ?? '');
  const isThing = hits.some(({ isHeadMeant, isHeaded, isShelved, named, meant }) =>
    isDoingHeld ? isHeadMeant || isHeaded || isShelved : named > 0 || meant > 0,
  );
  return isPartFound(terms) && !search.isSpoken(read.words) && !isThing;
}

const DOING = /ing$/u;

/** From this share of the best score on a thing is as much what was asked for: no torch for a ride by night is a night light. */
const AS_MUCH = 0.5;

/** Something is called so, and none of it is free of what may do harm. */
function isRefused({ search, answer }: LookedFor, { applied }: Fulfilled): boolean {
  const isStrict = applied.some(({ wish }) => search.denials.isStrict(wish));
  return isStrict && answer.hits.some(({ isHeaded }) => isHeaded);
}

function nothingFree({ search, read }: LookedFor, { applied }: Fulfilled): Answers {
  const strict = applied.filter(({ wish }) => search.denials.isStrict(wish));
  return { ...NOTHING, read, unsaid: wordsOf(strict), unsaidOf: search.thingCalled(read.words) };
}

function answersOf(asked: Asked, kept: Fulfilled, { ranked, shelf }: Found): Answers {
  const { search, read, answer } = asked;
  const { terms } = answer;
  const all = leadByWishes(ranked, { words: read.words, applied: kept.applied }, search);
  const named = howNamed(asked, kept, { ranked: all, shelf });
  const led = new Set(kept.hits.filter(({ isHeadMeant }) => isHeadMeant).map(({ position }) => position));
  const isNear = named.isPartial || named.isOnlyMentioned || named.isOnlyNear;
  const beside = search.isSpoken(read.words) ? fewBeside(all) : all;
  const saying = new Set(
    kept.hits.filter(({ said, named }) => said >= CALLED && named > 0).map(({ position }) => position),
  );
  const isWord = terms.length === 1 && named.isOnlyMentioned && mostNamed(kept) === 0;
  const isAlone = !read.words.trim().includes(' ');
  // What a title says by the way is no name of it: no record is an umbrella. Who looks for one begins as it does.
  const isTitled = ({ position, isCalled }: Answer) => {
    const { name = '' } = search.productAt(position) ?? {};
    const isBegun = name.toLowerCase().startsWith(read.words.trim().toLowerCase());
    const isOne = terms.length === 1 && named.isOnlyMentioned;
    return isTitle(name) && !isBegun && (isOne || (named.isPartial && !isCalled));
  };
  const left = all.filter((one) => !isTitled(one));
  const close = isWord ? nearWord(left, kept.near, isAlone) : left;
  const isSuch = suchAsAsked(asked, kept);
  const told = notByChance(close, kept.near, (at) => !isWord && (saying.has(at) || isSuch(at)), isWord);
  const isName = shelf === undefined && asked.things.length === 0 && !search.isSpoken(read.words);
  const isOfMaterial = terms.at(-2)?.isMaterial === true && audiencesIn(read.words).size === 0;
  const isOther = otherThan(asked);
  const isSuchThing = (at: number) => isOfMaterial && led.has(at) && !isOther(at);
  const isWhole = isName && (isOfMaterial || isGeneral(read.words));
  const whole = isWhole ? nearWhole(told, kept.near, isSuchThing) : told;
  const near = isNear ? nearestFirst(whole, { terms, hits: kept.hits }, asked) : beside;
  const ofName = { words: read.words, answer: { ...answer, hits: kept.hits }, near: kept.near };
  const ofIt = isName ? endOfAnswers(near, ofName, search) : near;
  const ended = countedFirst(ofIt, read.words, search, (one) => led.has(one.position));
  const best = Math.max(...ended.map(({ score }) => score));
  const isFirstGood = ended[0]?.isGood === true;
  const isAny = asked.things.length > 0 || ended.some(({ isThing }) => isThing);
  const found = grownUpsFirst(
    isName && read.facets.length === 0 ? withTheirKind(ended, asked) : ended,
    asked,
    ({ isThing, isGood, score, position }) =>
      isAny ? isThing && score >= AS_MUCH * best : isFirstGood ? isGood : isSuch(position),
  );
  const said = (word: string) => search.asWritten(word, read.typed);
  const isAfterAll = isCalledAfterAll(asked, kept, found);
  const isWorn = isForChildrenAlone(found, asked);
  const isOtherwiseWorn = isWorn && terms.some(({ isOtherwise }) => isOtherwise);
  const worded = new Set(kept.hits.map(({ position }) => position));
  return {
    ...NOTHING,
    ...named,
    ...(isAfterAll ? { isOnlyMentioned: false } : {}),
    // What mentions it by chance is left out: nothing here is near it.
    isOnlyNear:
      named.isOnlyNear ||
      (found.length === 0 && (named.isOnlyMentioned || isGeneral(read.words) || named.isPartial)),
    isPartial: named.isPartial && found.length > 0,
    untold: untoldOf(asked, found),
    ...(isOtherwiseWorn ? { isOnlyMentioned: true } : {}),
    saysForChildren: isNear && !isAfterAll ? undefined : isWorn ? 'called' : saysForChildren(asked, found),
    present: presentOf(asked, found),
    read,
    found,
    denied: deniedIn(found, kept.applied, search),
    applied: kept.applied,
    unmet: kept.unmet,
    costly: kept.costly,
    mended: [
      ...read.mended,
      ...terms.flatMap(({ typed, mended }) =>
        mended === undefined ? [] : [{ typed: said(typed), meant: said(mended) }],
      ),
    ],
    otherwise: terms.flatMap((term) =>
      term.isOtherwise && !isBorne(term.typed, search) ? [said(term.typed)] : [],
    ),
    isBorne: read.facets.length === 0 && isBorne(read.words, search),
    missing: missing(terms).map((word) => withDone(word, terms).map(said).join(' ')),
    near: kept.near.filter(({ position }) => !isPartOnly(asked) || worded.has(position)),
    place: shelf?.place,
  };
}

/** Of several things, of a wish or of a present another sentence tells; of what is no such thing nobody asks how large it is. */
function untoldOf({ search, read, answer, things }: Asked, found: readonly Answer[]): Answers['untold'] {
  const sought = things.length === 0 ? soughtFor(read.words, search) : undefined;
  const counted = countUntold(read.words, search, found);
  const behind = sought === undefined ? undefined : untoldIn(sought.behind, answer, found, search);
  const led = new Set(
    answer.hits
      .filter(({ isHeaded, isHeadMeant }) => isHeaded || isHeadMeant)
      .map(({ position }) => position),
  );
  const isAny = found.some(({ position, isCalled }) => isCalled || led.has(position));
  const sizes = isAny ? sizesUntold(read.words, answer, found) : undefined;
  return counted ?? behind ?? sizes ?? dayUntold(read.words, found, search);
}
