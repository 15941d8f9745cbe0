import type { ProductId } from '../src/catalog/product.js';
import { toCompact } from '../src/sessions/compact-vector.js';
import { agreementOn } from '../src/visits/agreement.js';
import type { EntryId } from '../src/visits/entry.js';
import { readVisit } from '../src/visits/visit.js';
import { type Asked, askedAbout, cardsOf, ofTheseAlone } from '../src/web/pages/interests/asked-about.js';
import {
  type JudgedPhrase,
  judgedPhrases,
  PHRASE_SETS,
} from '../test/recommendations/typed/judged-phrases.js';
import type { OpenDemo } from './open-shop.js';

/** A person ticks so many of what is offered and meant. */
const TICKED_BY_HAND = 2;

/**
 * Reads judged own words as their form does, and says of each set how right its ticks, its offers and the home page after
 * them are.
 * @param isEach prints each phrase too
 */
export async function printPhrases(demo: OpenDemo, isEach: boolean): Promise<void> {
  for (const set of PHRASE_SETS) {
    const rows: Row[] = [];
    for (const one of judgedPhrases(demo.snapshot.catalogue.products, set)) {
      const row = await rowOf(one, demo);
      rows.push(row);
      if (isEach) console.log(sayRow(row, demo));
    }
    console.log(saySet(set, rows));
  }
}

interface Row {
  readonly phrase: JudgedPhrase;
  readonly offered: readonly number[];
  readonly ticked: readonly number[];
  /** What the home page shows for the words after the form as it comes. */
  readonly shelf: readonly number[];
  /** The same where a person ticks the first that are meant, and nothing else. */
  readonly byHand: readonly number[];
}

async function rowOf(phrase: JudgedPhrase, { services, snapshot, now, meaningOf }: OpenDemo): Promise<Row> {
  const { text, isForeignPage, meant } = phrase;
  const { products } = snapshot.catalogue;
  const { typed } = snapshot.search.read(text, services.isWord, isForeignPage);
  const meaning = toCompact(await meaningOf(typed));
  const entry: Asked = { type: 'phrase', text, meaning, id: 'typed' as EntryId, at: now };
  const wantedFor = (one: Asked) => ({ services, snapshot, now, visit: ofTheseAlone(one, readVisit([])) });
  const { shown, ticked } = await askedAbout(entry, wantedFor(entry));
  const shelfAfter = async (positions: readonly number[]) => {
    const idsOf = (of: readonly number[]) =>
      of.flatMap((at): ProductId[] => (products[at]?.id as never) ?? []);
    const agreed = agreementOn(idsOf(shown), idsOf(positions), () => true);
    const added: Asked = { ...entry, ...(agreed && { agreed }) };
    return cardsOf(added, wantedFor(added));
  };
  const byHand = shown.filter((position) => meant.has(position)).slice(0, TICKED_BY_HAND);
  const own = shown.filter((position) => ticked.has(position));
  return {
    phrase,
    offered: shown,
    ticked: own,
    shelf: await shelfAfter(own),
    byHand: byHand.length > 0 ? await shelfAfter(byHand) : [],
  };
}

function saySet(set: string, rows: readonly Row[]): string {
  const share = (
    of: (row: Row) => readonly number[],
    isRight: keyof Pick<JudgedPhrase, 'fine' | 'meant'> = 'fine',
  ) => {
    const all = rows.flatMap((row) => of(row).map((position) => row.phrase[isRight].has(position)));
    return `${all.filter(Boolean).length} of ${all.length} (${(all.filter(Boolean).length / all.length).toFixed(3)})`;
  };
  const having = (isSo: (row: Row) => boolean) => `${rows.filter(isSo).length} of ${rows.length}`;
  return [
    `Phrases (${set}): ticks right ${share((row) => row.ticked)}, meant ${share((row) => row.ticked, 'meant')}`,
    `at least one tick in ${having(({ ticked }) => ticked.length > 0)}`,
    `offers right ${share((row) => row.offered)}, meant ${share((row) => row.offered, 'meant')}`,
    `at least one that is meant in ${having(({ offered, phrase }) => offered.some((at) => phrase.meant.has(at)))}`,
    `cards right ${share((row) => row.shelf)}, with ${TICKED_BY_HAND} ticks by hand ${share((row) => row.byHand)}`,
  ].join('; ');
}

function sayRow({ phrase, offered, ticked, shelf, byHand }: Row, { snapshot }: OpenDemo): string {
  const say = (position: number) => {
    const mark = phrase.meant.has(position) ? '+' : phrase.fine.has(position) ? '~' : '!!';
    return `${mark}${ticked.includes(position) ? '[x]' : ''} ${snapshot.catalogue.products[position]?.name}`;
  };
  const others = (all: readonly number[]) => all.filter((position) => !offered.includes(position)).map(say);
  return [
    `## ${phrase.text}\n   ${offered.map(say).join(' | ') || '(nothing)'}`,
    `   shelf: ${others(shelf).join(' | ')}`,
    `   by hand: ${others(byHand).join(' | ')}`,
  ].join('\n');
}
