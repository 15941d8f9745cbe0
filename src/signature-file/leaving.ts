import { decayed } from '../interests/decay.js';
import { weightOf } from '../interests/imported.js';
import { leftAt, rawWeightAt, weightAt } from '../interests/raw-weight.js';
import type { Share } from '../interests/share.js';
import { type Interest, signatureOf } from '../interests/signature.js';
import { FORGOTTEN_BELOW, rawFor } from '../interests/strength.js';
import type { TasteSource } from '../interests/taste-source.js';
import { saidName } from '../text/said-name.js';
import { typedLine } from '../text/typed.js';
import { MINUTE, SECOND } from '../time/clock.js';
import type { Agreement } from '../visits/agreement.js';
import type { Entry, ImportedEntry } from '../visits/entry.js';
import { nameOf } from '../visits/presses/bring.js';
import type { Visit } from '../visits/visit.js';
import { type AgreedNames, type FileInterest, LIMITS } from './format.js';

/** What the file needs to know of the shop beside its interests. */
export interface LeavingShop {
  readonly source: TasteSource;
  nameAt(position: number): string;
  /** What an interest is called where it is shown. */
  labelOf(interest: Interest): string;
}

/**
 * The interests of a visit as a file holds them, strongest first: those that its page shows now, and nothing of what is
 * saved, hidden, turned down, bought or in the basket. What came in a file and was not touched since leaves as it came,
 * so that a file that is read and written again is the same file.
 */
export function leaving(visit: Visit, shop: LeavingShop, now: number): readonly FileInterest[] {
  const { interests } = signatureOf(visit, shop.source, now);
  const came = interests.map((interest) => asItCame(interest, visit, shop));
  const names = new Set(came.flatMap((one) => (one ? [nameOf(one)] : [])));
  return interests.flatMap((interest, at) => {
    const one = came[at] ?? asItIs(interest, visit, shop, now);
    // A name that came in a file may be what another interest is called here.
    const isTaken = !came[at] && names.has(nameOf(one));
    const name = isTaken ? line(interest.label, LIMITS[one.called]) : one.name;
    return name === '' ? [] : [{ ...one, name }];
  });
}

/** An interest that is all of one entry of a file. */
function asItCame({ shares }: Interest, visit: Visit, shop: LeavingShop): FileInterest | undefined {
  const [first] = shares;
  const entry = first && importedBy(first, visit);
  const isOfIt = ({ evidence, freshWeight }: Share) =>
    evidence.entry === entry?.id && freshWeight === evidence.weight;
  if (!entry || !shares.every(isOfIt)) return undefined;
  // Of several examples one that was called not relevant speaks no more.
  const left = shares.reduce((sum, { freshWeight }) => sum + freshWeight, 0);
  if (left < weightOf(entry, entry.at) * (1 - ROUNDING)) return undefined;
  const { called, name, weight, halfLife, since, examples, agreed } = entry;
  const agreedNames = agreed && { agreed: namesOf(agreed, shop) };
  return { called, name, weight, halfLife: halfLife / SECOND, at: since / SECOND, examples, ...agreedNames };
}

/** Parts of a number, added up again, may miss this much of it. */
const ROUNDING = 1e-9;

function importedBy({ evidence }: Share, { entries }: Visit): (Entry & ImportedEntry) | undefined {
  if (evidence.kind !== 'imported') return undefined;
  const entry = entries.find(({ id }) => id === evidence.entry);
  return entry?.type === 'imported' ? entry : undefined;
}

function asItIs(interest: Interest, visit: Visit, shop: LeavingShop, now: number): FileInterest {
  const called = calledIn(interest, visit);
  const entry = visit.entries.find(({ id }) => interest.id === `phrase:${id}`);
  const agreed = entry && 'agreed' in entry ? entry.agreed : undefined;
  return {
    called,
    name: line(shop.labelOf(interest), LIMITS[called]),
    ...fadingOf(interest.shares, now),
    examples: examplesOf(interest.shares, visit, shop),
    ...(agreed && { agreed: namesOf(agreed, shop) }),
  };
}

/** Whose words name an interest: the shopper's own, typed here or elsewhere, or a shop's. */
function calledIn({ id }: Interest, { entries }: Visit): FileInterest['called'] {
  if (!id.startsWith('phrase:')) return 'label';
  const entry = entries.find((one) => id === `phrase:${one.id}`);
  return entry?.type === 'imported' ? entry.called : 'phrase';
}

