import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { addInterest, barOn, noticeOn, type Shopper, shopper, textOf } from '../support/shopper.js';
import { describeOnRedis } from '../support/with-redis.js';

const BLOCK = '/products/cork-yoga-block';
const KETTLE = '/products/electric-gooseneck-kettle';

const main = ({ text }: { readonly text: string }) => textOf(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? '');
const banner = ({ text }: { readonly text: string }) =>
  textOf(/<section class="lane-banner"[\s\S]*?<\/section>/.exec(text)?.[0] ?? '');
/** A file of interests without its times, and what is reckoned from them. */
async function exported(visitor: Shopper): Promise<unknown> {
  const file = JSON.parse((await visitor.open('/take-it-with-you/interests.json')).text);
  return file.interests.map(({ label, phrase, examples }: Record<string, unknown>) => [
    label ?? phrase,
    examples,
  ]);
}

const stories = (open: () => Promise<ShopUnderTest>) => () => {
  let shop: ShopUnderTest;
  beforeAll(async () => {
    shop = await open();
  }, 120_000);
  afterAll(() => shop?.close());

  const atYoga = async () => {
    const visitor = shopper(shop.app);
    await visitor.open(BLOCK);
    await visitor.press(en.signals.interested.button);
    return visitor;
  };
  const shopsForOther = async (visitor: Shopper) => {
    const hasOne = main(await visitor.open('/shopping-for')).includes(en.lanes.giftAnother);
    return visitor.press(hasOne ? `${en.lanes.turn}: ${en.lanes.gift}` : en.lanes.giftButton);
  };

  test('what is done for someone else leaves the own interests as they were', async () => {
    const visitor = await atYoga();
    const before = await exported(visitor);
    const begun = await shopsForOther(visitor);
    expect(noticeOn(begun)).toBe(en.notice.lanes.gift);
    expect(begun.text).not.toContain(`>${en.press.undo}<`);
    for (const page of ['/', '/saved', '/interests', '/how-it-works', KETTLE])
      expect(banner(await visitor.open(page)), page).toContain('You are shopping for someone else, until');
    const own = await visitor.open('/interests');
    expect(main(own)).toContain(en.lanes.interestsOf(en.lanes.gift));
    expect(textOf(/<h1>(.*?)<\/h1>/.exec(own.text)?.[1] ?? '')).toBe(en.lanes.interestsForOther);
    expect(textOf(own.text)).not.toContain(en.interests.title);
    expect(noticeOn(await addInterest(visitor, 'sourdough'))).toContain(
      en.notice.phraseInList(en.lanes.interestsForOther, 'sourdough'),
    );
    await visitor.open(KETTLE);
    await visitor.press(en.signals.interested.button);
    await visitor.press(en.signals.save.button);
    await visitor.press('Add to basket');
    await visitor.open(BLOCK);
    await visitor.press(en.signals.notRelevant.button);
    const interests = main(await visitor.open('/interests'));
    expect(interests).toContain('Electric gooseneck kettle');
    // What is chosen for someone else is no interest of the shopper's own.
    expect(interests).toContain('You find Electric gooseneck kettle interesting for someone else');
    for (const page of [interests, main(await visitor.open('/'))])
      expect(page).not.toMatch(/you are interested in/i);
    await visitor.open('/interests');
    expect(main(await visitor.open('/'))).not.toContain('Because you are interested in Cork yoga block');
    const back = await visitor.press(en.lanes.leave);
    expect(noticeOn(back)).toBe(en.notice.lanes.main);
    expect(banner(back)).toBe('');
    expect(await exported(visitor)).toEqual(before);
    expect(main(await visitor.open('/interests'))).not.toContain('kettle');
    expect(main(await visitor.open('/basket'))).toContain(en.lanes.forSomeoneElse);
    expect(main(await visitor.open('/saved'))).toContain(en.lanes.forSomeoneElse);
    await shopsForOther(visitor);
    await visitor.press(en.lanes.leave);
    const undone = await visitor.press(en.press.undo);
    expect(noticeOn(undone)).toBe(en.notice.undone.turn);
    expect(banner(undone)).not.toBe('');
  });

  test.each([
    ['for someone else', en.lanes.giftButton, {}],
    ['with a name', en.lanes.newButton, { name: 'Allotment' }],
  ])('a list %s agrees to nothing beside it', async (_, button, fields) => {
    const visitor = shopper(shop.app);
    await visitor.open('/shopping-for');
    const begun = await visitor.press(button, fields);
    expect(begun.status).toBe(200);
    await visitor.open(KETTLE);
    expect(main(await visitor.open('/interests'))).toContain('Electric gooseneck kettle');
    const back = await visitor.press(en.lanes.leave);
    expect(barOn(back)).toMatch(/^Kept until .*: your lists\. Nothing else is noted\./);
    await visitor.open(BLOCK);
    await visitor.open('/search?q=cork+yoga+block');
    expect(main(await visitor.open('/'))).not.toContain(en.shelves.visit);
    const stored = main(await visitor.open('/what-this-shop-knows'));
    expect(stored).toContain('Electric gooseneck kettle');
    expect(stored).toContain(en.knowledge.begunOnLists);
    expect(stored).not.toContain('Cork yoga block');
    expect(main(await visitor.open('/shopping-for'))).toContain('About Coffee');
    await visitor.open(BLOCK);
    await visitor.press(en.signals.interested.button);
    expect(main(await visitor.open('/interests'))).toContain('Cork yoga block');
    await visitor.open(KETTLE);
    expect(main(await visitor.open('/interests'))).toContain('Electric gooseneck kettle');
  });

  test('closes by itself after a day, and says so', async () => {
    const visitor = await atYoga();
    await visitor.open('/interests');
    await visitor.post('/memory', { length: 'weeks' });
    await shopsForOther(visitor);
    await visitor.open(KETTLE);
    await visitor.press(en.signals.interested.button);
    shop.wait(DAY - HOUR);
    expect(banner(await visitor.open('/'))).not.toBe('');
    shop.wait(HOUR);
    expect(banner(await visitor.open('/'))).toMatch(/closed by itself (?:today|yesterday) at \d\d:\d\d/);
    expect(main(await visitor.open('/interests'))).not.toContain('kettle');
    expect(main(await visitor.open('/shopping-for'))).toContain(en.lanes.giftEnded);
    expect(main(visitor.page)).toContain(en.lanes.giftAnother);
    expect(banner(await visitor.press(en.lanes.openAgain))).toContain('You are shopping for someone else');
  });

  test('says that it goes with the visit, unless the visit outlives it', async () => {
    const visitor = await atYoga();
    await shopsForOther(visitor);
    expect(main(await visitor.open('/shopping-for'))).toMatch(
      /If you do nothing more, this list is gone with the visit \S+ at \d\d:\d\d/,
    );
    expect(main(visitor.page)).not.toContain('Closes by itself');
    await visitor.open(KETTLE);
    await visitor.press(en.signals.save.button);
    expect(main(await visitor.open('/shopping-for'))).toMatch(
      /Closes by itself \S+ at \d\d:\d\d \S+; it then stays here until .* the visit ends, on /,
    );
    expect(main(visitor.page)).not.toContain('gone with the visit');
  });

  test('is kept under a name, or thrown away without a trace in the store', async () => {
    const visitor = await atYoga();
    await shopsForOther(visitor);
    await visitor.open(KETTLE);
    await visitor.press(en.signals.save.button);
    await visitor.open('/shopping-for');
    const kept = await visitor.press(en.lanes.keep, { name: 'A friend who bakes' });
    expect(noticeOn(kept)).toBe(en.notice.lanes.kept('A friend who bakes'));
    expect(banner(kept)).toContain('You are shopping for: A friend who bakes');
    expect(main(await visitor.open('/saved'))).toContain('For: A friend who bakes');
    await visitor.open('/shopping-for');
    const thrown = await visitor.press(`${en.lanes.discard}: A friend who bakes`);
    expect(noticeOn(thrown)).toContain(en.notice.lanes.discarded);
    expect(banner(thrown)).toBe('');
    expect(main(await visitor.open('/saved'))).not.toContain('kettle');
    const log = (await visitor.open('/what-this-shop-knows')).text;
    expect(log).not.toContain('A friend who bakes');
    expect(log).not.toContain('electric-gooseneck-kettle');
    expect(log).toContain(en.knowledge.entry.discard);
    expect(main(await visitor.open('/interests'))).toContain('Cork yoga block');
  });

  test('what is thrown away gives nothing back, and what was hidden there stays hidden', async () => {
    const visitor = await atYoga();
    await visitor.open(BLOCK);
    await visitor.press(en.signals.save.button);
    await visitor.press(en.signals.notRelevant.button);
    await visitor.press(en.whyNot.answers.gift);
    expect(main(await visitor.open('/saved'))).toContain(en.lanes.forSomeoneElse);
    await shopsForOther(visitor);
    await visitor.open(KETTLE);
    await visitor.press(en.signals.hide.button);
    await visitor.open('/shopping-for');
    await visitor.press(`${en.lanes.discard}: ${en.lanes.gift}`);
    expect(main(await visitor.open('/interests'))).not.toContain('Cork yoga block');
    expect((await visitor.open('/saved')).text).toContain('things-hidden');
    expect(main(visitor.page)).toContain('Electric gooseneck kettle');
    expect(/id="things-saved"[\s\S]*?<\/section>/.exec(visitor.page.text)?.[0]).not.toContain(
      'Cork yoga block',
    );
  });

  describe('a list that was thrown away', () => {
    const throwsAway = (visitor: Shopper, name: string = en.lanes.gift) =>
      visitor.press(`${en.lanes.discard}: ${name}`);
    /** A list for someone else with a thing that was saved in it, and one that was moved there. */
    const giving = async () => {
      const visitor = await atYoga();
      await visitor.open(BLOCK);
      await visitor.press(en.signals.save.button);
      await visitor.press(en.signals.notRelevant.button);
      await visitor.press(en.whyNot.answers.gift);
      await shopsForOther(visitor);
      await visitor.open(KETTLE);
      await visitor.press(en.signals.save.button);
      await visitor.open('/shopping-for');
      return visitor;
    };
    const stored = async (visitor: Shopper) => {
      const { entries } = await shop.services.sessionLog.read(sessionOf(visitor.cookie), shop.now());
      return readVisit(entries).all.map(({ id }) => id);
    };

    test('is brought back by *Undo*, as it was, though the shop kept nothing of it', async () => {
      const visitor = await giving();
      const before = await stored(visitor);
      const thrown = await throwsAway(visitor);
      expect(thrown.status).toBe(200);
      expect(noticeOn(thrown)).toContain(en.notice.lanes.discarded);
      const log = JSON.stringify((await shop.services.sessionLog.kept(sessionOf(visitor.cookie))).entries);
      expect(log).not.toContain('kettle');
      expect(log).not.toMatch(/"kind":"save"/);
      const back = await visitor.press(en.press.undo);
      expect(noticeOn(back)).toBe(en.notice.undone.discard);
      expect(banner(back)).toContain('You are shopping for someone else');
      expect(await stored(visitor)).toEqual(before);
      expect(main(await visitor.open('/saved'))).toContain('Electric gooseneck kettle');
      expect(main(visitor.page)).toContain('Cork yoga block');
      // The same form again does it once.
      expect(
        noticeOn(
          await visitor
            .follow(thrown, en.press.undo)
            .then(({ headers }) => visitor.open(String(headers.location))),
        ),
      ).toBe(en.notice.undone.discard);
      expect(await stored(visitor)).toEqual(before);
    });

    test('is brought back with script too, and its page says so at once', async () => {
      const visitor = await giving();
      await throwsAway(visitor);
      const answer = await visitor.pressWithHtmx(en.press.undo);
      // The page is of another list from here on, each form of it.
      const back = await visitor.open(String(answer.headers['hx-redirect']));
      expect(noticeOn(back)).toBe(en.notice.undone.discard);
      expect(banner(back)).toContain('You are shopping for someone else');
    });

    test('is among the lists at once where another was open', async () => {
      const visitor = await giving();
      await visitor.press(en.lanes.leave);
      await throwsAway(visitor);
      const answer = await visitor.pressWithHtmx(en.press.undo);
      expect(answer.text).toContain('hx-target="#lane-lists"');
      expect(answer.text).toContain(`${en.lanes.discard}<span class="unseen">: ${en.lanes.gift}`);
    });

    test('leads back with script, too, to the list that was left by mistake', async () => {
      const visitor = await giving();
      await visitor.press(en.lanes.leave);
      const answer = await visitor.pressWithHtmx(en.press.undo);
      const back = await visitor.open(String(answer.headers['hx-redirect']));
      expect([noticeOn(back), banner(back) === '']).toEqual([en.notice.undone.turn, false]);
    });

    test('is not brought back after an hour, nor where another stands in its place, nor once all was erased', async () => {
      const visitor = await giving();
      const thrown = await throwsAway(visitor);
      await visitor.press(en.lanes.giftButton);
      const second = await visitor.follow(thrown, en.press.undo);
      expect([second.status, noticeOn(second)]).toEqual([409, en.refusals.listInPlace]);
      await visitor.open('/shopping-for');
      const other = await throwsAway(visitor);
      await visitor.press(en.visitBar.stop);
      const ended = await visitor.follow(other, en.press.undo);
      expect([ended.status, noticeOn(ended)]).toEqual([409, en.refusals.endedAgain]);
      shop.wait(HOUR + 1);
      const late = await visitor.follow(thrown, en.press.undo);
      expect([late.status, noticeOn(late)]).toEqual([410, en.refusals.sealExpired]);
    });

    test('can be thrown away and brought back again', async () => {
      const visitor = await giving();
      const before = await stored(visitor);
      for (let round = 0; round < 2; round++) {
        await throwsAway(visitor);
        await visitor.press(en.press.undo);
        await visitor.open('/shopping-for');
      }
      expect(await stored(visitor)).toEqual(before);
    });
  });

  test('a page presses into the list that it shows, whichever is open by then', async () => {
    const visitor = await atYoga();
    await visitor.open(KETTLE);
    const own = visitor.page;
    await shopsForOther(visitor);
    await visitor.follow(own, en.signals.interested.button);
    expect(main(await visitor.open('/interests'))).not.toContain('kettle');
    const gift = await visitor.open('/products/three-cup-moka-pot');
    await visitor.press(en.lanes.leave);
    const answer = await visitor.follow(gift, en.signals.interested.button);
    expect(noticeOn(await visitor.open(String(answer.headers.location)))).toContain(`${en.lanes.gift}: `);
    const interests = main(await visitor.open('/interests'));
    expect(interests).toContain('Electric gooseneck kettle');
    expect(interests).not.toContain('moka');
    await visitor.open('/shopping-for');
    await visitor.press(`${en.lanes.discard}: ${en.lanes.gift}`);
    expect((await visitor.follow(gift, en.signals.interested.button)).status).toBe(404);
  });

  test('in a basket of both each piece is for whom it was put in', async () => {
    const visitor = await atYoga();
    await visitor.open(BLOCK);
    await visitor.press('Add to basket');
    await shopsForOther(visitor);
    await visitor.open(BLOCK);
    await visitor.press('Add to basket');
    expect(main(await visitor.open('/basket'))).toContain(`${en.lanes.forSomeoneElse}: 1`);
    await visitor.open(KETTLE);
    await visitor.press('Add to basket');
    await visitor.order();
    expect(main(await visitor.open('/interests'))).not.toContain('in your basket');
    await visitor.press(en.lanes.leave);
    expect(main(await visitor.open('/interests'))).not.toContain('in your basket');
    expect(main(visitor.page)).not.toContain('kettle');
  });

  test('what is saved for oneself is not pressed for someone else', async () => {
    const visitor = await atYoga();
    await visitor.open(BLOCK);
    await visitor.press(en.signals.save.button);
    await shopsForOther(visitor);
    const page = await visitor.open(BLOCK);
    expect(page.text).toMatch(
      /data-press="save"[^>]*aria-pressed="false"|aria-pressed="false"[^>]*data-press="save"/,
    );
    await visitor.press(en.signals.save.button);
    await visitor.press(en.signals.save.button);
    await visitor.press(en.lanes.leave);
    expect(main(await visitor.open('/interests'))).toContain('You saved Cork yoga block');
  });

  test('lists with a name are opened and left, eight at most, and called by no person', async () => {
    const visitor = await atYoga();
    for (const name of ['Work', 'Home', 'A trip', 'Garden', 'Studio', 'Boat', 'Cabin', 'Office']) {
      await visitor.open('/shopping-for');
      expect(noticeOn(await visitor.press(en.lanes.newButton, { name })), name).toBe(
        en.notice.lanes.opened(name),
      );
    }
    expect(main(await visitor.open('/shopping-for'))).toContain(en.lanes.full);
    const ninth = await visitor.post('/shopping-for', { name: 'Ninth' });
    expect(ninth.status).toBe(422);
    expect(noticeOn(ninth)).toBe(en.refusals.tooManyLanes);
    const { cookie } = visitor;
    const other = shopper(shop.app);
    for (const [name, said] of [
      ['', en.refusals.noLaneName],
      ['x'.repeat(41), en.refusals.laneNameTooLong],
      ['Angela Merkel', en.refusals.laneNamesSomebody],
    ] as const) {
      const refused = await other.post('/shopping-for', { name });
      expect(refused.status, name).toBe(422);
      expect(main(refused), name).toContain(said);
      expect(refused.text, name).toContain(
        `name="name" required maxlength="40" autocomplete="off" list="lane-names" dir="auto" lang="" value="${name}"`,
      );
    }
    expect(other.cookie).toBe('');
    expect(cookie).not.toBe('');
    const twice = await visitor.post('/shopping-for', { name: 'work' });
    expect([twice.status, main(twice).includes(en.refusals.tooManyLanes)]).toEqual([409, false]);
    for (const name of [en.lanes.main, en.lanes.gift]) {
      const taken = await other.post('/shopping-for', { name });
      expect([taken.status, main(taken).includes(en.refusals.laneNameTaken)], name).toEqual([409, true]);
    }
  });

  test('of more lists that are begun at the same moment eight are kept, and what was open stays open', async () => {
    const visitor = await atYoga();
    await visitor.open('/shopping-for');
    await visitor.press(en.lanes.newButton, { name: 'Work' });
    const names = ['Home', 'A trip', 'Garden', 'Studio', 'Boat', 'Cabin', 'Office', 'Barn', 'Roof', 'Attic'];
    const answers = await Promise.all(names.map((name) => visitor.post('/shopping-for', { name })));
    const begun = answers.filter(({ status }) => status === 303);
    const refused = answers.filter(({ status }) => status === 422);
    expect([begun.length, refused.length]).toEqual([7, 3]);
    for (const answer of refused) expect(noticeOn(answer)).toBe(en.refusals.tooManyLanes);
    const lists = main(await visitor.open('/shopping-for'));
    expect(names.filter((name) => lists.includes(`${en.lanes.discard}: ${name}`))).toHaveLength(7);
    expect(banner(visitor.page)).toContain('You are shopping for: ');
  });

  test('someone else’s list is not to be kept where there are eight with a name, which is said', async () => {
    const visitor = await atYoga();
    await shopsForOther(visitor);
    for (const name of ['Work', 'Home', 'A trip', 'Garden', 'Studio', 'Boat', 'Cabin', 'Office'])
      await visitor.post('/shopping-for', { name });
    const { text } = await visitor.open('/shopping-for');
    expect(text).not.toContain(en.lanes.keepName);
    expect(text.split(en.lanes.full)).toHaveLength(3);
  });

  test('goes with personalisation, and is not there where the browser objects', async () => {
    const visitor = await atYoga();
    await shopsForOther(visitor);
    await visitor.open(KETTLE);
    await visitor.press(en.signals.save.button);
    const stopped = await visitor.press(en.visitBar.stop);
    expect(textOf(stopped.text)).toContain(en.stopped.counts.list(1));
    expect(textOf(stopped.text)).not.toContain('other entr');
    expect(banner(await visitor.open('/'))).toBe('');
    expect(main(await visitor.open('/saved'))).toContain('Electric gooseneck kettle');
    const objecting = shopper(shop.app, { 'Sec-GPC': '1' });
    expect(main(await objecting.open('/shopping-for'))).toContain(en.lanes.off);
    expect((await objecting.post('/shopping-for/someone-else', {})).status).toBe(403);
  });

  test('is offered where a search or a basket looks like a present', async () => {
    const visitor = await atYoga();
    expect(main(await visitor.open('/search?q=gift+for+grandma'))).toContain(en.lanes.offer);
    expect(main(await visitor.open('/search?q=kettle'))).not.toContain(en.lanes.offer);
    await visitor.open('/products/red-amaryllis-gift-bulb');
    await visitor.press('Add to basket');
    expect(main(await visitor.open('/basket'))).toContain(en.lanes.offer);
    expect(banner(await visitor.press(en.lanes.offerButton))).not.toBe('');
    expect(main(await visitor.open('/basket'))).not.toContain(en.lanes.offer);
  });

  test('speaks German', async () => {
    const visitor = shopper(shop.app, { 'Accept-Language': 'de' });
    await visitor.open('/shopping-for');
    const begun = await visitor.press(de.lanes.giftButton);
    expect(noticeOn(begun)).toContain(de.notice.lanes.gift);
    expect(banner(begun)).toContain('Du kaufst für jemand anderen ein, bis');
  });

  describe('*Not relevant* asks why', () => {
    const turnedDown = async () => {
      const visitor = await atYoga();
      await visitor.open(BLOCK);
      return { visitor, asked: await visitor.press(en.signals.notRelevant.button) };
    };

    test('and demands no answer', async () => {
      const { visitor, asked } = await turnedDown();
      expect(asked.text).toContain(en.whyNot.question);
      expect(main(await visitor.open('/interests'))).not.toContain('interested in Cork yoga block');
    });

    test.each(['owned', 'dear'] as const)('%s: the taste stays, the thing is gone', async (why) => {
      const { visitor } = await turnedDown();
      const said = await visitor.press(en.whyNot.answers[why]);
      expect(noticeOn(said)).toBe(en.notice.because[why]('Cork yoga block'));
      expect(main(await visitor.open('/interests'))).toContain(en.interests.unwanted[why]('Cork yoga block'));
      expect((await visitor.open('/')).text).not.toContain('data-product-card="cork-yoga-block"');
      expect(main(await visitor.open('/saved'))).toContain(en.whyNot.answers[why]);
      await visitor.open(BLOCK);
      const again = await visitor.press(en.signals.notRelevant.button);
      expect(again.status).toBe(200);
    });

    test('too dear: its kind is shown for less, and not for as much', async () => {
      const visitor = shopper(shop.app);
      await visitor.open('/products/non-slip-hot-yoga-towel');
      await visitor.press(en.signals.interested.button);
      const dear = 'folding-travel-yoga-mat';
      const { catalogue } = shop.services.snapshot();
      const price = catalogue.product(dear as never)?.price.amount ?? 0;
      const matsOf = (page: { readonly text: string }) =>
        [...page.text.matchAll(/data-product-card="([^"]+)"/g)]
          .flatMap(([, id = '']) => catalogue.product(id as never) ?? [])
          .filter(({ name, id }) => /yoga mat$/.test(name) && id !== dear);
      const isDear = ({ price: { amount } }: { readonly price: { readonly amount: number } }) =>
        amount >= price;
      expect(matsOf(await visitor.open('/')).filter(isDear)).not.toEqual([]);
      await visitor.open(`/products/${dear}`);
      await visitor.press(en.signals.notRelevant.button);
      await visitor.press(en.whyNot.answers.dear);
      expect(matsOf(await visitor.open('/')).filter(isDear)).toEqual([]);
    });

    test('for someone else: what was done with it is in that list', async () => {
      const { visitor } = await turnedDown();
      const said = await visitor.press(en.whyNot.answers.gift);
      expect(noticeOn(said)).toBe(en.notice.because.gift('Cork yoga block'));
      expect(banner(said)).toBe('');
      expect(main(await visitor.open('/interests'))).not.toContain('Cork yoga block');
      await shopsForOther(visitor);
      expect(main(await visitor.open('/interests'))).toContain('Cork yoga block');
    });

    test('for someone else: so is what lies in the basket of it, also once it is ordered', async () => {
      const visitor = await atYoga();
      await visitor.open(KETTLE);
      await visitor.press('Add to basket');
      await visitor.press(en.signals.notRelevant.button);
      await visitor.press(en.whyNot.answers.gift);
      expect(main(await visitor.open('/basket'))).toContain(en.lanes.forSomeoneElse);
      await visitor.order();
      expect(main(await visitor.open('/interests'))).not.toContain('kettle');
      await shopsForOther(visitor);
      expect(main(await visitor.open('/interests'))).toContain('You ordered Electric gooseneck kettle');
    });

    test('and the answer is taken back by itself', async () => {
      const { visitor } = await turnedDown();
      await visitor.press(en.whyNot.answers.owned);
      expect(noticeOn(await visitor.press(en.press.undo))).toBe(en.notice.undone.because('Cork yoga block'));
      expect(main(await visitor.open('/interests'))).not.toContain('interested in Cork yoga block');
    });
  });
};

describe('whom the visit is for', stories(openShopUnderTest));
describeOnRedis('whom the visit is for, in Redis', (redis) =>
  stories(() => openShopUnderTest({ REDIS_URL: redis.server.url }))(),
);
