import { halfLifeIn } from '../../../interests/half-life.js';
import { segmentInterest } from '../../../interests/interest.js';
import { neverAgainIn } from '../../../interests/never-again.js';
import { signatureOf } from '../../../interests/signature.js';
import { FORGOTTEN_BELOW, rawFor, strengthOf } from '../../../interests/strength.js';
import type { CatalogueSegment } from '../../../segments/catalogue-segment.js';
import { portraitOf } from '../../../segments/portrait.js';
import { examplesOf } from '../../../shelves/examples.js';
import { typicalOf } from '../../../shelves/typical.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { DAY, HOUR } from '../../../time/clock.js';
import type { MemoryLength } from '../../../visits/memory.js';
import { ruleOf, type SignalKind, signalKinds } from '../../../visits/signals.js';
import { lengthText } from '../../../wording/dates.js';
import { percentText, signedText, wholeNumberText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { categoryPath, paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { cardFace, presentArt } from '../../parts/cards/card-face.js';
import { type BreadcrumbModel, breadcrumb } from '../../parts/frame/breadcrumb.js';
import { namesOf } from '../../parts/shelves/recommended.js';
import { tellingTags } from '../../parts/texts/telling-tags.js';
import { presentInterest } from '../interests/one-interest.js';

const EXAMPLES = 8;
const WORDS = 8;

/** Places of the segments that shoppers may know of, largest first. */
export function openSegments({ shop }: Pick<Snapshot, 'shop'>): readonly number[] {
  return shop.segments
    .map((segment, at) => ({ segment, at, size: shop.members(at).length }))
    .filter(({ segment, size }) => isOpen(segment) && size > 0)
    .toSorted((a, b) => b.size - a.size)
    .map(({ at }) => at);
}

/** What the shop says of a group is in the language of its catalogue: a page in another one leaves it out. */
const describedIn = (
  { config, t }: Pick<Rendering, 'config' | 't'>,
  { description = '' }: CatalogueSegment,
) => (config.catalogueLanguage === t.language ? description : '');

const isOpen = ({ enabled, sensitive }: CatalogueSegment): boolean => enabled && !sensitive;

export function presentGroups(rendering: Pick<Rendering, 'snapshot' | 't' | 'config'>) {
  const { snapshot, t } = rendering;
  const { shop, catalogue, version } = snapshot;
  return openSegments(snapshot).flatMap((at) => {
    const segment = shop.segments[at];
    if (!segment) return [];
    const members = shop.members(at);
    const product = catalogue.products[typicalOf(members, catalogue, shop) ?? -1];
    return [
      {
        label: segment.label,
        href: paths.group(segment.id),
        description: describedIn(rendering, segment),
        count: t.departments.products(members.length, wholeNumberText(members.length, t.locale)),
        art: product && { ...presentArt(product, { t, version }), alt: '' },
      },
    ];
  });
}

/** @returns undefined where there is no such group, or none that is shown */
export function presentGroup(rendering: Rendering, id: string) {
  const { snapshot, session, t } = rendering;
  const { shop, catalogue, version } = snapshot;
  const at = openSegments(snapshot).find((place) => shop.segments[place]?.id === id);
  const segment = shop.segments[at ?? -1];
  if (at === undefined || !segment) return undefined;
  const members = shop.members(at);
  const { categories, tags } = portraitOf(members, catalogue.products, tellingTags);
  const isHidden = (position: number) => {
    const product = catalogue.products[position];
    return product === undefined || session.visit.hidden.has(product.id);
  };
  const examples = examplesOf(at, EXAMPLES, catalogue, shop, isHidden);
  const count = (many: number) => t.departments.products(many, wholeNumberText(many, t.locale));
  return {
    label: segment.label,
    description: describedIn(rendering, segment),
    count: count(members.length),
    breadcrumb: stepsIn(rendering, segment.label),
    categories: categories.map(({ name, count: many, example }) => ({
      name,
      href: categoryPath(example),
      count: wholeNumberText(many, t.locale),
    })),
    tags: tags.map((name) => ({ name, href: `${paths.search}?${new URLSearchParams({ q: name })}` })),
    words: segment.words.slice(0, WORDS),
    examples: examples
      .flatMap((position) => catalogue.products[position] ?? [])
      .map((product) => cardFace(product, { t, version })),
    into: signalsIn(session.visit.memory, t),
    pace: t.groups.pace(t.interests.memory[session.visit.memory]),
    from: t.groups.from(percentText(FORGOTTEN_BELOW, t.locale)),
    against: signalsAgainst(t),
    out: t.groups.out(percentText(FORGOTTEN_BELOW, t.locale)),
    own: session.personalised && session.open ? ownOf(segment, rendering) : undefined,
  };
}

export function stepsIn({ t }: Pick<Rendering, 't'>, name: string): BreadcrumbModel {
  return breadcrumb(
    t,
    { name: t.howItWorks.title, href: paths.howItWorks },
    { name: t.groups.title, href: name === '' ? '' : paths.groups },
    ...(name === '' ? [] : [{ name, href: '' }]),
  );
}

const NO_INTEREST = { strength: '', interest: undefined } as const;

function ownOf(segment: CatalogueSegment, { session, snapshot, t }: Rendering) {
  const { visit, now } = session;
  const id = segmentInterest(segment.id);
  if (neverAgainIn(visit, snapshot.shop.segments).of(id)) return { none: t.groups.never, ...NO_INTEREST };
  const signature = signatureOf(visit, snapshot.shop, now);
  const interest = signature.interests.find((one) => one.id === id);
  if (!interest) return { none: t.groups.none, ...NO_INTEREST };
  return {
    none: '',
    strength: percentText(interest.strength, t.locale),
    interest: presentInterest(interest, session, {
      telling: { names: namesOf({ signature }, snapshot), t },
      hasProducts: true,
      shop: snapshot.shop,
    }),
  };
}

/** Kinds that take a visit into a group, weightiest first; not a file, whose interests weigh what it says. */
function signalsIn(memory: MemoryLength, t: Wording) {
  return signalKinds()
    .filter((kind) => ruleOf(kind).weight > 0 && kind !== 'imported')
    .toSorted((a, b) => ruleOf(b).weight - ruleOf(a).weight)
    .map((kind) => rowOf(kind, memory, t));
}

/** Kinds that speak against a group, as sentences with their weights. */
function signalsAgainst(t: Wording): readonly { readonly note: string; readonly weight: string }[] {
  return signalKinds()
    .filter((kind) => ruleOf(kind).weight < 0)
    .map((kind) => ({ note: t.signals[kind].note, weight: signedText(ruleOf(kind).weight, t.locale) }));
}

function rowOf(kind: SignalKind, memory: MemoryLength, t: Wording) {
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
