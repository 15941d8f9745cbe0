import { audiencesIn, isForOthers, isOfAnimals, isOfPeople } from '../../catalog/audience.js';
import { thingForWhom } from '../../catalog/said-otherwise.js';
import type { HeldWords } from '../../interests/held-words.js';
import { meantByInterest, type TypedWords } from '../../interests/typed-words.js';
import type { ShopIndex } from '../index/shop-index.js';
import { beginsWithDoing } from './phrase-head.js';

type AudienceOf = ShopIndex['audience'];
type Meant = TypedWords['meant'];

/** Called all of the words, as far as texts of one shop go. */
const ALL = 0.9;

/** What typed words mean, for those that they speak of; the products that hold them come in the order of a search. */
export function meantForAudience(text: string, held: readonly HeldWords[], audience: AudienceOf): Meant {
  return ofAudience(text, meantByInterest(ofOwnAudience(text, held, audience)), audience);
}

/**
 * Where words name nobody, what is for animals is meant where the word is one of theirs: a coat for dogs is no coat. Where
 * they name animals, what is for none is meant where it is called all of them: a bird's-beak knife is for no birds.
 */
export function ofOwnAudience(
  text: string,
  held: readonly HeldWords[],
  audience: AudienceOf,
): readonly HeldWords[] {
  const asked = audiencesIn(text);
  if (asked.size > 0) return isOfAnimals({ of: asked, isGuess: false }) ? ofAnimals(held, audience) : held;
  const isForAnimals = (position: number) => isOfAnimals(audience(position));
  // Of several words one alone is not theirs: a rope knot for dogs is no bath toy.
  const isCalled = ({ isHeaded, isSeveral, named }: HeldWords) => isHeaded && (!isSeveral || named >= ALL);
  const isTheirs = (one: HeldWords) => one.isTold || one.isPlace || isCalled(one);
  return held.filter(
    (one) =>
      (!isForAnimals(one.position) || isTheirs(one)) &&
      !(isOfPeople(audience(one.position)) && isTagOnly(one)),
  );
}

const ofAnimals = (held: readonly HeldWords[], audience: AudienceOf): readonly HeldWords[] =>
  held.filter(({ position, named }) => named >= ALL || isOfAnimals(audience(position)));

/** One word that a tag alone bears, and not the first: a basket for newborns is tagged *sleep*. */
const isTagOnly = ({ isTagged, isFirstTag, isNamedAndTagged, isHeaded, isSeveral }: HeldWords): boolean =>
  isTagged && !isSeveral && !isFirstTag && !isNamedAndTagged && !isHeaded;

/**
 * Without what is for others than the words speak of: a cot is for no toddler, and shelves for cats are not put up. Where
 * something is for those it is meant alone: a puzzle for kids is one of theirs. Words
 * that name nobody may still mean things for children or animals: then most of what is meant is for those.
 */
export function ofAudience(text: string, meant: Meant, audience: AudienceOf): Meant {
  const asked = { of: audiencesIn(text), isGuess: true };
  const isOther = (position: number) => isForOthers(asked, audience(position));
  const theirs = [...meant].filter(([position]) => asked.of.size > 0 && audience(position).of.size > 0);
  const own = theirs.filter(([position]) => !isOther(position));
  if (own.length > 0) return new Map(own);
  const others = [...meant.keys()].filter(isOther);
  if (asked.of.size === 0 && 2 * others.length > meant.size) return meant;
  if (isThingFor(text)) return new Map();
  return new Map([...meant].filter(([position]) => !isOther(position)));
}

/** A thing for children is one of theirs: a jigsaw of a thousand pieces is none. What is done with or for them is not. */
function isThingFor(text: string): boolean {
  const [, whom] = /\sfor\s(.*)$/u.exec(thingForWhom(text)) ?? [];
  return (
    whom !== undefined && !beginsWithDoing(text) && isOfPeople({ of: audiencesIn(whom), isGuess: false })
  );
}
