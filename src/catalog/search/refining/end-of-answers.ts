import { audiencesIn, namesAnyChildren } from '../../audience.js';
import { english } from '../languages/en.js';
import { isGeneral } from '../languages/general-heads.js';
import { wordsOf } from '../languages/tokens.js';
import { isBareName } from '../matching/bare-name.js';
import { SENTENCE_LENGTH } from '../matching/coverage.js';
import { kindNames, lastWord } from '../matching/merchants-kind.js';
import type { Answer } from '../ranking/rank.js';
import { type Named, type Search, Tier, tiersOf } from './answer-tiers.js';

/**
 * The answers to a short name, in tiers: the thing itself, which bears all of the name; such a thing, whose head or kind
 * bears its last word; what bears all of the words and is headed by another; what is near in meaning, or says them; what
 * bears a part of them. The list ends behind what is near where there is a thing or such a thing, and else behind the
 * parts. What is the thing, or else bears all of the words, stands before the rest. What has no more than
 * a name stays behind them, and where nothing has more all answers stay as they are.
 */
export function endOfAnswers(answers: readonly Answer[], named: Named, search: Search): readonly Answer[] {
  const isBare = ({ position }: Answer) => isBareName(search.productAt(position));
  if (!isName(named, search) || answers.every(isBare)) return answers;
  const tierOf = tiersOf(answers, named, search);
  const tiers = new Map(answers.map((one) => [one, tierOf(one)]));
  const isWithin = (last: Tier) => (one: Answer) => (tiers.get(one) ?? Tier.None) <= last;
  const within = (last: Tier) => answers.filter(isWithin(last));
  const best = Math.min(...tiers.values());
  // Of one word that nothing is, another rule keeps what is near it.
  if (best > Tier.Such && named.answer.terms.length === 1) return answers;
  const isHere =
    best === Tier.Thing ||
    (best === Tier.Such && search.thingCalled(named.answer.terms.at(-1)?.typed ?? '') !== '');
  const isLeft = isWithin(isHere ? Tier.Near : Tier.Part);
  // Of a thing for children what is for them stays, by whatever name it goes.
  const whose = namesAnyChildren(named.words) ? search.forChildren(named.words) : () => 'others';
  const isTheirs = ({ position, worded }: Answer) => worded && whose(position) !== 'others';
  const left = answers.filter((one) => isLeft(one) || isBare(one) || isTheirs(one));
  const first = new Set(within(best <= Tier.Such ? Tier.Such : Tier.Borne));
  const isOfKind = ofKindNamed(named, search);
  const leading = left.filter((one) => first.has(one));
  const isLeading = (one: Answer) => isOfKind(one) && search.fits({ kind: 'stock' }, one.position);
  const isForAny = audiencesIn(named.words).size === 0;
  const isMoved = (one: Answer) => isForAny && best === Tier.Thing && tiers.get(one) === Tier.Such;
  const place = (one: Answer) => (isMoved(one) && !isLeading(one) ? 1 : 0);
  const ordered = leading.toSorted((a, b) => place(a) - place(b));
  return [...ordered, ...left.filter((one) => !first.has(one))];
}

/**
 * Whether a merchant calls an answer such a thing as the last word says, or by another word for it: a trekking pack among
 * *rucksacks*, and no *cool bag* that is carried as one.
 */
function ofKindNamed({ answer: { terms } }: Named, { productAt }: Search): (one: Answer) => boolean {
  const forms = [...(terms.at(-1)?.forms.keys() ?? [])];
  const heads = new Set(forms.filter((form) => !form.startsWith('~')).map(lastWord));
  return ({ position }) =>
    kindNames(productAt(position) ?? {})
      .flat()
      .some((name) => heads.has(english.singular(lastWord(name))));
}

/** It is a short name and no sentence, and ends neither in a material nor in what only says how a thing comes. */
function isName({ words, answer: { terms } }: Named, { endsInPerson }: Search): boolean {
  const head = terms.at(-1);
  const isOfIt = head?.isMaterial === true && !isGeneral(words);
  if (head === undefined || isOfIt || terms.length >= SENTENCE_LENGTH) return false;
  const said = endsInPerson(words) ? words.replace(/\s+for\s.*$/u, '') : words;
  if (endsInPerson(said)) return false;
  const isGeneric = english.generic.has(english.singular(head.typed));
  // A number and its unit are one word.
  return !isGeneric && wordsOf(said, english).length === terms.length;
}
