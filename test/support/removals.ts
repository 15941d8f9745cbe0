import { en } from '../../src/wording/en/index.js';
import type { Seen, SeenCard, SeenShelf } from '../journeys/seen.js';
import type { Simulated } from '../journeys/simulated-visit.js';
import { all, named, said, withClass } from '../journeys/visitors/document.js';

/** Cards of a page whose whole account is read and put to the test. */
const CARDS_TRIED = 2;

/** What *Why* says of one interest. */
interface Account {
  readonly label: string;
  readonly prediction: string;
  readonly removal: string;
  /** What it says of the signals behind it. */
  readonly signals: readonly string[];
}

function accountsOf({ page }: Seen): Account[] {
  return all(page, withClass('why-part')).flatMap((part) => {
    const weight = all(part, named('form'))[0]?.attribs.action;
    const without = all(part, named('p'))
      .map(said)
      .find((line) => line.startsWith('Without '));
    if (weight === undefined || without === undefined) return [];
    const label = /^Less of this interest: (.*)$/.exec(said(all(part, named('button'))[0]!))?.[1] ?? '';
    return [
      {
        label,
        prediction: withoutLabel(without, label),
        removal: weight.replace(/weight$/, 'removal'),
        signals: all(part, named('li')).map(said),
      },
    ];
  });
}

/** The sum of all shares that an account shows; what is less than one per cent adds none. */
function sharesOn({ page }: Seen): number {
  const shares = all(page, withClass('why-share')).map(said);
  return shares.reduce((sum, share) => sum + (share === en.why.share(0) ? 0 : Number.parseInt(share, 10)), 0);
}

/** Shelves made for this visit: the shop's own say nothing of why. */
export const personal = ({ shelves }: Seen) =>
  shelves.filter(({ cards }) => cards.some(({ why }) => why !== ''));

/** What became of a card: its place on the shelf, from 1; 0 where it is not on it; undefined where the shelf is gone. */
interface Fate {
  readonly place: number | undefined;
  /** The other shelf of the page that it stands on, and its place there. */
  readonly elsewhere: { readonly title: string; readonly place: number } | undefined;
}

function fateOf(seen: Seen, { id }: SeenShelf, card: string): Fate {
  const placeOn = (shelf: SeenShelf) => shelf.cards.findIndex((one) => one.id === card) + 1;
  const shelves = personal(seen);
  const same = shelves.find((one) => one.id === id);
  const other = shelves.find((one) => one.id !== id && placeOn(one) > 0);
  return {
    place: same && placeOn(same),
    elsewhere: other && { title: other.title, place: placeOn(other) },
  };
}

/** The same in words, as *Why* puts it. */
function inWords(before: number, { place, elsewhere }: Fate): string {
  if (place === before) return `it would keep place ${before}.`;
  if (place)
    return place < before
      ? `fewer others would stand before it: it would move up from place ${before} to place ${place}.`
      : `it would go from place ${before} to place ${place}.`;
  if (elsewhere) return `it would be on the shelf “${elsewhere.title}”, at place ${elsewhere.place}.`;
  return place === undefined ? 'this shelf would be gone.' : 'this product would leave the shelf.';
}

export interface Trial {
  readonly where: string;
  readonly predicted: string;
  readonly happened: string;
  /** For the interest that the card's reason names. */
  readonly named: boolean;
  readonly gaveWay: boolean;
}

/** What was tried on one page. */
export interface Tried {
  readonly trials: readonly Trial[];
  /** What the shares of each account that was read add up to, percent. */
  readonly shares: readonly number[];
}

