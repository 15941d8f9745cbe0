import type { Account, SignalAccount, Weighed } from '../../../account/format.js';
import type { Filled } from '../../../account/write-account.js';
import type { ProductId } from '../../../catalog/product.js';
import { explain } from '../../../recommendations/reasons/explanation.js';
import type { Recommendation, Shelf } from '../../../recommendations/reasons/shelf.js';
import type { Slot } from '../../../recommendations/reasons/slot.js';
import type { LoggedEntry } from '../../../visits/entry.js';
import { pressOf } from '../../../visits/presses/change-interest.js';
import { exactText, lengthText } from '../../../wording/dates.js';
import { listText, percentText, wholeNumberText } from '../../../wording/intl.js';
import { interestInSentence, signalText } from '../../../wording/reasons.js';
import { paths, urlOf } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { namesOf } from '../../parts/shelves/recommended.js';
import { shelfTitle } from '../../parts/shelves/shelf-head.js';
import { aboutOf } from '../knowledge/entry-about.js';
import { groupInSentence, slotLines, sourceText } from '../why/part-words.js';
import type { ShownShelf } from '../why/presenter.js';
import {
  constantRows,
  drawParts,
  figureText,
  pageRows,
  type Row,
  type Rows,
  type Said,
  scaleRows,
  versionRows,
} from './rows.js';

interface Recounted {
  readonly shelf: Shelf;
  readonly filled: Filled;
  readonly shown: ShownShelf;
  readonly returnTo: string;
}

/** The account of a shelf in words and rounded figures; the file has all decimals. */
export function presentNumbers(
  rendering: Rendering,
  account: Account,
  { shelf, filled, shown, returnTo }: Recounted,
) {
  const { t, snapshot, asked } = rendering;
  const { numbers } = t;
  const names = namesOf(filled, snapshot);
  const signals = new Map<string, SignalAccount>(account.signals.map((one) => [one.entry, one]));
  const said: Said = { t, names, signals, now: account.at };
  const onPage = { id: shelf.id, items: shelf.items, alone: shown.place.alone ?? false };
  const title = numbers.title(
    shelfTitle(shelf, { place: shown.place, names, lane: filled.lane, snapshot }, t),
  );
  return {
    title,
    lead: numbers.lead(exactText(account.at, t)),
    download: `${paths.numbers}?${new URLSearchParams({ ...questionIn(asked.address), as: 'json' })}`,
    products: shelf.items.map((item, index) =>
      productRows(item, account.shelf.products[index]?.product ?? '', index + 1, onPage, said),
    ),
    signalsNote: numbers.signalsNote(account.constants.orderHalfLife),
    signals: account.signals.map((one) => signalRow(one, said)),
    interests: interestRows(account, said),
    together: numbers.together(figureText(account.strength, t.locale)),
    hand: handLines(filled, rendering),
    scales: scaleRows(account, said),
    parts: [
      { id: 'numbers-page', title: numbers.pageTitle, rows: pageRows(account, filled, said) },
      ...drawParts(account, snapshot.shop.groupDraws?.on(account.at), said),
      { id: 'numbers-constants', title: numbers.constantsTitle, rows: constantRows(account, said) },
      { id: 'numbers-versions', title: numbers.versionsTitle, rows: versionRows(account, said) },
    ],
    returnTo,
  };
}

const questionIn = (address: string): Readonly<Record<string, string>> =>
  Object.fromEntries(urlOf(address).searchParams);

