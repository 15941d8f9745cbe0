import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

const TOMORROW = { kind: 'tomorrow', time: '12:00 UTC' } as const;
const BLOCK = '/products/cork-yoga-block';
const { states, stopNote, beginNote, beginAgainNote } = en.visitBar;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** What the bar says of the visit, without what it says of its presses. */
const bar = (text: string) =>
  [stopNote, beginNote, beginAgainNote].reduce(
    (said, note) => said.replace(` ${note}`, ''),
    textOf(/<p id="visit-bar-text"[^>]*>(.*?)<\/p>/s.exec(text)?.[1] ?? ''),
  );

async function barOf(visitor: Shopper): Promise<string> {
  return bar((await visitor.open('/how-it-works')).text);
}

async function pressed(...presses: readonly string[]): Promise<Shopper> {
  const visitor = shopper(shop.app);
  for (const press of presses) {
    await visitor.open(BLOCK);
    await visitor.press(press);
  }
  return visitor;
}

/** The shop opens on 1 March 2026, noon UTC. */
describe('the visit bar', () => {
  test('says that nothing is noted to who has no visit, or whose visit has ended', async () => {
    expect(await barOf(shopper(shop.app))).toBe(states.plain({ kind: 'now' }));
    const visitor = await pressed('Interested');
    expect(await barOf(visitor)).toBe(states.personalised(TOMORROW));
    shop.wait(DAY - 30 * SECOND);
    expect(await barOf(visitor)).not.toContain('today');
    expect(await barOf(visitor)).toContain('It is forgotten within a minute.');
    shop.wait(30 * SECOND);
    expect(visitor.cookie).not.toBe('');
    expect(await barOf(visitor)).toBe(states.plain({ kind: 'now' }));
  });

  test('says so in the very answer that forgets', async () => {
    const visitor = await pressed('Interested');
    expect(bar((await visitor.press('Forget this visit')).text)).toBe(states.plain({ kind: 'now' }));
  });

  test('forgets at no first press: what goes is said before, on every page that forgets', async () => {
    const visitor = await pressed('Interested');
    for (const path of ['/', '/what-this-shop-knows']) {
      const { text } = await visitor.open(path);
      const closed = [...text.matchAll(/<details class="forget[^>]*>([\s\S]*?)<\/details>/g)];
      const outside = text.replace(/<details[\s\S]*?<\/details>/g, '');
      expect(closed.length).toBeGreaterThan(0);
      for (const [all, inside = ''] of closed) {
        expect(all).not.toMatch(/^<details[^>]* open/);
        expect(textOf(inside)).toContain(en.visitBar.forgetNote);
      }
      expect(outside).not.toContain('action="/forgetting"');
    }
  });

  test('never says that recommendations come from a visit without an interest', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    expect(await barOf(visitor)).toBe(states.bare(TOMORROW));
    await visitor.open(BLOCK);
    await visitor.press('Interested');
    expect(await barOf(visitor)).toBe(states.personalised(TOMORROW));
    await visitor.open('/interests');
    await visitor.press('Start over');
    expect(bar(visitor.page.text)).toBe(states.bare(TOMORROW));
    await visitor.press('Undo');
    expect(bar(visitor.page.text)).toBe(states.personalised(TOMORROW));
  });

  test('does not say that recommendations come from the visit where the shopper chose that they do not', async () => {
    const visitor = await pressed('Interested');
    await visitor.open('/');
    await visitor.open('/?from=page');
    expect(bar(visitor.page.text)).toBe(en.visitBar.states.apart(TOMORROW));
    expect(await barOf(visitor)).toBe(en.visitBar.states.personalised(TOMORROW));
  });

  test('says that nothing is left once all interests have faded, at the moment the panel said', async () => {
    const visitor = await pressed('Interested', 'Save');
    const { text } = await visitor.open('/interests');
    const fades = [...text.matchAll(/<time datetime="([^"]+)"/g)].map(([, at = '']) => Date.parse(at));
    const last = Math.max(...fades);
    shop.wait(last - SECOND * 2 - shop.services.clock());
    expect(await barOf(visitor)).toMatch(/^Recommendations come from this visit\./);
    shop.wait(3 * SECOND);
    expect(await barOf(visitor)).toMatch(/^This visit has no interest just now/);
    expect((await visitor.open('/interests')).text).toContain(en.interests.emptyFaded);
  });

  test('says what is kept where nothing else is noted, and until when', async () => {
    for (const press of ['Save', 'Add to basket']) {
      const visitor = await pressed(press);
      expect(await barOf(visitor)).toBe(
        states.kept({ kind: 'date', date: '8 March' }, press === 'Save' ? 'saved things' : 'your basket'),
      );
      shop.wait(7 * DAY - HOUR);
      expect(await barOf(visitor)).toMatch(/^Kept until today at \d\d:\d\d UTC: .*\. Nothing else/);
      expect((await visitor.open(press === 'Save' ? '/saved' : '/basket')).text).toContain('Cork yoga block');
      shop.wait(HOUR);
      expect(await barOf(visitor)).toBe(states.plain({ kind: 'now' }));
      shop.wait(-7 * DAY);
    }
  });

  test('says that nothing is kept any more once the basket was emptied, and never of a language that was not chosen', async () => {
    const visitor = await pressed('Add to basket');
    await visitor.open('/basket');
    await visitor.press('Remove Cork yoga block');
    expect(await barOf(visitor)).toMatch(/^Nothing is kept any more\. What was noted .* is forgotten/);
    await visitor.open('/');
    await visitor.press('Deutsch');
    await visitor.open('/');
    await visitor.press('English');
    expect(await barOf(visitor)).toMatch(/^Only the language you chose is noted/);
  });

  test('names only the kinds of things that are kept', async () => {
    const visitor = shopper(shop.app);
    await visitor.post('/signals', { product: 'cork-yoga-block', kind: 'hide' });
    await visitor.open(BLOCK);
    await visitor.press('Stop personalising');
    expect(await barOf(visitor)).toMatch(
      /^Kept until tomorrow at \d\d:\d\d UTC: hidden things\. Nothing else is noted\.$/,
    );
  });

  test('where no interest is left, says that recommendations come from page and basket', async () => {
    const visitor = await pressed('Interested', 'Add to basket');
    shop.wait(6 * DAY);
    await visitor.open('/basket');
    expect(bar(visitor.page.text)).toMatch(/^This visit has no interest just now: .* or in the basket\. It/);
    expect(bar(visitor.page.text)).not.toContain('nothing here');
  });

  test('says what is left after personalisation was ended', async () => {
    const visitor = await pressed('Interested');
    await visitor.press('Stop personalising');
    expect(bar(visitor.page.text)).toBe(states.ended(TOMORROW));
    const saver = await pressed('Interested', 'Save');
    await saver.press('Stop personalising');
    expect(bar(saver.page.text)).toBe(states.kept({ kind: 'date', date: '8 March' }, 'saved things'));
  });

  test('says all of what a counted visit keeps', async () => {
    const visitor = await pressed('Count this visit');
    expect(await barOf(visitor)).toBe(states.counted(TOMORROW));
    await visitor.open(BLOCK);
    await visitor.press('Save');
    expect(await barOf(visitor)).toBe(
      states.countedAndKept({ kind: 'date', date: '8 March' }, 'saved things'),
    );
  });

  test('says what stopping would do, before it is pressed, and only where it can be', async () => {
    const visitor = await pressed('Interested');
    const { text } = await visitor.open('/');
    expect(text).toContain(`>${stopNote}<`);
    expect(text).toMatch(/aria-describedby="visit-bar-stop"[^>]*>Stop personalising/);
    // The bar keeps room for it, unseen, wherever a press can bring it.
    expect((await shopper(shop.app).open('/')).text).not.toContain(`>${stopNote}<`);
  });

  test('counts down without ever naming a day that is not', async () => {
    const visitor = await pressed('Interested');
    const said = [];
    for (const step of [0, 11 * HOUR, 2 * HOUR, 10 * HOUR, 59 * MINUTE]) {
      shop.wait(step);
      said.push(await barOf(visitor));
    }
    expect(said.map((one) => / (\w+) at 12:00 UTC/.exec(one)?.[1])).toEqual([
      ...['tomorrow', 'tomorrow', 'today', 'today', 'today'],
    ]);
  });
});
