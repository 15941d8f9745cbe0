import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BEHAVIOUR_SEGMENTS } from '../../src/interests/behaviour.js';
import { kindAddress } from '../../src/web/pages/groups/kinds.js';
import { openSegments } from '../../src/web/pages/groups/presenter.js';
import { en } from '../../src/wording/en/index.js';
import { LANGUAGES } from '../../src/wording/languages.js';
import { all, named, parse, said, withClass } from '../journeys/visitors/document.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { interestedIn, shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const linksOn = (text: string) => all(parse(text), named('a')).map(({ attribs }) => attribs.href ?? '');
const groupsOn = (text: string) => linksOn(text).filter((href) => /\/groups\/./.test(href));
const addressOf = (id: string) => `/how-it-works/groups/${id}`;
const segments = () => {
  const { shop: index } = shop.services.snapshot();
  return openSegments({ shop: index }).map((at) => index.segments[at]!);
};
/** The group of a product. */
const groupOf = (product: string) => {
  const { catalogue, shop: index } = shop.services.snapshot();
  const [first] = index.memberships(catalogue.position(product as never) ?? -1);
  return index.segments[first?.segment ?? -1]!;
};
const ownOn = (text: string) => all(parse(text), withClass('group-own')).map(said)[0] ?? '';

describe('the groups', () => {
  test('are all listed, each with a page, from How it works on', async () => {
    const visitor = shopper(shop.app);
    expect(linksOn((await visitor.open('/how-it-works')).text)).toContain('/how-it-works/groups');
    const { text } = await visitor.open('/how-it-works/groups');
    expect(new Set(groupsOn(text))).toEqual(new Set(segments().map(({ id }) => addressOf(id))));
    for (const id of BEHAVIOUR_SEGMENTS)
      expect(linksOn(text)).toContain(`/how-it-works/visits/${kindAddress(id)}`);
    for (const href of linksOn(text).filter((one) => one.startsWith('/how-it-works/')))
      expect((await visitor.open(href)).status, href).toBe(200);
    expect((await visitor.open('/sitemap.xml')).text).toContain(addressOf(segments()[0]?.id ?? ''));
  });

  test('say what they mean: categories that are there, examples of their own, what takes in and out', async () => {
    const visitor = shopper(shop.app);
    const { catalogue, shop: index } = shop.services.snapshot();
    for (const segment of segments().slice(0, 4)) {
      const { text } = await visitor.open(addressOf(segment.id));
      expect(textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(text)?.[1] ?? '')).toBe(segment.label);
      const examples = all(parse(text), withClass('face')).map(({ attribs }) => attribs.href ?? '');
      expect(examples.length).toBeGreaterThan(3);
      for (const href of examples) {
        const position = catalogue.position(href.replace('/products/', '') as never) ?? -1;
        const labels = index.memberships(position).map((one) => index.segments[one.segment]?.label);
        expect(labels, href).toContain(segment.label);
      }
      const shelves = linksOn(text).filter((href) => href.startsWith('/departments/'));
      expect(shelves.length).toBeGreaterThan(0);
      expect((await visitor.open(shelves[0] ?? '')).status).toBe(200);
      for (const part of [en.signals.save.note, '+1.00', '63%', en.signals.notRelevant.note, '−0.60'])
        expect(textOf(text)).toContain(part);
      expect(text).toContain('Never again on the same page');
    }
  });

  test('are one page for everybody without a session, which caches may know again', async () => {
    const path = addressOf(segments()[0]?.id ?? '');
    const [one, other] = [await shopper(shop.app).open(path), await shopper(shop.app).open(path)];
    expect(one.headers['set-cookie']).toBeUndefined();
    const plain = (text: string) => text.replace(/ name="token" value="[^"]*"/g, '');
    expect(plain(one.text)).toBe(plain(other.text));
    expect(one.headers['cache-control']).toBe('private, no-cache');
    expect(ownOn(one.text)).toBe('');
  });

  test('tell a visit that asked what it has of them, and when that fades', async () => {
    const visitor = await interestedIn(shop.app);
    const group = groupOf('cork-yoga-block');
    const own = ownOn((await visitor.open(addressOf(group.id))).text);
    expect(own).toContain('You are interested in Cork yoga block');
    expect(own).toMatch(/fades out|gone with the visit/);
    const [percent] = /\d+(?=%)/.exec(own) ?? [];
    const meter = all(parse((await visitor.open('/interests')).text), named('meter'))[0]?.attribs.value;
    expect(percent).toBe(meter);
    const other = segments().find(({ id }) => id !== group.id)!;
    expect(ownOn((await visitor.open(addressOf(other.id))).text)).toContain(en.groups.none);
  });

  test('say nothing of a visit that did not ask', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Save');
    expect(ownOn((await visitor.open(addressOf(groupOf('cork-yoga-block').id))).text)).toBe('');
  });

  test('say that one is never wanted again', async () => {
    const visitor = await interestedIn(shop.app);
    const { label, id } = groupOf('cork-yoga-block');
    await visitor.open('/interests');
    await visitor.press(`Never again ${label}`);
    expect(ownOn((await visitor.open(addressOf(id))).text)).toContain(en.groups.never);
  });

  test('show nothing that was hidden', async () => {
    const visitor = shopper(shop.app);
    const path = addressOf(segments()[0]?.id ?? '');
    const first = async () =>
      all(parse((await visitor.open(path)).text), withClass('face'))[0]?.attribs.href ?? '';
    const gone = await first();
    await visitor.post('/signals', { product: gone.replace('/products/', ''), kind: 'hide' });
    expect((await visitor.open(path)).text).not.toContain(`class="face" href="${gone}"`);
  });

  test('are linked from each interest that is one, and from Why', async () => {
    const visitor = await interestedIn(shop.app);
    const { id } = groupOf('cork-yoga-block');
    expect(groupsOn((await visitor.open('/interests')).text)).toContain(addressOf(id));
    const why = linksOn((await visitor.open('/')).text).find((href) => href.startsWith('/why/')) ?? '';
    expect(groupsOn((await visitor.open(why)).text)).toContain(addressOf(id));
  });

  test('lead nowhere where there is none of the name', async () => {
    for (const path of [
      '/how-it-works/groups/nothing',
      '/how-it-works/visits/nothing',
      addressOf('__proto__'),
    ])
      expect((await shopper(shop.app).open(path)).status, path).toBe(404);
  });

  test('bring a press on their page back to it', async () => {
    const visitor = shopper(shop.app);
    const path = addressOf(segments()[0]?.id ?? '');
    await visitor.open(path);
    await visitor.press('Personalise this visit');
    expect(ownOn(visitor.page.text)).toContain(en.groups.none);
  });
});

