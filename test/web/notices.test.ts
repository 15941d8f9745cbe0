import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEEPING_LIFETIME } from '../../src/visits/memory.js';
import { moment } from '../../src/wording/dates.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { addInterest, interestedIn, noticeOn, shopper, textOf } from '../support/shopper.js';

const BLOCK = 'cork-yoga-block';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** What the live region says. */

/** The label of the strongest interest. */
const strongest = ({ text }: { readonly text: string }) =>
  textOf(/<h2 class="interest-word"[^>]*>(.*?)<\/h2>/.exec(text)?.[1] ?? '');

test('no interest is said to be over that nobody was shown before personalisation began', async () => {
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${BLOCK}`);
  await visitor.press('Save');
  await visitor.open(`/products/${BLOCK}`);
  const said = noticeOn(await visitor.press('Not relevant'));
  expect(said).toContain(en.notice.alike);
  expect(said).not.toContain('No interest any more');
});

describe('a basket’s notice', () => {
  test('says how many are in it, or that it is out, and names what Undo took back', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/${BLOCK}`);
    const now = shop.services.clock();
    const keptLonger = en.notice.keptLonger(moment(now + KEEPING_LIFETIME, now, en));
    expect(noticeOn(await visitor.press('Add to basket', { quantity: '3' }))).toBe(
      `In your basket: 3 of Cork yoga block. ${keptLonger}`,
    );
    await visitor.open('/basket');
    expect(noticeOn(await visitor.press('Update Cork yoga block', { quantity: '4' }))).toBe(
      'In your basket: 4 of Cork yoga block.',
    );
    expect(noticeOn(await visitor.press('Update Cork yoga block', { quantity: '1' }))).toBe(
      'In your basket: 1 of Cork yoga block.',
    );
    const fewer = /done=[\w-]+/.exec(visitor.page.request.url)?.[0];
    expect(noticeOn(await visitor.press('Remove Cork yoga block'))).toBe(
      'Out of your basket: Cork yoga block.',
    );
    expect(noticeOn(await visitor.press('Undo'))).toBe(
      'Taken back: Cork yoga block. Your basket is as it was.',
    );
    expect(noticeOn(await visitor.press('Update Cork yoga block', { quantity: '0' }))).toBe(
      'Out of your basket: Cork yoga block.',
    );
    // The page of the earlier press, opened again, is quiet: the basket holds another number by now.
    expect(noticeOn(await visitor.open(`/basket?${fewer}`))).toBe('');
  });

  test('says so with htmx too', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/${BLOCK}`);
    const added = await visitor.pressWithHtmx('Add to basket', { quantity: '1' });
    expect(noticeOn(added)).toBe(`In your basket: Cork yoga block. ${en.notice.ifKept}`);
    await visitor.open('/basket');
    expect(noticeOn(await visitor.pressWithHtmx('Remove Cork yoga block'))).toBe(
      'Out of your basket: Cork yoga block.',
    );
  });
});

describe('a notice about an interest', () => {
  test('says by name and figure what was done, and what was taken back', async () => {
    const visitor = await interestedIn(shop.app);
    const label = strongest(await visitor.open('/interests'));
    expect(label).not.toBe('');
    const set = (strength: string) => visitor.press(`Set ${label}`, { strength });
    const before = /aria-label="[^"]*: (\d+) per cent"/.exec(visitor.page.text)?.[1];
    const alone = 'No other interest stands beside it, so your shelves may look as before.';
    expect(noticeOn(await set('90'))).toBe(`Turned up from ${before}% to 90%: ${label}. ${alone}`);
    expect(noticeOn(await set('20'))).toBe(`Turned down from 90% to 20%: ${label}. ${alone}`);
    expect(noticeOn(await visitor.press('Undo'))).toBe(`Taken back: the strength of ${label}.`);
    // Half of what led to it is less than half of its strength: the sentence names what the page shows.
    expect(noticeOn(await visitor.press(`Less ${label}`))).toBe(
      `Turned down from 90% to 68%: ${label}. ${alone}`,
    );
    expect(/aria-label="[^"]*: (\d+) per cent"/.exec(visitor.page.text)?.[1]).toBe('68');
    expect(noticeOn(await visitor.press(`More ${label}`))).toBe(
      `Turned up from 68% to 90%: ${label}. ${alone}`,
    );
    expect(noticeOn(await visitor.press('Undo'))).toBe(`Taken back: more of ${label}.`);
    expect(noticeOn(await visitor.press(`Less ${label}`))).toContain('Turned down from 68%');
    expect(noticeOn(await visitor.press('Undo'))).toBe(`Taken back: less of ${label}.`);
    expect(noticeOn(await visitor.press(`Remove ${label}`))).toBe(
      `Removed: ${label}. What led to it counts no more.`,
    );
    expect(noticeOn(await visitor.press('Undo'))).toBe(`Taken back: the removal of ${label}.`);
    expect(noticeOn(await addInterest(visitor, 'yoga mat'))).toBe(
      'Added to your interests: yoga mat. The shop found nothing that is clearly near it, so nothing changes.',
    );
    expect(noticeOn(await visitor.press('Undo'))).toBe('Taken back: the interest yoga mat.');
    expect(noticeOn(await visitor.press('Remember so long', { length: 'days' }))).toBe(
      'This visit is remembered for a week after the last thing noted.',
    );
    expect(noticeOn(await visitor.press('Start over'))).toBe(en.notice.reset);
    expect(noticeOn(await visitor.press('Undo'))).toBe('Taken back: starting over.');
  });

  test('of starting over is true of what was set and chosen too', async () => {
    const visitor = await interestedIn(shop.app);
    const label = strongest(await visitor.open('/interests'));
    await visitor.press(`Set ${label}`, { strength: '90' });
    expect(noticeOn(await visitor.press('Start over'))).toBe(en.notice.reset);
    expect(strongest(await visitor.open('/interests'))).toBe('');
  });

  test('says the same of words that are added twice, which stay one interest', async () => {
    const visitor = await interestedIn(shop.app);
    await visitor.open('/interests');
    const add = async (phrase: string) => noticeOn(await addInterest(visitor, phrase));
    expect(await add('Yoga mat')).toContain('Added to your interests: Yoga mat.');
    expect(await add('yoga mat')).toBe('Already one of the interests here: Yoga mat.');
    const labels = (html: string) => html.match(/class="interest-word"[^>]*>yoga mat</gi) ?? [];
    expect(labels((await visitor.open('/interests')).text)).toHaveLength(1);
    expect(noticeOn(await visitor.press('Less Yoga mat'))).toBe('Turned down from 55% to 33%: Yoga mat.');
    expect(noticeOn(await addInterest(visitor, 'yoga mat'))).toBe('Turned up from 33% to 55%: Yoga mat.');
  });

  test('says that the slider was not moved, and that an interest has become too weak', async () => {
    const visitor = await interestedIn(shop.app);
    const label = strongest(await visitor.open('/interests'));
    const unmoved = `The slider was not moved, so nothing was changed: ${label}. Move it, then press Set.`;
    expect(noticeOn(await visitor.press(`Set ${label}`))).toBe(unmoved);
    await visitor.open('/interests');
    expect(noticeOn(await visitor.pressWithHtmx(`Set ${label}`))).toBe(unmoved);
    await visitor.open('/interests');
    await visitor.press(`Set ${label}`, { strength: '6' });
    expect(noticeOn(await visitor.press(`Less ${label}`))).toBe(
      `Turned down until too weak to count: ${label}. It is neither shown nor used now.`,
    );
  });

  test('is not claimed of an interest that the shop does not know', async () => {
    const visitor = await interestedIn(shop.app);
    for (const path of ['/interests/segment:nothing/weight', '/interests/phrase:AAAAAAAAAAAAAAAA/removal']) {
      const answer = await visitor.post(path, { strength: '50' });
      expect(answer.status, path).toBe(404);
    }
  });
});

describe('a press tells all that it did', () => {
  /** Per cent of the strongest interest, as its page shows it. */
  const percent = ({ text }: { readonly text: string }) =>
    /aria-label="[^"]*: (\d+) per cent"/.exec(text)?.[1] ?? '';

  test('that saving keeps a visit longer, once', async () => {
    const visitor = await interestedIn(shop.app);
    const now = shop.services.clock();
    const longer = en.notice.keptLonger(moment(now + KEEPING_LIFETIME, now, en));
    await visitor.open('/products/cork-yoga-wedge');
    expect(noticeOn(await visitor.press('Save'))).toBe(`Saved: Cork yoga wedge. ${longer}`);
    await visitor.open(`/products/${BLOCK}`);
    expect(noticeOn(await visitor.press('Save'))).toBe('Saved: Cork yoga block.');
  });

  test('no longer where the visit is remembered as long already', async () => {
    const visitor = await interestedIn(shop.app);
    await visitor.post('/memory', { length: 'days' });
    await visitor.open(`/products/${BLOCK}`);
    expect(noticeOn(await visitor.press('Save'))).toBe('Saved: Cork yoga block.');
  });

  test.each(['Hide', 'Not relevant'])(
    'that %s takes from what is like it, and by how much',
    async (press) => {
      const visitor = await interestedIn(shop.app);
      const page = await visitor.open('/interests');
      const [label, before] = [strongest(page), percent(page)];
      await visitor.open('/products/cork-yoga-wedge');
      // A look has made it stronger.
      const looked = percent(await visitor.open('/interests'));
      expect(Number(looked)).toBeGreaterThan(Number(before));
      await visitor.open('/products/cork-yoga-wedge');
      const said = noticeOn(await visitor.press(press));
      const after = percent(await visitor.open('/interests'));
      expect(said).toContain(en.notice.alike);
      const lowered = `Weaker now: ${label}, from ${looked}% to ${after}%.`;
      if (Number(looked) - Number(after) >= 3) expect(said).toContain(lowered);
      else expect(said).not.toContain('Weaker now');
    },
  );

  test('what hiding a card does as it says it on the page of the product, with the same buttons', async () => {
    const visitor = await interestedIn(shop.app);
    await visitor.open('/');
    const [, name = ''] = /<h3 class="card-name"><a [^>]*>([^<]+)</.exec(visitor.page.text) ?? [];
    const answer = await visitor.pressWithHtmx(`Hide ${name}`);
    expect(noticeOn(answer)).toMatch(/^Hidden until /);
    expect(noticeOn(answer)).toContain(`${name}. ${en.notice.alike}`);
    const [note = ''] = /<div class="notice-body">[\s\S]*?<\/div>/.exec(answer.text) ?? [];
    expect(textOf(note)).toContain(en.press.undo);
    expect(textOf(note)).toContain(en.signals.notRelevant.button);
    const card = textOf(/<div class="card-hidden">[\s\S]*?<\/form>/.exec(answer.text)?.[0] ?? '');
    expect(card).toContain(`${name}. ${en.hidden.longer} ${en.press.undo}`);
  });

  test('what stays where turning a thing down ends an interest', async () => {
    const visitor = await interestedIn(shop.app, ['cork-yoga-block']);
    await visitor.open('/products/electric-gooseneck-kettle');
    const said = noticeOn(await visitor.press('Not relevant'));
    expect(said).toContain(en.notice.noMore('Coffee & tea', 'Yoga & mindfulness'));
  });

  test('and how many more stay than it names', async () => {
    const visitor = await interestedIn(shop.app, ['cork-yoga-block', 'bypass-garden-secateurs']);
    for (const phrase of ['sourdough', 'jigsaw puzzles', 'candles']) {
      await visitor.open('/interests');
      await addInterest(visitor, phrase);
    }
    await visitor.open('/products/electric-gooseneck-kettle');
    expect(noticeOn(await visitor.press('Not relevant'))).toMatch(/What stays: [^.]+ and 2 others\./u);
  });

  test('nothing of likeness where nothing is personalised', async () => {
    const visitor = await interestedIn(shop.app);
    await visitor.press(en.visitBar.stop);
    await visitor.open('/products/cork-yoga-wedge');
    expect(noticeOn(await visitor.press('Hide'))).not.toContain(en.notice.alike);
  });

  test.each(['owned', 'dear'] as const)(
    'of a thing that is %s no taste is said to step back',
    async (why) => {
      const visitor = await interestedIn(shop.app);
      await visitor.open('/products/cork-yoga-wedge');
      await visitor.press('Not relevant');
      const said = noticeOn(await visitor.press(en.whyNot.answers[why]));
      expect(said).toMatch(/^Cork yoga wedge /);
      const panel = textOf((await visitor.open('/interests')).text);
      expect(panel).toContain(en.interests.unwanted[why]('Cork yoga wedge'));
      expect(panel).not.toContain(en.interests.againstNote);
    },
  );
});
