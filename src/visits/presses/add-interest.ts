import { MOST_PHRASES, PHRASE_LENGTH } from '../../interests/phrase.js';
import { agreementBy, isToAskFirst, type KnownEnds } from '../asking.js';
import { type Decision, refused } from '../decision.js';
import type { CompactVector, InterestId } from '../entry.js';
import type { SimpleRefusal } from '../refusal.js';
import { sentBefore } from '../sent-before.js';
import { ruleOf } from '../signals.js';
import type { VisitNow } from '../visit-now.js';
import { ADDED_STRENGTH } from './added-strength.js';

/** Typed words, as far as they could be understood. */
export interface AddInterestPress {
  readonly text: string;
  readonly isReadable: boolean;
  readonly isAboutSomebody: boolean;
  /** They name a present or an occasion, and no thing. */
  readonly isPresent?: boolean;
  /** Undefined where the model did not answer. */
  readonly meaning: CompactVector | undefined;
  readonly known: KnownEnds;
  /** What of *Never again* is called like the words. */
  readonly never?: string | undefined;
  /** The interest that the visit has of the very words, and its strength in (0, 1). */
  readonly again?:
    | { readonly interest: InterestId; readonly label: string; readonly strength: number }
    | undefined;
}

/** What a strength loses within the minutes in which words are added twice. */
const JUST = 0.02;

/** @param token the form's: sent twice it adds once, and is answered the same */
export function decide(visit: VisitNow, press: AddInterestPress, token: string): Decision {
  const { text, meaning } = press;
  const why = whyNotRead(visit, press) ?? whyNotKept(visit, press);
  if (why) return refused(why);
  if (press.isPresent) return { refused: { why: 'interestPresent', interest: text } };
  if (press.never !== undefined) return { refused: { why: 'interestNever', interest: press.never } };
  if (isToAskFirst(visit, 'personalise', press.known)) return refused('personalisationEnded');
  const before = meaning && sentBefore([{ type: 'phrase', text, meaning }], visit, token);
  if (press.again) return before === undefined ? addedAgain(press.again) : { settled: before };
  if (!meaning) return refused('modelAway');
  return { entries: [...agreementBy(visit, ruleOf('added').asks), { type: 'phrase', text, meaning }] };
}

/** Words that are added a second time are one interest still, as strong as those that were just added. */
function addedAgain({ interest, label, strength }: NonNullable<AddInterestPress['again']>): Decision {
  if (strength >= ADDED_STRENGTH - JUST) return { refused: { why: 'interestThere', interest: label } };
  return { entries: [{ type: 'set', interest, strength: ADDED_STRENGTH }] };
}

/** Why the words need not even be understood. */
export function whyNotRead(
  { privacySignal }: Pick<VisitNow, 'privacySignal'>,
  { text, isReadable }: Pick<AddInterestPress, 'text' | 'isReadable'>,
): SimpleRefusal | undefined {
  if (privacySignal) return 'objects';
  if (text === '') return 'noWords';
  if (text.length > PHRASE_LENGTH) return 'tooLong';
  return isReadable ? undefined : 'notReadable';
}

function whyNotKept({ visit }: VisitNow, { isAboutSomebody }: AddInterestPress): SimpleRefusal | undefined {
  if (isAboutSomebody) return 'aboutSomebody';
  const typed = visit.entries.filter(({ type }) => type === 'phrase').length;
  return typed >= MOST_PHRASES ? 'tooManyPhrases' : undefined;
}
