import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/wording/languages.js';
import { all, named, parse, said, withClass } from '../journeys/visitors/document.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const NEAR = 'Cork yoga block';
const samplesOn = ({ text }: { readonly text: string }) => all(parse(text), withClass('sample-choice'));
const words = ({ text }: { readonly text: string }) => all(parse(text), withClass('interest-word')).map(said);

async function open(headers = {}): Promise<Shopper> {
  const visitor = shopper(shop.app, headers);
  await visitor.open('/interests');
  return visitor;
}

describe('words that are typed as an interest', () => {
  test.each([NEAR, 'asdfqwer'])('are noted nowhere before they are added: %s', async (phrase) => {
    const visitor = await open();
    const page = await visitor.press('Add interest', { phrase });
    expect(visitor.cookie).toBe('');
    expect(words(page)).toEqual([]);
    expect(page.headers['cache-control']).toContain('no-store');
    // No address holds them, but that of a search that nobody has asked for yet.
    for (const { attribs } of all(parse(page.text), named('a', 'form')))
      if (!attribs.href?.startsWith('/search?'))
        expect(`${attribs.href}${attribs.action}${attribs['hx-get']}`).not.toContain(phrase.split(' ')[0]);
    await visitor.open('/interests');
    expect(words(visitor.page)).toEqual([]);
    expect((await visitor.open('/what-this-shop-knows')).text).not.toContain(phrase);
  });

  test('are one press away from being added, which begins personalisation and says so before', async () => {
    const visitor = await open();
    const page = await visitor.press('Add interest', { phrase: NEAR });
    expect(page.text).toContain('Adding it begins to personalise this visit.');
    const added = await visitor.press('Add it');
    expect(words(added)).toEqual([NEAR]);
    await visitor.open('/interests');
    const again = await visitor.press('Add interest', { phrase: 'asdfqwer' });
    expect(again.text).not.toContain('Adding it begins to personalise this visit.');
  });

  test('say what adding them would do where nothing is near', async () => {
    for (const t of LANGUAGES) {
      const visitor = await open({ 'Accept-Language': t.language });
      const said = t.interests.samples.nothingNow;
      expect((await visitor.press(t.interests.add, { phrase: 'asdfqwer' })).text).toContain(said);
    }
  });

  test('are asked about: what is said of them stands between the question and its two answers', async () => {
    const { text } = await (await open()).press('Add interest', { phrase: NEAR });
    const said = 'id="samples-said"';
    const places = ['id="samples-title">Add this interest?', said, '>Add it<', '>Cancel<'];
    const found = places.map((one) => text.indexOf(one));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  test('leave nothing where they are not meant', async () => {
    const visitor = await open();
    const page = await visitor.press('Add interest', { phrase: NEAR });
    const leave = all(parse(page.text), named('a')).find((one) => said(one) === 'Cancel');
    await visitor.open(leave?.attribs.href ?? '');
    expect(words(visitor.page)).toEqual([]);
    expect(visitor.cookie).toBe('');
  });

  test.each(['x'.repeat(61), 'someone@example.org'])(
    'stand in their field again where they are refused: %s',
    async (phrase) => {
      const visitor = await open();
      for (const path of ['/interests/samples', '/interests']) {
        const refused = await visitor.post(path, { phrase });
        expect(refused.status, path).toBe(422);
        const [field] = all(parse(refused.text), named('input')).filter(
          ({ attribs }) => attribs.id === 'phrase',
        );
        expect(field?.attribs.value, path).toBe(phrase);
      }
      await visitor.open('/interests');
      expect(visitor.page.text).not.toContain(phrase);
    },
  );

  test('that nothing is near say so, and can be added all the same', async () => {
    const visitor = await open();
    const page = await visitor.press('Add interest', { phrase: 'asdfqwer' });
    expect(samplesOn(page)).toEqual([]);
    expect(page.text).toContain('The shop found nothing that is clearly near “asdfqwer”.');
    expect(words(await visitor.press('Add it'))).toEqual(['asdfqwer']);
  });

  test('that are refused are refused at once, with the same hint', async () => {
    const cases = [
      ['jane.doe@example.org', 422],
      ['', 422],
      ['x'.repeat(61), 422],
      ['грибы', 422],
    ] as const;
    for (const [phrase, status] of cases) {
      const visitor = await open();
      const looked = await visitor.post('/interests/samples', { phrase });
      const added = await visitor.post('/interests', { phrase });
      expect([looked.status, added.status], phrase).toEqual([status, status]);
      const notice = (text: string) => said(all(parse(text), withClass('notice-body'))[0]!);
      expect(notice(looked.text)).toBe(notice(added.text));
    }
    const objecting = shopper(shop.app, { 'Sec-GPC': '1' });
    expect((await objecting.post('/interests/samples', { phrase: NEAR })).status).toBe(403);
  });

  test('are shown in the panel of any page with htmx', async () => {
    const visitor = await open();
    const answer = await visitor.postWithHtmx('/interests/samples', { phrase: NEAR, returnTo: '/' });
    expect(answer.text).toMatch(/^<hx-partial hx-target="#interests-panel"/);
    expect(all(parse(answer.text), withClass('samples'))).toHaveLength(1);
  });

  test.each(LANGUAGES.map((t) => [t.language, t] as const))('in each language: %s', async (code, t) => {
    const visitor = await open({ 'Accept-Language': code });
    const page = await visitor.press(t.interests.add, { phrase: NEAR });
    expect(page.text).toContain(t.interests.samples.title);
    expect(words(await visitor.press(t.interests.samples.add))).toEqual([NEAR]);
  });
});
