import { halfLifeIn } from '../../../interests/half-life.js';
import { FORGOTTEN_BELOW, rawFor, strengthOf } from '../../../interests/strength.js';
import { DAY, HOUR } from '../../../time/clock.js';
import type { MemoryLength } from '../../../visits/memory.js';
import { ruleOf, type SignalKind, signalKinds } from '../../../visits/signals.js';
import { lengthText } from '../../../wording/dates.js';
import { percentText, signedText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';

/** What one kind of signal does to a group: the row of the table that the shop computes with. */
export interface SignalRowModel {
  readonly note: string;
  readonly weight: string;
  /** How strong it makes the interest by itself, where it is wholly of the group. */
  readonly alone: string;
  /** After how long that is forgotten. */
  readonly lasts: string;
}

/** Kinds that take a visit into a group, weightiest first; not a file, whose interests weigh what it says. */
export function signalsIn(memory: MemoryLength, t: Wording): readonly SignalRowModel[] {
  return signalKinds()
    .filter((kind) => ruleOf(kind).weight > 0 && kind !== 'imported')
    .toSorted((a, b) => ruleOf(b).weight - ruleOf(a).weight)
    .map((kind) => rowOf(kind, memory, t));
}

/** Kinds that speak against a group, as sentences with their weights. */
export function signalsAgainst(t: Wording): readonly { readonly note: string; readonly weight: string }[] {
  return signalKinds()
    .filter((kind) => ruleOf(kind).weight < 0)
    .map((kind) => ({ note: t.signals[kind].note, weight: signedText(ruleOf(kind).weight, t.locale) }));
}

function rowOf(kind: SignalKind, memory: MemoryLength, t: Wording): SignalRowModel {
  const { weight } = ruleOf(kind);
  const halvings = Math.log2(weight / rawFor(FORGOTTEN_BELOW));
  const lasts = halfLifeIn(memory, kind) * halvings;
  const unit = lasts < DAY ? HOUR : DAY;
  return {
    note: t.signals[kind].note,
    weight: signedText(weight, t.locale),
    alone: percentText(strengthOf(weight), t.locale),
    lasts: lengthText(unit * Math.max(1, Math.round(lasts / unit)), t),
  };
}
