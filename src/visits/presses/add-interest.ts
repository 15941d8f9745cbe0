import { MOST_PHRASES, PHRASE_LENGTH } from '../../interests/phrase.js';
import { type Agreement, areSameAgreement } from '../agreement.js';
import { agreementBy, isToAskFirst, type KnownEnds } from '../asking.js';
import { type Decision, refused } from '../decision.js';
import type { CompactVector, EntryBody, EntryId, InterestId } from '../entry.js';
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
  /** What was ticked of what a preview showed; undefined where nothing was shown. */
  readonly agreed?: Agreement | undefined;
  readonly known: KnownEnds;
  /** What of *Never again* is called like the words. */
  readonly never?: string | undefined;
  /** The interest that the visit has of the very words. */
  readonly again?: SameWords | undefined;
}

interface SameWords {
  readonly interest: InterestId;
  readonly label: string;
  /** In (0, 1). */
  readonly strength: number;
  /** The entry that added or brought it, and what was agreed on then. */
  readonly entry: EntryId;
  readonly agreed: Agreement | undefined;
}

/** What a strength loses within the minutes in which words are added twice. */
const JUST = 0.02;

/** @param token the form's: sent twice it adds once, and is answered the same */
export function decide(visit: VisitNow, press: AddInterestPress, token: string): Decision {
  const { text, meaning, agreed } = press;
  const why = whyNotRead(visit, press) ?? whyNotKept(visit, press);
  if (why) return refused(why);
  if (press.isPresent) return { refused: { why: 'interestPresent', interest: text } };
  if (press.never !== undefined) return { refused: { why: 'interestNever', interest: press.never } };
  if (isToAskFirst(visit, 'personalise', press.known)) return refused('personalisationEnded');
  const words = meaning && ({ type: 'phrase', text, meaning, ...(agreed && { agreed }) } as const);
  const before = words && sentBefore([words], visit, token);
  if (press.again && before !== undefined) return { settled: before };
  if (press.again && !(words && isAgreedAnew(press, press.again))) return addedAgain(press.again);
  if (!words) return refused('modelAway');
  const instead: EntryBody[] = press.again ? [{ type: 'undo', entry: press.again.entry }] : [];
  return { entries: [...agreementBy(visit, ruleOf('added').asks), ...instead, words] };
}

/** Words that the visit has, and of which something else was ticked now, are added anew in their place. */
const isAgreedAnew = ({ agreed }: AddInterestPress, again: SameWords): boolean =>
  agreed !== undefined && !areSameAgreement(agreed, again.agreed);

/** Words that are added a second time are one interest still, as strong as those that were just added. */
function addedAgain({ interest, label, strength }: SameWords): Decision {
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

function whyNotKept(
  { visit }: VisitNow,
  { isAboutSomebody, again }: AddInterestPress,
): SimpleRefusal | undefined {
  if (isAboutSomebody) return 'aboutSomebody';
  const typed = visit.entries.filter(({ type }) => type === 'phrase').length;
  return typed >= MOST_PHRASES && !again ? 'tooManyPhrases' : undefined;
}