/** Removes each interest that an account names, looks, and takes the removal back. */
export async function tryRemovals({ visit, random }: Simulated, path: string, seed: number): Promise<Tried> {
  const trials: Trial[] = [];
  const shares: number[] = [];
  const page = await visit.see(path);
  const cards = personal(page).flatMap((shelf) => shelf.cards.map((card) => ({ shelf, card })));
  for (let tried = 0; tried < CARDS_TRIED && cards.length > 0; tried++) {
    const [{ shelf, card }] = cards.splice(Math.floor(random() * cards.length), 1) as [
      (typeof cards)[number],
    ];
    const why = await visit.see(card.why);
    shares.push(sharesOn(why));
    const accounts = accountsOf(why);
    for (const { label, prediction, removal, signals } of accounts.slice(0, 2)) {
      const entry = await visit.press(removal, {});
      const before = fateOf(page, shelf, card.id).place ?? 0;
      const after = fateOf(await visit.see(path), shelf, card.id);
      await visit.press('/undo', { entry });
      trials.push({
        where: `visit ${seed}, ${path} ${shelf.title}: ${card.name} without ${label}`,
        predicted: prediction,
        happened: inWords(before, after),
        named: names(card, signals),
        gaveWay: !after.place || after.place > before,
      });
    }
  }
  return { trials, shares };
}

/** What a reason says was done: it begins with "Because", or with what else the card shares with that. */
export function phraseIn({ reason, name }: Pick<SeenCard, 'reason' | 'name'>): string | undefined {
  if (/^Found (?:(?:in|among) .+ )?by a search/.test(reason))
    return `a search of yours found ${name.toLowerCase()}`;
  const plain = reason.replace(
    /(?:; both names say [^;]+)?(?:; (?:(?:it also sells well|nearly all of its score comes from how well it sells), by the catalogue’s figures|also new in the shop))?$/,
    '',
  );
  return /^(?:Because|More in .+, because|New in .+, and here because) (.*)$/.exec(plain)?.[1]?.toLowerCase();
}

/** What is predicted; own words stand in quotation marks. */
const withoutLabel = (line: string, label: string): string =>
  line.replace(`Without “${label}”, `, '').replace(`Without ${label}, `, '');

/** Whether a reason names one of these signals. */
function names(card: SeenCard, signals: readonly string[]): boolean {
  const phrase = phraseIn(card);
  if (phrase === undefined) return false;
  return signals.some((line) => line.toLowerCase().startsWith(`${phrase},`));
}

/** What the page of a removal said of the shelf of a visit, and what removing then did. */
export interface Change {
  readonly where: string;
  readonly predicted: Changed;
  readonly happened: Changed;
}

/** Ids of products, as they stand on the page and on the shelf. */
interface Changed {
  readonly leaves: readonly string[];
  readonly comes: readonly string[];
}

/** For each interest: asks what would change, removes it, looks, and takes the removal back. */
export async function tryChanges({ visit }: Simulated, seed: number): Promise<readonly Change[]> {
  const changes: Change[] = [];
  const { page } = await visit.see('/interests');
  const links = all(page, named('a')).flatMap(({ attribs: { href = '' } }) =>
    /^\/interests\/.*\/removal$/.test(href) ? [href] : [],
  );
  const onShelf = (seen: Seen) =>
    seen.shelves.find(({ id }) => id === 'visit')?.cards.map(({ id }) => id) ?? [];
  const before = onShelf(await visit.see('/'));
  for (const link of links) {
    const asked = await visit.see(link);
    const entry = await visit.press(link, {});
    const after = onShelf(await visit.see('/'));
    await visit.press('/undo', { entry });
    const idsIn = (part: string) =>
      all(asked.page, withClass(part))
        .flatMap((section) => all(section, ({ attribs }) => attribs['data-product'] !== undefined))
        .map(({ attribs }) => attribs['data-product'] ?? '');
    changes.push({
      where: `visit ${seed}, ${link}`,
      predicted: { leaves: idsIn('removal-leaves'), comes: idsIn('removal-comes') },
      happened: {
        leaves: before.filter((id) => !after.includes(id)),
        comes: after.filter((id) => !before.includes(id)),
      },
    });
  }
  return changes;
}