/**
 * Many signals that fade at paces of their own, as one that fades at one pace. A file is for later, so it holds what
 * lasts: looks beside a press, of which nothing is left tomorrow, would set the pace for it. The part that lasts weighs
 * now what it weighs here, and weighed the same when the last of it came. Afterwards that is never more than all of them
 * together, since what fades slowly is ever more of what is left: a file forgets rather sooner.
 */
function fadingOf(shares: readonly Share[], now: number): Pick<FileInterest, 'weight' | 'halfLife' | 'at'> {
  const lasting = lastingOf(shares, now);
  const last = Math.max(...lasting.map(({ evidence }) => evidence.at));
  const { least, most } = LIMITS.halfLife;
  const whole = Math.round(halfLifeOf(lasting, last, now) / SECOND);
  const halfLife = Math.min(most, Math.max(least, whole));
  const at = Math.floor(last / SECOND);
  const weight = rawWeightAt(lasting, now) / decayed(1, now / SECOND - at, halfLife);
  return { weight: Math.min(LIMITS.weight, rounded(weight)), halfLife, at };
}

/** The signals that fade slowest and carry half of an interest now, with all others that last about as long. */
function lastingOf(shares: readonly Share[], now: number): readonly Share[] {
  const speaking = shares.filter(({ freshWeight }) => freshWeight > 0);
  const enough = Math.max(rawWeightAt(speaking, now) * LEAST_LASTING, rawFor(FORGOTTEN_BELOW));
  const paces = [...new Set(speaking.map(({ evidence }) => evidence.halfLife))].toSorted((a, b) => b - a);
  const atLeast = (pace: number) => speaking.filter(({ evidence }) => evidence.halfLife >= pace);
  const pace = paces.find((slow) => rawWeightAt(atLeast(slow), now) >= enough);
  return pace === undefined ? speaking : atLeast(pace * ABOUT_AS_LONG);
}

/** Share of an interest's weight that its lasting part has at least. */
const LEAST_LASTING = 0.5;
/** Share of a pace from which on another sets no other one: a look fades in hours, presses in weeks. */
const ABOUT_AS_LONG = 0.25;

/** Milliseconds. What was turned down takes as much as now: it takes ever less, which the file need not know. */
function halfLifeOf(lasting: readonly Share[], last: number, now: number): number {
  const paces = lasting.map(({ evidence }) => evidence.halfLife);
  const slowest = Math.max(...paces);
  if (Math.min(...paces) === slowest) return slowest;
  const weighing = lasting.filter(({ weight }) => weight > 0);
  const weightOf = (at: number) =>
    weighing.reduce((sum, share) => sum + weightAt(share, at) * (leftAt([share], now) / share.weight), 0);
  // Over less than a minute a quotient says nothing.
  const until = Math.max(now, last + MINUTE);
  return ((until - last) * Math.LN2) / Math.log(weightOf(last) / weightOf(until));
}

const rounded = (weight: number): number => Number(weight.toFixed(4));

/** Products that the interest was about, weightiest signal first; of own words, those that this shop takes them to mean. */
function examplesOf(
  shares: readonly Share[],
  visit: Visit,
  { source, nameAt }: LeavingShop,
): readonly string[] {
  const speaking = shares.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const names = speaking.flatMap((share) => {
    const { product, found = [], words } = share.evidence;
    const positions = [product ?? [], found].flat().flatMap((id) => source.position(id) ?? []);
    const meant = [...(words?.meant ?? [])].toSorted(([, a], [, b]) => b.likeness - a.likeness);
    const brought = importedBy(share, visit)?.examples ?? [];
    return [...positions, ...meant.slice(0, LIMITS.examples).map(([position]) => position)]
      .map((position) => saidName(nameAt(position)))
      .concat(brought);
  });
  return [...new Set(names)].filter((name) => name !== '').slice(0, LIMITS.examples);
}

/** Products by their names, those that the shop still has. */
function namesOf({ meant, notMeant }: Agreement, { source, nameAt }: LeavingShop): AgreedNames {
  const called = (ids: Agreement['meant']) =>
    ids
      .flatMap((id) => source.position(id) ?? [])
      .map((position) => saidName(nameAt(position)))
      .filter((name) => name !== '');
  return { meant: called(meant), notMeant: called(notMeant) };
}

/** The name of an interest as a file says it: one line, not longer than it may be. */
const line = (text: string, longest: number): string => typedLine(typedLine(text).slice(0, longest));
