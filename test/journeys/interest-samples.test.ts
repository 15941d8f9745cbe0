import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';
import { look, read } from './seen.js';
import { all, named, parse, said, withClass } from './visitors/document.js';
import { htmx, plainForms } from './visitors/without-browser.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** What the preview asks about, each with whether it is ticked. */
const asked = (text: string) =>
  all(parse(text), withClass('sample-choice')).map((one) => {
    const [box] = all(one, named('input'));
    return { id: box?.attribs.value ?? '', isTicked: box?.attribs.checked !== undefined, label: said(one) };
  });
const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

/** Asked again while the model is too busy to answer in time. */
async function samplesOf(visitor: Shopper, phrase: string): Promise<string> {
  await shop.meaningOf(phrase);
  await visitor.open('/interests');
  return (await visitor.press('Add interest', { phrase })).text;
}

/** The cards of the home page, and their reasons. */
const homeOf = async (visitor: Shopper) =>
  read((await visitor.open('/')).text).shelves.flatMap(({ cards }) => cards);

describe('samples of words that are not added yet', () => {
  test.each([
    ['coffee', 'The shop takes “coffee” to mean these.', [true]],
    ['sourdough', 'The shop takes “sourdough” to mean these.', [true]],
    ['embroidery', 'and is not sure of the rest', [true, false]],
    ['pour over coffee at home', 'The shop takes “pour over coffee at home” to mean these.', [true]],
    ['meditating at home', 'The shop is not sure what you mean', [false]],
  ])('are up to six products, the surely meant ones ticked: %s', async (phrase, sentence, ticks) => {
    const visitor = shopper(shop.app);
    const text = await samplesOf(visitor, phrase);
    const things = asked(text);
    expect(things.length).toBeGreaterThan(1);
    expect(things.length).toBeLessThanOrEqual(6);
    expect([...new Set(things.map(({ isTicked }) => isTicked))]).toEqual(ticks);
    const { catalogue } = shop.services.snapshot();
    for (const { id, label } of things) {
      expect(label).toContain(catalogue.product(id as never)?.name);
      expect(label).toMatch(/€.*This is meant/);
    }
    expect(textOf(text)).toContain(sentence);
    const places = ['id="samples-said"', 'class="sample-choice"', '>Add it<'].map((one) => text.indexOf(one));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(visitor.cookie).toBe('');
  });

  test('are three or more of the thing where words say what it is to be like', async () => {
    const things = asked(await samplesOf(shopper(shop.app), 'trail running shoes for wide feet'));
    expect(things.length).toBeGreaterThanOrEqual(3);
    expect(things.filter(({ label }) => /shoe|trail|run/i.test(label)).length).toBeGreaterThanOrEqual(3);
  });

  test('hold nothing that is sold out', async () => {
    const text = await samplesOf(shopper(shop.app), 'beard oil');
    expect(asked(text)).toEqual([]);
    expect(textOf(text)).toMatch(/sold out for now/);
  });

  test('are what the shelf of these words begins with once they are added', async () => {
    const visitor = shopper(shop.app);
    const things = asked(await samplesOf(visitor, 'loose leaf tea')).filter(({ isTicked }) => isTicked);
    expect(things.length).toBeGreaterThan(0);
    await visitor.press('Add it');
    expect(idsOf(await homeOf(visitor))).toEqual(expect.arrayContaining(idsOf(things)));
  });

  test('show no more of what was hidden', async () => {
    const visitor = shopper(shop.app);
    const [first] = asked(await samplesOf(visitor, 'coffee'));
    await visitor.post('/signals', { product: first?.id ?? '', kind: 'hide' });
    const after = asked(await samplesOf(visitor, 'coffee'));
    expect(after.length).toBeGreaterThan(0);
    expect(idsOf(after)).not.toContain(first?.id);
  });

  test.each([plainForms, htmx])(
    'stand where the words were typed, and go when they are not meant: $name',
    async (kind) => {
      const visitor = await kind.open(shop.address);
      await visitor.visit('/interests');
      await visitor.fill('Add an interest', 'coffee');
      await visitor.press('Add interest');
      expect(all((await look(visitor)).page, withClass('sample-choice'))).toHaveLength(6);
      await visitor.press('Cancel');
      expect(all((await look(visitor)).page, withClass('sample-choice'))).toHaveLength(0);
      expect((await look(visitor)).interests).toEqual([]);
      expect(await visitor.cookies()).toEqual([]);
      await visitor.close();
    },
  );
});