describe('how a visit goes', () => {
  test('is told with its whole rule, each leaf with its fact', async () => {
    const { text } = await shopper(shop.app).open('/how-it-works/visits/comparing');
    const rule = said(all(parse(text), withClass('rule'))[0]!);
    expect(rule).toContain(en.groups.rule.all);
    expect(rule).toContain(en.groups.rule.any);
    for (const fact of ['depth', 'returns'] as const) expect(rule).toContain(en.groups.fact[fact]);
    expect(rule).toContain('counts above 1, in full from 4 on');
    expect(ownOn(text)).toBe('');
  });

  test('says in a visit that asked what each leaf is, and what would end it', async () => {
    const visitor = await interestedIn(shop.app);
    await visitor.open('/products/cork-yoga-wedge');
    await visitor.press('Add to basket');
    const { text } = await visitor.open('/how-it-works/visits/deciding');
    expect(ownOn(text)).toContain('It fits this visit to 50%.');
    expect(ownOn(text)).toContain('It would not be said with nothing in the basket.');
    expect(said(all(parse(text), withClass('rule'))[0]!)).toContain('now 1, so 50%');
  });

  test.each(LANGUAGES.map((t) => [t.language, t] as const))('in each language: %s', async (code, t) => {
    const visitor = shopper(shop.app, { 'Accept-Language': code });
    expect((await visitor.open('/how-it-works/groups')).text).toContain(t.groups.title);
    for (const id of BEHAVIOUR_SEGMENTS) {
      const { text } = await visitor.open(`/how-it-works/visits/${kindAddress(id)}`);
      expect(text).toContain(t.groups.kinds[id]);
    }
  });
});
