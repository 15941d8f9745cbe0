import type { Request, Response } from 'express';
import { evidenceOf } from '../../interests/evidence.js';
import { forgottenBy } from '../../interests/forgetting.js';
import { type Interest, type Share, signatureOf } from '../../interests/signature.js';
import { capitalised, type Names, signalPhrase } from '../../recommendations/wording.js';
import { type BehaviourSegment, behaviourOf } from '../../segments/behaviour.js';
import { MEMORY_LENGTHS, type MemoryLength } from '../../sessions/memory.js';
import { isDemo } from '../../snapshot.js';
import { ageOf, moment } from '../dates.js';
import { type VisitSession, visitOf } from '../middleware/visit-session.js';
import type { Fragment } from '../respond.js';
import { hereOf, stageOf } from '../stage.js';
import type { Wording } from '../wording/en.js';
import { namesOf } from './recommended.js';

export interface InterestModel {
  readonly id: string;
  readonly label: string;
  /** Whole number from 5 to 100. */
  readonly percent: number;
  readonly fades: string;
  /** ISO 8601, for <time>. */
  readonly fadesAt: string;
  /** The strongest signals behind it, in words, with their age. */
  readonly why: readonly string[];
  /** All the others: a reason names nothing that is not here. */
  readonly more: readonly string[];
  readonly removal: string;
  readonly weight: string;
}

export interface BehaviourModel {
  readonly label: string;
  readonly percent: number;
  readonly because: string;
  readonly wouldEnd: string;
}

export interface InterestsPanelModel {
  readonly state: 'gpc' | 'plain' | 'empty' | 'glowing';
  readonly interests: readonly InterestModel[];
  readonly behaviour: readonly BehaviourModel[];
  readonly personalised: boolean;
  /** Why memory, and where the browser objects adding too, cannot be used; empty where they can. */
  readonly off: string;
  readonly canAdd: boolean;
  /** Of something that the demo sells; empty in every other shop. */
  readonly example: string;
  readonly memory: readonly { readonly value: MemoryLength; readonly chosen: boolean }[];
  readonly token: string;
  readonly returnTo: string;
}

/** Signals named at once behind each interest; the others are one press away. */
const SIGNALS_NAMED = 3;
/** Below this a behaviour segment is not worth a card. */
const WORTH_A_CARD = 0.2;

/** The interests panel: the shop's whole picture of the visit, with a control beside each part of it. */
export function interestsPanel(req: Request, res: Response): Fragment {
  const { snapshot, t, token } = stageOf(res);
  const session = visitOf(res);
  const { visit, now, personalised } = session;
  const signature = signatureOf(visit, snapshot.shop, now);
  const names = namesOf({ signature }, snapshot);
  const model: InterestsPanelModel = {
    state: stateOf(session, signature.interests.length),
    interests: signature.interests.map((interest) => presentInterest(interest, session, names, t)),
    behaviour: behaviourOf(evidenceOf(visit, snapshot.shop))
      .filter((one) => one.degree >= WORTH_A_CARD)
      .map((one) => presentBehaviour(one, t)),
    personalised,
    off: offBecause(session, t),
    canAdd: session.privacySignal === undefined,
    example: isDemo(snapshot) ? t.interests.addPlaceholder : '',
    memory: MEMORY_LENGTHS.map((value) => ({ value, chosen: value === visit.memory })),
    token,
    returnTo: hereOf(req),
  };
  return { name: 'interests-panel', model };
}

function offBecause({ privacySignal, personalised }: VisitSession, { interests }: Wording): string {
  if (privacySignal) return interests.off;
  return personalised ? '' : interests.offPlain;
}

function stateOf(
  { privacySignal, personalised }: VisitSession,
  interests: number,
): InterestsPanelModel['state'] {
  if (privacySignal) return 'gpc';
  if (!personalised) return 'plain';
  return interests === 0 ? 'empty' : 'glowing';
}

function presentInterest(
  interest: Interest,
  { now, endsAt }: VisitSession,
  names: Names,
  t: Wording,
): InterestModel {
  const forgotten = forgottenBy(interest, now, endsAt);
  const sentences = interest.shares
    .toSorted((a, b) => b.weight - a.weight)
    .map((share) => signalSentence(share, interest, now, names));
  return {
    id: interest.id,
    label: interest.label,
    percent: Math.round(interest.strength * 100),
    fades: moment(forgotten, now, t),
    fadesAt: new Date(forgotten).toISOString(),
    why: sentences.slice(0, SIGNALS_NAMED),
    more: sentences.slice(SIGNALS_NAMED),
    removal: `/interests/${encodeURIComponent(interest.id)}/removal`,
    weight: `/interests/${encodeURIComponent(interest.id)}/weight`,
  };
}

function signalSentence({ evidence }: Share, interest: Interest, now: number, names: Names): string {
  const phrase = signalPhrase({ kind: evidence.kind, product: evidence.product }, interest.id, names);
  return capitalised(`${phrase}, ${ageOf(evidence.at, now)}`);
}

function presentBehaviour(
  { id, degree, leaves, exit }: BehaviourSegment,
  { interests: words }: Wording,
): BehaviourModel {
  const counted = leaves.filter((leaf) => leaf.degree > 0);
  return {
    label: words.behaviour[id],
    percent: Math.round(degree * 100),
    because: words.because(distinct(counted.map((leaf) => words.fact[leaf.fact](leaf.actual))).join(', ')),
    wouldEnd: exit ? words.wouldEnd(words.fact[exit.fact](exit.atMost), exit.atMost) : '',
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