describe('what was agreed on', () => {
  const REASON = (words: string) => `you added “${words}”`;

  test.each([plainForms, htmx])(
    'stands on the home page, and nothing that was unticked: $name',
    async (kind) => {
      const visitor = await kind.open(shop.address);
      await visitor.visit('/interests');
      await visitor.fill('Add an interest', 'coffee');
      await visitor.press('Add interest');
      const before = asked(await visitor.see());
      const [first, second] = before;
      for (const one of [first, second]) await visitor.choose(one!.label);
      await visitor.press('Add it');
      await visitor.visit('/');
      const ids = idsOf(read(await visitor.see()).shelves.flatMap(({ cards }) => cards));
      expect(ids).toEqual(expect.arrayContaining(idsOf(before.slice(2))));
      expect(ids).not.toContain(first?.id);
      expect(ids).not.toContain(second?.id);
      await visitor.close();
    },
  );

  test('is what was ticked where the shop was not sure, and nothing else', async () => {
    const visitor = shopper(shop.app);
    const things = asked(await samplesOf(visitor, 'film photography'));
    const meant = idsOf(things).slice(0, 2);
    await visitor.press('Add it', { meant });
    const cards = (await homeOf(visitor)).filter(({ reason }) => reason.includes('film photography'));
    const all = idsOf(await homeOf(visitor));
    expect(all).toEqual(expect.arrayContaining(meant));
    for (const id of idsOf(things).slice(2)) expect(idsOf(cards)).not.toContain(id);
  });

  test.each(['with the preview', 'without it'])(
    'is nothing where nothing is sure and nothing was ticked, %s: no card, and the form is one press away',
    async (how) => {
      const visitor = shopper(shop.app);
      await samplesOf(visitor, 'mushroom foraging');
      if (how === 'without it') await visitor.post('/interests', { phrase: 'mushroom foraging' });
      else await visitor.press('Add it');
      const home = await visitor.open('/');
      expect(home.text).not.toContain(REASON('mushroom foraging'));
      const page = textOf((await visitor.open('/interests')).text);
      expect(page).toContain(en.interests.unsure('mushroom foraging'));
      expect(page).toContain(en.interests.searchFor('mushroom foraging'));
      const again = asked((await visitor.press('Choose what is meant mushroom foraging')).text);
      const meant = again[0]!.id;
      expect(textOf(visitor.page.text)).toContain(en.interests.samples.titleThere);
      await visitor.press('I mean this', { meant });
      const { interests } = read((await visitor.open('/interests')).text);
      expect(interests.map(({ label }) => label)).toEqual(['mushroom foraging']);
      expect(idsOf(await homeOf(visitor))).toContain(meant);
    },
  );

  test.each([plainForms, htmx])(
    'may be others than were shown first, with what was ticked before: $name',
    async (kind) => {
      const visitor = await kind.open(shop.address);
      await visitor.visit('/interests');
      await visitor.fill('Add an interest', 'making candles at home');
      await visitor.press('Add interest');
      const before = asked(await visitor.see());
      const chosen = before.find(({ isTicked }) => !isTicked)!;
      const kept = idsOf(before.filter((one) => one.isTicked || one === chosen));
      await visitor.choose(chosen.label);
      await visitor.press('Show others');
      const after = asked(await visitor.see());
      expect(idsOf(after.filter(({ isTicked }) => isTicked)).toSorted()).toEqual(kept.toSorted());
      const others = after.filter(({ isTicked }) => !isTicked);
      expect(others.length).toBeGreaterThan(0);
      for (const { id } of others) expect(idsOf(before)).not.toContain(id);
      await visitor.choose(others[0]!.label);
      await visitor.press('Add it');
      await visitor.visit('/');
      const ids = idsOf(read(await visitor.see()).shelves.flatMap(({ cards }) => cards));
      expect(ids).toEqual(expect.arrayContaining([...kept, others[0]!.id]));
      await visitor.close();
    },
  );

  test('is not what was passed over for others, though it is surely meant', async () => {
    const visitor = shopper(shop.app);
    const first = idsOf(asked(await samplesOf(visitor, 'coffee')));
    const shown = { asked: first, phrase: 'coffee', meant: [] };
    const page = (await visitor.press('Show others', shown)).text;
    const others = idsOf(asked(page));
    for (const id of first) expect(others).not.toContain(id);
    for (const id of first) expect(page).toContain(`name="asked" value="${id}"`);
    await visitor.press('Keep the words without products', { asked: [...others, ...first] });
    const own = (await homeOf(visitor)).filter(({ reason }) => reason.includes('coffee'));
    expect(own).toEqual([]);
  });

  test('is none of what is ticked where the words are kept without products', async () => {
    const visitor = shopper(shop.app);
    const first = idsOf(asked(await samplesOf(visitor, 'coffee')));
    await visitor.press('Keep the words without products', { asked: first, meant: first });
    const own = (await homeOf(visitor)).filter(({ reason }) => reason.includes('coffee'));
    expect(own).toEqual([]);
  });

  test('is not said to bring nothing where what goes with a thing that it means stands there', async () => {
    const visitor = shopper(shop.app);
    const bikes = asked(await samplesOf(visitor, 'cycling to work'));
    await visitor.press('Add it');
    for (const { id } of bikes) await visitor.open(`/products/${id}`);
    const { text } = await visitor.open('/');
    expect(textOf(text)).toContain('meant by “cycling to work”');
    expect(textOf(text)).not.toContain(en.shelves.silent(['cycling to work']));
  });

  test('is said on the home page where words show nothing, with the way to say anew what is meant', async () => {
    const visitor = shopper(shop.app);
    const [first, ...others] = asked(await samplesOf(visitor, 'cosy winter evenings'));
    await visitor.press('Add it', { meant: [first!.id] });
    await samplesOf(visitor, 'dog walking');
    await visitor.press('Add it');
    const silent = en.shelves.silent(['cosy winter evenings']);
    expect(textOf((await visitor.open('/')).text)).not.toContain(silent);
    await visitor.post('/signals', { product: first!.id, kind: 'hide' });
    const home = (await visitor.open('/')).text;
    expect(textOf(home)).toContain(silent);
    expect(textOf(home)).toContain(en.shelves.silentWhy);
    await visitor.open('/interests');
    const again = asked((await visitor.press('Choose what is meant cosy winter evenings')).text);
    expect(idsOf(again).some((id) => idsOf(others).includes(id))).toBe(true);
  });

  test('is said on the form: what a button does where nothing is ticked, and what a product is', async () => {
    const visitor = shopper(shop.app);
    const text = textOf(await samplesOf(visitor, 'mushroom foraging'));
    const { samples } = en.interests;
    for (const said of [samples.unticked, samples.bare, en.interests.searchFor('mushroom foraging')])
      expect(text).toContain(said);
    const things = asked(await samplesOf(visitor, 'film cameras'));
    const { catalogue } = shop.services.snapshot();
    for (const { id, label } of things)
      expect(label).toContain(
        catalogue
          .product(id as never)
          ?.kind?.split(' > ')
          .at(-1),
      );
  });

  test('comes back when a press that ticked something else is undone', async () => {
    const visitor = shopper(shop.app);
    const things = idsOf(asked(await samplesOf(visitor, 'film photography')));
    await visitor.press('Add it', { meant: things.slice(0, 2) });
    const again = asked(await samplesOf(visitor, 'film photography'));
    expect(idsOf(again.filter(({ isTicked }) => isTicked)).toSorted()).toEqual(things.slice(0, 2).toSorted());
    await visitor.press('I mean this', { meant: things.slice(2, 3) });
    await visitor.press('Undo');
    const undone = asked(await samplesOf(visitor, 'film photography'));
    expect(idsOf(undone.filter(({ isTicked }) => isTicked)).toSorted()).toEqual(
      things.slice(0, 2).toSorted(),
    );
    const { interests } = read((await visitor.open('/interests')).text);
    expect(interests.map(({ label }) => label)).toEqual(['film photography']);
  });

  test('is said on the page of interests, where it can be chosen anew', async () => {
    const visitor = shopper(shop.app);
    const things = asked(await samplesOf(visitor, 'film photography'));
    await visitor.press('Add it', { meant: idsOf(things).slice(0, 1) });
    const page = textOf((await visitor.open('/interests')).text);
    const [name = ''] = shop.services
      .snapshot()
      .catalogue.products.flatMap((one) => (one.id === things[0]?.id ? one.name : []));
    expect(page).toContain(en.interests.meant([name]));
    await visitor.press('Choose what is meant film photography');
    expect(textOf(visitor.page.text)).toContain(en.interests.samples.titleThere);
    // The shop ticks what is surely meant: no page says that the shopper did.
    const known = textOf((await visitor.open('/what-this-shop-knows')).text);
    expect(known).toContain(en.knowledge.entry.agreed);
    for (const said of [page, known]) expect(said).not.toMatch(/you ticked/iu);
  });

  test('is only what is sure where nobody was asked', async () => {
    const visitor = shopper(shop.app);
    const things = asked(await samplesOf(visitor, 'embroidery'));
    await visitor.post('/interests', { phrase: 'embroidery' });
    const reasons = (await homeOf(visitor)).filter(({ reason }) => reason.startsWith('Because you added'));
    const guesses = idsOf(things.filter(({ isTicked }) => !isTicked));
    expect(idsOf(reasons).filter((id) => guesses.includes(id))).toEqual([]);
  });

  test('holds only products of the catalogue, those of three previews at most', async () => {
    const visitor = shopper(shop.app);
    const ids = shop.services.snapshot().catalogue.products.map(({ id }) => id);
    const sent = ['no-such-product', '../etc', ...ids.slice(0, 20)];
    await visitor.post('/interests', { phrase: 'coffee', asked: sent, meant: [sent[3]!, ids[30]!] });
    const stored = textOf((await visitor.open('/what-this-shop-knows')).text);
    const agreed = JSON.parse(/"agreed":(\{.*?\})/.exec(stored)?.[1] ?? '{}');
    expect(agreed.meant).toEqual([sent[3]]);
    expect(agreed.notMeant).toEqual(ids.slice(0, 16).filter((id) => id !== sent[3]));
    expect(stored).toContain(en.knowledge.entry.agreed);
  });
});
