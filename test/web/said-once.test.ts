import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { all, parse, said, withClass, withId } from '../journeys/visitors/document.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { interestedIn, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

/** Of several departments: each interest has places, whatever the others score. */
const SEVERAL = [
  'huila-everyday-coffee',
  'upright-snake-plant',
  'cushioned-trail-running-shoe',
  'merino-running-beanie',
];
const PRODUCTS = ['cork-yoga-block', 'cork-yoga-wedge', 'natural-rubber-yoga-mat', 'three-cup-moka-pot'];

test('Why says the reason of a card in its heading, and nowhere again', async () => {
  const visitor = await interestedIn(shop.app, PRODUCTS);
  const ways = all(parse((await visitor.open('/')).text), withClass('control-why'));
  let because = 0;
  for (const { attribs } of ways) {
    const page = parse((await visitor.open(attribs.href ?? '')).text);
    const [lead] = all(page, withClass('why-lead')).map(said);
    const cause = /because (.*)$/i.exec(lead ?? '')?.[1];
    if (cause === undefined) continue;
    because += 1;
    const text = all(page, withId('content')).map(said).join();
    expect(text.split(`because ${cause}`).length + text.split(`Because ${cause}`).length - 2, lead).toBe(1);
  }
  expect(because).toBeGreaterThan(0);
});

test('what else speaks for an interest stands before what speaks against it', async () => {
  const visitor = await interestedIn(shop.app, PRODUCTS);
  await visitor.open('/products/folding-yoga-chair');
  await visitor.press(en.signals.notRelevant.button);
  const { text } = await visitor.open('/interests');
  const against = text.indexOf(en.interests.againstThis('', '').slice(0, -1));
  const interest = text.lastIndexOf('<li class="interest"', against);
  const more = text.indexOf('<details class="interest-more"><summary>and ', interest);
  expect(against).toBeGreaterThan(0);
  expect(more).toBeGreaterThan(interest);
  expect(more).toBeLessThan(against);
});

test('beside the slider stands how far it goes, and what ends an interest', async () => {
  const { text } = await (await interestedIn(shop.app, PRODUCTS)).open('/interests');
  const [, least = '', most = ''] = /type="range" name="strength" min="(\d+)" max="(\d+)"/.exec(text) ?? [];
  expect(textOf(text)).toContain(en.interests.setNote(`${least}%`, `${most}%`));
});

test('Why says that places do not follow the scores where they do not, and only there', async () => {
  const shelves = [await toldOn(PRODUCTS), await toldOn(SEVERAL)];
  for (const told of shelves) {
    expect(told.length).toBeGreaterThan(4);
    for (const [at, { score, isSaid }] of told.entries())
      expect(isSaid, `place ${at + 1}`).toBe(told.slice(at + 1).some((one) => one.score > score));
  }
  expect(shelves.flat().some(({ isSaid }) => isSaid)).toBe(true);
  expect(shelves.flat().every(({ isSaid }) => isSaid)).toBe(false);
});

/** The score of each card of the visit's shelf, and whether its Why says that places do not follow scores. */
async function toldOn(products: readonly string[]) {
  const visitor = await interestedIn(shop.app, products);
  const ways = all(parse((await visitor.open('/')).text), withClass('control-why'))
    .map(({ attribs }) => attribs.href ?? '')
    .filter((href) => href.includes('shelf=visit'));
  const told: { readonly score: number; readonly isSaid: boolean }[] = [];
  for (const href of ways) {
    const text = textOf((await visitor.open(href)).text);
    const score = Number(/its score(?:,| is) (−?[\d.]+\d)/.exec(text)?.[1]?.replace('−', '-') ?? 0);
    told.push({ score, isSaid: text.includes('It stands before cards with a higher score, because ') });
    expect(text.includes(en.why.belowZero), href).toBe(score < 0);
  }
  return told;
}