/** What made a score, part by part, and the rules that gave the place. */
function productRows(
  item: Recommendation,
  id: string,
  place: number,
  onPage: Parameters<typeof slotLines>[2],
  said: Said,
): Rows {
  const { t, names, now } = said;
  const { numbers, locale } = t;
  const telling = { names, t };
  const explanation = explain(item);
  const ofVisit = explanation.interests.flatMap(({ interest, signals }) =>
    signals.map((one) => ({
      text: `${interestInSentence(interest, telling)}: ${signalText(one, interest, now, telling)}`,
      value: one.value,
    })),
  );
  const against = explanation.aversions.map((one) => ({
    text: `${numbers.turnedDown}: ${signalText(one, '', now, telling)}`,
    value: one.value,
  }));
  const shop = explanation.shop.map((part) => ({ text: sourceText(part, names, t), value: part.value }));
  const sum = { text: numbers.score, value: item.score };
  return {
    title: numbers.placed(place, names.product(id) ?? ''),
    notes: [...slotLines(item.slot, explanation.leads[0], onPage, names, t), ...drawnLines(item.slot, said)],
    rows: [...ofVisit, ...against, ...shop, sum].map(({ text, value }) => ({
      text,
      figures: [figureText(value, locale)],
    })),
  };
}

/** What was drawn for the group of a card in the place of something new. */
function drawnLines({ drawn }: Slot, said: Said): readonly string[] {
  if (!drawn) return [];
  const { group, value, rank, of } = drawn;
  const { numbers, locale } = said.t;
  return [numbers.drawn(groupInSentence(group, said), figureText(value, locale), rank, of)];
}

function signalRow(one: SignalAccount, said: Said): Row & { readonly belongs: string } {
  const { t } = said;
  const { locale } = t;
  const degree = (of: SignalAccount['belongs'][number]) =>
    `${interestInSentence(of.interest, said)} ${percentText(of.degree, locale)}`;
  return {
    text: textOf(one, one.belongs[0]?.interest ?? '', said),
    figures: [
      figureText(one.weight, locale),
      lengthText(one.halfLife, t),
      wholeNumberText(one.later, locale),
    ],
    belongs: listText(one.belongs.map(degree), locale),
  };
}

function textOf({ kind, product, found, at }: SignalAccount, interest: string, said: Said): string {
  return signalText({ kind, product: product as ProductId | undefined, found, at }, interest, said.now, said);
}

function interestRows({ interests, turnedDown }: Account, said: Said): readonly Rows[] {
  const { t } = said;
  const { numbers, locale } = t;
  const row = (weighed: Weighed, interest: string, taken: number): Row => {
    const signal = said.signals.get(weighed.entry);
    return {
      text: signal ? textOf(signal, interest, said) : '',
      figures: [
        figureText(weighed.fresh, locale),
        figureText(weighed.now, locale),
        percentText(taken, locale),
        figureText(weighed.ranking, locale),
      ],
    };
  };
  const own = interests.map(({ interest, raw, strength, signals }): Rows => {
    const label = interestInSentence(interest, said);
    return {
      title: numbers.interest(label, figureText(raw, locale), percentText(strength, locale)),
      notes: [],
      rows: signals.map((one) => row(one, interest, one.taken)),
    };
  });
  if (turnedDown.length === 0) return own;
  const against = turnedDown.map((one) => row(one, '', 0));
  return [...own, { title: numbers.turnedDown, notes: [], rows: against }];
}

/** Adjustments of interests and the memory, as the log has them. */
function handLines({ visit, snapshot }: Filled, { t }: Rendering): readonly string[] {
  const { entry: words } = t.knowledge;
  const said = (entry: LoggedEntry): readonly string[] => {
    if (entry.type === 'set') return [words.set(percentText(entry.strength, t.locale))];
    if (entry.type === 'never') return [words[entry.lifted ? 'allowed' : 'never']];
    if (entry.type === 'because') return [words.because[entry.why]];
    if (entry.type === 'weigh') return [words.weigh[pressOf(entry.factor)]];
    return entry.type === 'remove' || entry.type === 'reset' ? [words[entry.type]] : [];
  };
  const lines = visit.entries.flatMap((entry) =>
    said(entry).map((what) => {
      const { text } = aboutOf(entry, { t, snapshot, log: visit.entries });
      return text === '' ? what : `${what}: ${text}`;
    }),
  );
  const memory = `${t.interests.memoryTitle}: ${t.interests.memory[visit.memory]}`;
  return [...(lines.length > 0 ? lines : [t.numbers.handNone]), memory];
}
