import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { FROM_HERE, HTMX, shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  request(shop.app).get(path).set(headers);
const langOf = (html: string) => /<html lang="([^"]*)"/.exec(html)?.[1];
const GERMAN = { 'Accept-Language': 'de-AT,de;q=0.9,en;q=0.5' };

describe('the language of a page', () => {
  test.each([
    ['', 'en'],
    ['de', 'de'],
    ['de-CH', 'de'],
    ['fr, de;q=0.4, en;q=0.3', 'de'],
    ['de;q=0.3, en;q=0.8', 'en'],
    ['de;q=0, *', 'en'],
    ['fr', 'en'],
    ['nonsense;;q=x', 'en'],
  ])('follows Accept-Language: %s is answered in %s', async (accepted, language) => {
    const answer = await get('/how-it-works', accepted === '' ? {} : { 'Accept-Language': accepted });
    expect(langOf(answer.text)).toBe(language);
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.headers.vary).toContain('Accept-Language');
  });

  test('is the one that the address asks for, whatever the browser accepts; an unknown one asks nothing', async () => {
    expect(langOf((await get('/?lang=en', GERMAN)).text)).toBe('en');
    expect(langOf((await get('/?lang=de')).text)).toBe('de');
    expect(langOf((await get('/?lang=de&lang=de')).text)).toBe('de');
    expect(langOf((await get('/?lang=xx', GERMAN)).text)).toBe('de');
  });

  test.each(['/nowhere', '/products/nothing-like-it', '/operators/login', '/operators'])(
    'of %s too',
    async (path) => {
      const answer = await get(path, GERMAN).redirects(1);
      expect(langOf(answer.text)).toBe('de');
    },
  );

  test('is its own also where a page is kept for others', async () => {
    for (const language of ['en', 'de', 'en', 'de']) {
      const answer = await get('/departments', { 'Accept-Language': language });
      expect(langOf(answer.text)).toBe(language);
      expect(answer.headers['content-language']).toBe(language);
      expect(answer.headers.vary).toContain('Accept-Language');
    }
  });

  test('is that of the notice which answers htmx', async () => {
    const answer = await request(shop.app)
      .post('/signals')
      .set({ ...FROM_HERE, ...HTMX, ...GERMAN })
      .type('form');
    expect(textOf(answer.text)).toContain(de.error.byKey.fieldMissing);
  });

  test('stands at the foot of each page as a link, each in its own words', async () => {
    const { text } = await get('/departments');
    expect(text).toContain('<a href="/departments?lang=de" hreflang="de" lang="de">Deutsch</a>');
    expect(text).toContain('<span lang="en" aria-current="true">English</span>');
    const { text: login } = await get('/operators/login');
    expect(login).toContain('<a href="/operators/login?lang=de" hreflang="de" lang="de">Deutsch</a>');
  });

  test('has an address for each language, and one for all', async () => {
    const { text } = await get('/departments');
    const base = shop.config.publicUrl;
    for (const [code, path] of [
      ['en', '/departments?lang=en'],
      ['de', '/departments?lang=de'],
      ['x-default', '/departments'],
    ])
      expect(text).toContain(`<link rel="alternate" hreflang="${code}" href="${base}${path}">`);
    expect(text).toContain(`<link rel="canonical" href="${base}/departments">`);
    expect((await get('/departments?lang=de')).text).toContain(
      `<link rel="canonical" href="${base}/departments?lang=de">`,
    );
  });
});

describe('a language asked for by the address', () => {
  test('is kept in every link and form of the page, and in no picture, style or script', async () => {
    for (const path of [
      '/?lang=de',
      '/search?q=yoga&lang=de',
      '/products/cork-yoga-block?lang=de',
      '/basket?lang=de',
    ]) {
      const { text } = await get(path);
      const body = text.slice(text.indexOf('<body'));
      for (const [, name = '', to = ''] of body.matchAll(
        / (href|action|formaction|hx-get|hx-post)="(\/[^"]*)"/g,
      )) {
        if (/^\/(?:assets|art|images)\//.test(to)) expect(to).not.toContain('lang=');
        else expect(to, `${path} ${name}`).toMatch(/[?;]lang=(?:de|en)(?:$|&|#)/);
      }
      for (const [form] of body.matchAll(/<form\b[^>]* method="get"[^>]*>.{0,60}/gs))
        expect(form, path).toContain('<input type="hidden" name="lang" value="de">');
    }
  });

  test('is kept through presses and the pages they lead to', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block?lang=de');
    await visitor.press(de.product.add);
    expect(langOf(visitor.page.text)).toBe('de');
    expect(textOf(visitor.page.text)).toContain('Im Warenkorb: Cork yoga block.');
    const order = await visitor.open('/checkout?lang=de');
    const bill = / name="bill" value="([^"]*)"/.exec(order.text)?.[1] ?? '';
    const placed = await visitor.post('/checkout?lang=de', { bill });
    expect(placed.headers.location).toMatch(/^\/orders\/[\w-]{22}\?lang=de$/);
    const fragments = await request(shop.app)
      .post('/signals?lang=de')
      .set({ ...FROM_HERE, ...HTMX })
      .type('form')
      .send({ product: 'cork-yoga-wedge', kind: 'save', returnTo: '/?lang=de' });
    expect(fragments.text).toContain('action="/signals?lang=de"');
    expect(textOf(fragments.text)).toContain('Gemerkt: Cork yoga wedge.');
  });
});

