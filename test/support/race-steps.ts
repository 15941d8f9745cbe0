import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Product, ProductId } from '../../src/catalog/product.js';
import type { LogSnapshot, SessionId } from '../../src/sessions/session-log.js';
import { recordEndOf } from '../../src/sessions/session-record.js';
import { DAY, MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import type { Answer, Requests } from './race-requests.js';
import { sessionOf } from './session-of.js';

/** A shop that listens, and what its stores hold. */
export interface RaceShop {
  readonly address: string;
  now(): number;
  /** What may be ordered: nothing that a race without orders puts into its basket. */
  readonly products: readonly Pick<Product, 'id' | 'stock'>[];
  read(session: SessionId): Promise<LogSnapshot>;
  /** Keys that name a session, in every store. */
  keysOf(session: SessionId): Promise<number>;
  /** When the record of a session ends; undefined where there is none. */
  recordEnd(session: SessionId): Promise<number | undefined>;
  close(): Promise<void>;
}

/** Two or three requests of one browser, or of two, that meet in the shop. */
export interface Race {
  readonly name: string;
  /** @returns what is wrong afterwards; undefined where it ended as one after the other would have */
  run(shop: RaceShop, round: number): Promise<string | undefined>;
}

export const ONE = 'cork-yoga-block' as ProductId;
export const OTHER = 'natural-rubber-yoga-mat';

/** The products of a shop that orders may use up. */
export function toOrder(products: readonly Product[]): readonly Product[] {
  return products.filter(({ id }) => id !== ONE && id !== OTHER);
}

const SEARCHED = ['kapok', 'zabuton', 'tingsha', 'racerback', 'slouchy', 'stirrup', 'sandbag', 'cymbals'];

/** A search that finds a product or two, another one each round. */
export const words = (round: number) => SEARCHED[round % SEARCHED.length] ?? '';

export const token = () => randomBytes(12).toString('base64url');

export const pressing = (product: string, more: Readonly<Record<string, string>> = {}) => ({
  product,
  token: token(),
  returnTo: '/',
  ...more,
});

/** A visit whose first press asked for personalisation. */
export async function visiting(to: Requests): Promise<string> {
  const { cookie = '' } = await to.post('/signals', '', pressing(ONE, { kind: 'interested' }));
  return cookie;
}

/** While Redis is late there is no checkout, and the basket's page says so; milliseconds. */
export const AGAIN_AFTER = 300;
export const TRIES = 30;

/** Pressed again while the shop is too busy for it, or an engine is away (503), of which nothing is left. */
export async function pressedAgain(press: () => Promise<Answer>): Promise<Answer> {
  let answer = await press();
  for (let tried = 0; answer.status === 503 && tried < TRIES; tried++) {
    await sleep(AGAIN_AFTER);
    answer = await press();
  }
  return answer;
}

/** Both at once, one of them up to so many milliseconds after the other. */
export async function together(
  one: () => Promise<Answer>,
  other: () => Promise<Answer>,
  apart: number,
): Promise<[Answer, Answer]> {
  const gap = (Math.random() * 2 - 1) * apart;
  const later = async (start: () => Promise<Answer>, milliseconds: number) => {
    if (milliseconds > 0) await sleep(milliseconds);
    return start();
  };
  return Promise.all([later(one, -gap), later(other, gap)]);
}

/** What a press was answered that was not carried out: an engine that did not answer in time is no race. */
export function refusal({ status }: Answer): string | undefined {
  return status === 303 ? undefined : `answered ${status}`;
}

export function read(shop: RaceShop, cookie: string) {
  return shop.read(sessionOf(cookie));
}

/** @param lifetime milliseconds from now */
export async function endsOtherwise(
  shop: RaceShop,
  cookie: string,
  lifetime: number,
): Promise<string | undefined> {
  const { endsAt } = await read(shop, cookie);
  const lives = endsAt - shop.now();
  if (lives > lifetime || lives < lifetime - MINUTE)
    return `the log ends after ${(lives / DAY).toFixed(1)} days`;
  const record = (await shop.recordEnd(sessionOf(cookie))) ?? 0;
  return record === recordEndOf(endsAt)
    ? undefined
    : `the record ends ${((record - endsAt) / DAY).toFixed(1)} days after the log`;
}

export async function holds(
  shop: RaceShop,
  cookie: string,
  answers: readonly Answer[],
  pieces: number,
): Promise<string | undefined> {
  const odd = answers.filter(({ status }) => status !== 303);
  if (odd.length > 0) return `answered ${odd.map(({ status }) => status).join()}`;
  const { entries } = await read(shop, cookie);
  const held = readVisit(entries).basket.get(ONE)?.quantity ?? 0;
  return held === pieces ? undefined : `${held} pieces`;
}