describe('a language chosen in a visit', () => {
  const begun = async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Save');
    return visitor;
  };
  const kindsOf = async (cookie: string) =>
    (await shop.services.sessionLog.read(sessionOf(cookie), shop.services.clock())).entries.map(
      ({ type }) => type,
    );

  test('is an entry of its log: shown, taken back, erased with it, and no signal', async () => {
    const visitor = await begun();
    await visitor.open('/departments');
    await visitor.press('Deutsch');
    expect(langOf(visitor.page.text)).toBe('de');
    expect(textOf(visitor.page.text)).toContain(de.languages.chosen);
    expect(await kindsOf(visitor.cookie)).toEqual(['signal', 'language']);
    expect(langOf((await visitor.open('/')).text)).toBe('de');
    expect((await visitor.open('/')).text).not.toContain(de.shelves.visit);
    expect(textOf((await visitor.open('/what-this-shop-knows')).text)).toContain(de.knowledge.entry.language);
    expect(textOf((await visitor.open('/interests')).text)).toContain(de.visitBar.languageToo);
    await visitor.press('English');
    expect(textOf(visitor.page.text)).toContain(en.languages.chosen);
    await visitor.press(en.press.undo);
    expect(langOf(visitor.page.text)).toBe('de');
    expect(textOf(visitor.page.text)).toContain(de.languages.undone);
    const receipt = await visitor.press(de.visitBar.forget);
    expect(receipt.text).toContain(de.receipt.title);
    expect(visitor.cookie).toBe('');
    expect(langOf((await visitor.open('/')).text)).toBe('en');
  });

  test('stays when personalisation ends, and is named by the bar where it is all that is kept', async () => {
    const visitor = await begun();
    await visitor.press('Deutsch');
    await visitor.open('/products/cork-yoga-block');
    await visitor.press(de.signals.interested.button);
    await visitor.press(de.visitBar.stop);
    expect(langOf((await visitor.open('/saved')).text)).toBe('de');
    const saver = await begun();
    await saver.press('Deutsch');
    await saver.open('/saved');
    await saver.press(`${de.signals.save.list.takeOut} Cork yoga block`);
    expect(textOf((await saver.open('/how-it-works')).text)).toContain('Notiert ist nur die Sprache');
  });

  test('begins no visit, and gives way to what an address asks', async () => {
    const nobody = shopper(shop.app);
    const answer = await nobody.post('/language', { language: 'de', returnTo: '/departments' });
    expect(answer.headers.location).toBe('/departments?lang=de');
    expect(nobody.cookie).toBe('');
    expect((await nobody.post('/language', { language: 'xx' })).status).toBe(422);
    const visitor = await begun();
    await visitor.press('Deutsch');
    expect(langOf((await visitor.open('/?lang=en')).text)).toBe('en');
    expect(langOf((await visitor.open('/')).text)).toBe('de');
  });
});

describe('texts of the catalogue', () => {
  test('name their language where it is not the page’s, and what was typed names none', async () => {
    const { text } = await get('/search?q=yoga&lang=de');
    for (const [tag] of text.matchAll(/<[a-z0-9]+\b[^>]* dir="auto"[^>]*>/g))
      expect(tag).toMatch(/ lang="(?:en|)"/);
    expect(text).toMatch(/<h1 class="said" dir="auto" lang="">yoga/);
    expect((await get('/search?q=yoga')).text).not.toContain('dir="auto" lang="en"');
    // What a button is about, which is heard and not seen.
    expect(text).toContain('<span class="unseen" dir="auto" lang="en"> Cork yoga block</span>');
  });

  test('are said to be in another language where a page first shows them, and nowhere else', async () => {
    const foreign = de.departments.foreign('Englisch');
    for (const path of ['/', '/departments'])
      expect(textOf((await get(`${path}?lang=de`)).text), path).toContain(foreign);
    expect(textOf((await get('/products/cork-yoga-block?lang=de')).text)).not.toContain(foreign);
    for (const path of ['/', '/departments'])
      expect(textOf((await get(`${path}?lang=en`)).text), path).not.toContain(
        en.departments.foreign('English'),
      );
  });
});
