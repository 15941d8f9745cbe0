import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_VIEWS, type VisitEvent } from '../../src/analytics/event.js';
import { DAY, MINUTE } from '../../src/time/clock.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { HTMX, type Shopper, shopper, textOf } from '../support/shopper.js';
import { THOROUGH } from '../support/thorough.js';

let shop: TestShop;
let sent: VisitEvent[];
beforeEach(async () => {
  sent = [];
  shop = await openTestShop({ events: { note: (events) => void sent.push(...events) } });
});
afterEach(() => shop.close());

const BLOCK = '/products/cork-yoga-block';
const YOGA = demoProducts().find(({ id }) => id === 'cork-yoga-block')?.department ?? '';
const told = () => sent.map(({ kind, segment }) => (segment === '' ? kind : `${kind} ${segment}`));
const yoga = () => shop.services.snapshot().shop.segments.find(({ label }) => label === YOGA)?.id;

async function counted(headers: Readonly<Record<string, string>> = {}): Promise<Shopper> {
  const visitor = shopper(shop.app, headers);
  await visitor.open('/');
  await visitor.press('Count this visit');
  return visitor;
}

async function logOf(visitor: Shopper): Promise<string> {
  return (await visitor.open('/what-this-shop-knows')).text;
}

describe('the press at the foot of every page', () => {
  test.each(['/', '/departments', BLOCK, '/search?q=yoga', '/basket', '/saved', '/interests', '/nowhere'])(
    'is on %s, says what is counted, and is taken back by one press like it',
    async (path) => {
      const visitor = shopper(shop.app);
      const before = await visitor.open(path);
      expect(before.text).toContain('This visit is not counted.');
      expect(before.text).toContain('in groups of at least 50 visits');
      const after = await visitor.press('Count this visit');
      expect(after.text).toContain('This visit is counted: by day');
      expect(visitor.cookie).not.toBe('');
      const ended = await visitor.press('Stop counting');
      expect(ended.text).toContain('This visit is not counted.');
    },
  );

  test('is answered in place with htmx, as the page itself would show it', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/saved');
    const { text } = await visitor.pressWithHtmx('Count this visit');
    expect(text).toContain('hx-target="#statistics-consent"');
    expect(text).toContain('Stop counting');
    expect(text).toContain('This visit is counted, in groups only.');
    await visitor.open('/saved');
    expect((await visitor.pressWithHtmx('Stop counting')).text).toContain('This visit is no longer counted.');
    expect(told()).toEqual(['visit']);
  });

  test('is no agreement to anything else, and nothing else is agreement to it', async () => {
    const visitor = await counted();
    expect(visitor.page.text).toContain('Personalise this visit');
    const other = shopper(shop.app);
    await other.open(BLOCK);
    for (const press of ['Interested', 'Save', 'Add to basket']) await other.press(press);
    expect(other.page.text).toContain('This visit is not counted.');
    expect(told()).toEqual(['visit']);
  });

  test('is never made by the shop, also where personalisation begins by itself', async () => {
    const eager: VisitEvent[] = [];
    const other = await openTestShop({
      env: { PERSONALISATION: 'on' },
      events: { note: (events) => void eager.push(...events) },
    });
    const visitor = shopper(other.app);
    const { text } = await visitor.open(BLOCK);
    await visitor.press('Interested');
    expect(text).toContain('This visit is not counted.');
    expect(eager).toEqual([]);
    await other.close();
  });

  test('says in the visit bar that something is kept', async () => {
    const visitor = await counted();
    expect(visitor.page.text).toContain(
      'This visit is counted in groups, and no product it looks at is noted.',
    );
  });
});

describe('a visit that is counted', () => {
  test('sends what it did, once a day and segment, and looks up to their bound', async () => {
    const visitor = await counted();
    for (const press of ['Interested', 'Save', 'Add to basket', 'Not relevant']) {
      await visitor.open(BLOCK);
      await visitor.press(press);
      await visitor.open('/products/cork-yoga-wedge');
      await visitor.press(press);
    }
    const cell = yoga();
    expect(told().toSorted()).toEqual(
      [
        ...['visit', 'looked', 'chose', `view ${cell}`],
        ...['interested', 'save', 'basket', 'notRelevant'].map((kind) => `${kind} ${cell}`),
        ...told()
          .filter((one) => one === `view ${cell}`)
          .slice(1),
      ].toSorted(),
    );
    expect(sent.filter(({ kind }) => kind === 'view').filter(({ first }) => first)).toHaveLength(1);
    await visitor.open('/checkout');
    await visitor.press('Place order');
    expect(told().filter((one) => one.startsWith('purchase'))).toEqual([`purchase ${cell}`]);
    expect(told().filter((one) => one === 'ordered')).toHaveLength(1);
    expect(sent.filter(({ suspect }) => suspect)).toEqual([]);
  });

  test('says of an order that something was bought again, and after how long, but not what', async () => {
    const visitor = await counted();
    const order = async () => {
      await visitor.open(BLOCK);
      await visitor.press('Add to basket');
      await visitor.open('/checkout');
      await visitor.press('Place order');
    };
    await visitor.press('Personalise this visit');
    await visitor.open('/interests');
    await visitor.press('Remember so long', { length: 'weeks' });
    await order();
    shop.wait(20 * DAY);
    const before = sent.length;
    await order();
    expect(sent.slice(before).map(({ kind, segment }) => `${kind} ${segment}`)).toContain(`again2 ${yoga()}`);
    expect(JSON.stringify(sent)).not.toContain('cork-yoga-block');
    shop.wait(3 * DAY);
    const third = sent.length;
    await order();
    expect(sent.slice(third).map(({ kind }) => kind)).toContain('again0');
    expect(sent.filter(({ kind }) => kind.startsWith('again')).every(({ first }) => first)).toBe(true);
    await visitor.press('Stop counting');
    shop.wait(20 * DAY);
    const stopped = sent.length;
    await order();
    expect(sent.slice(stopped)).toEqual([]);
  });

  test('notes no product and no words where it is not personalised: only the mark', async () => {
    const visitor = await counted();
    await visitor.open(BLOCK);
    await visitor.open('/search?q=yoga');
    const log = await logOf(visitor);
    expect(log).not.toContain('cork-yoga-block');
    expect(log).not.toContain('You opened a product’s page');
    expect(log).not.toContain('&quot;meaning&quot;');
    expect(log.match(/&quot;type&quot;:&quot;counted&quot;/g)).toHaveLength(5);
    expect(told()).toEqual(['visit', `view ${yoga()}`, 'looked', 'searched', `searched ${yoga()}`]);
  });

  test('tells of a search that finds nothing, and of no word of it, whether or not it is personalised', async () => {
    const visitor = await counted();
    await visitor.open('/search?q=harpsichord');
    expect(told()).toEqual(expect.arrayContaining(['searched', 'foundNothing']));
    const first = told().length;
    const personal = await counted();
    await personal.press('Personalise this visit');
    await personal.open('/search?q=theodolite');
    expect(told().slice(first)).toEqual(expect.arrayContaining(['searched', 'foundNothing']));
    expect(JSON.stringify(sent)).not.toMatch(/harpsichord|theodolite/);
  });

  test('counts a search in vain wherever the page says that nothing is called so, in the group that is nearest', async () => {
    const said = async (query: string) => {
      const visitor = await counted();
      const before = sent.length;
      const { text } = await visitor.open(`/search?q=${encodeURIComponent(query)}`);
      const vain = sent.slice(before).filter(({ kind }) => kind === 'foundNothing');
      return { page: textOf(text), vain };
    };
    const near = await said('yoga trapeze');
    expect(near.page).toMatch(/Nothing is called|Nothing here (?:has all|says)/);
    expect(near.vain.map(({ segment }) => segment)).toEqual(['', yoga()]);
    const service = await said('how do I return something');
    expect(service.page).not.toContain('Nothing is called');
    expect(service.vain).toEqual([]);
  });

  test('adds no more in a day than its bound, whatever it looks at', async () => {
    const visitor = await counted();
    // Seven things of each segment and more; `TEST_THOROUGH` saves five hundred.
    for (const { id } of demoProducts().filter((_, at) => (THOROUGH ? at < 500 : at % 10 === 0))) {
      shop.wait(2_000);
      await visitor.post('/signals', { product: id, kind: 'save' });
    }
    for (let round = 0; round < 15; round++) await visitor.open(BLOCK);
    const cells = new Map<string, number>();
    for (const one of told()) cells.set(one, (cells.get(one) ?? 0) + 1);
    for (const [cell, count] of cells)
      expect(count, cell).toBeLessThanOrEqual(cell.startsWith('view') ? MOST_VIEWS : 1);
    expect(cells.get(`view ${yoga()}`)).toBe(MOST_VIEWS);
  }, 60_000);

  test('is counted anew the next day', async () => {
    const visitor = await counted();
    await visitor.open(BLOCK);
    shop.wait(DAY - MINUTE);
    await visitor.open(BLOCK);
    expect(told().filter((one) => one === 'visit')).toHaveLength(2);
    expect(new Set(sent.map(({ day }) => day)).size).toBe(2);
  });

  test('is counted once by many requests at once', async () => {
    const visitor = await counted();
    await Promise.all(
      Array.from({ length: 20 }, () => shopper(shop.app, { Cookie: visitor.cookie }).open(BLOCK)),
    );
    const looks = sent.filter(({ kind }) => kind === 'view');
    expect(looks).toHaveLength(MOST_VIEWS);
    expect(looks.filter(({ first }) => first)).toHaveLength(1);
    const forms = { product: 'cork-yoga-block', kind: 'interested', token: 'AAAAAAAAAAAAAAAA' };
    await Promise.all(
      Array.from({ length: 10 }, () => shopper(shop.app, { Cookie: visitor.cookie }).post('/signals', forms)),
    );
    expect(told().filter((one) => one.startsWith('interested'))).toHaveLength(1);
  });

  test.each(['Sec-Purpose', 'Purpose', 'X-Moz'])('counts nothing fetched ahead (%s)', async (header) => {
    const visitor = await counted();
    await shopper(shop.app, { Cookie: visitor.cookie, [header]: 'prefetch' }).open(BLOCK);
    const back = { ...HTMX, 'HX-History-Restore-Request': 'true' };
    await shopper(shop.app, { Cookie: visitor.cookie, ...back }).open(BLOCK);
    expect(told()).toEqual(['visit']);
  });

  test('sends nothing that leads back to it', async () => {
    const visitor = await counted();
    await visitor.open(BLOCK);
    await visitor.press('Interested');
    const log = await logOf(visitor);
    for (const event of sent) {
      expect(log).not.toContain(event.id);
      expect(JSON.stringify(event)).not.toMatch(/cork|yoga-block|@|\d{2}:\d{2}/);
    }
  });
});

describe('withdrawing', () => {
  test.each(['Stop counting', 'Undo'])(
    'by %s takes the marks at once and counts no more that day',
    async (press) => {
      const visitor = shopper(shop.app);
      await visitor.open(BLOCK);
      await visitor.press('Count this visit');
      await visitor.press(press);
      const log = await logOf(visitor);
      expect(log).not.toContain('&quot;counted&quot;');
      expect(log).toContain('You ended that this visit is counted.');
      const before = sent.length;
      await visitor.open(BLOCK);
      await visitor.press('Add to basket');
      const again = await visitor.press('Count this visit');
      expect(again.text).toContain('counting goes on tomorrow');
      await visitor.open(BLOCK);
      expect(sent).toHaveLength(before);
      shop.wait(DAY);
      await visitor.open(BLOCK);
      expect(sent.length).toBeGreaterThan(before);
    },
  );

  test('leaves personalisation as it is, and ending that leaves the marks', async () => {
    const visitor = await counted();
    await visitor.open(BLOCK);
    await visitor.press('Interested');
    await visitor.press('Stop counting');
    expect(visitor.page.text).toContain('Stop personalising');
    const other = await counted();
    await other.press('Personalise this visit');
    await other.open(BLOCK);
    await other.press('Stop personalising');
    await other.open(BLOCK);
    const before = sent.length;
    await other.press('Add to basket');
    await other.press('Save');
    expect(other.page.text).toContain('This visit is counted: by day');
    expect(told().slice(before)).toEqual([`basket ${yoga()}`, 'chose', `save ${yoga()}`]);
  });

  test('is not undone by taking back a mark', async () => {
    const visitor = await counted();
    const id = /counted&quot;[^<]*&quot;id&quot;:&quot;([\w-]+)/.exec(await logOf(visitor))?.[1] ?? '';
    expect((await visitor.post('/undo', { entry: id })).status).toBe(404);
  });
});

describe('a browser that objects', () => {
  test.each([
    [{ 'Sec-GPC': '1' }, 'Your browser sends Global Privacy Control: this visit is not counted.'],
    [{ DNT: '1' }, 'Your browser sends Do Not Track: this visit is not counted.'],
  ] as const)('%j is told so, refused nothing else, and never counted', async (headers, sentence) => {
    const asked = await counted();
    const visitor = shopper(shop.app, { ...headers, Cookie: asked.cookie });
    const before = sent.length;
    const { text } = await visitor.open(BLOCK);
    expect(text).toContain(sentence);
    expect(text).not.toContain('Count this visit');
    expect((await visitor.post('/statistics', {})).status).toBe(403);
    await visitor.post('/basket/lines', { product: 'cork-yoga-block' });
    const anew = shopper(shop.app, headers);
    expect((await anew.post('/statistics', {})).status).toBe(403);
    expect(anew.cookie).toBe('');
    expect(sent).toHaveLength(before);
  });
});

/** The end of counting that the open page tells of; a form that knows of none asks first. */
const endToldBy = ({ page }: Shopper) =>
  /<section id="statistics-consent"[\s\S]*?name="ended" value="([^"]*)"/.exec(page.text)?.[1] ?? '';

describe('whatever a visit does, in any order', () => {
  const steps = [
    'grant',
    'end',
    'view',
    'search',
    'save',
    'hide',
    'basket',
    'day',
    'personalise',
    'object',
  ] as const;
  const PRODUCTS = demoProducts()
    .slice(0, 4)
    .map(({ id }) => id);

  test('only a visit that has agreed, and did not stop that day, sends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 14 }), async (plan) => {
        // Each visit begins at noon: its minutes lie on one day.
        shop.wait(1.5 * DAY - (shop.services.clock() % DAY));
        const visitor = shopper(shop.app);
        await visitor.open('/');
        let [agreed, stopped, lapsing] = [false, false, false];
        for (const [at, step] of plan.entries()) {
          const before = sent.length;
          const { cookie } = visitor;
          const id = PRODUCTS[at % PRODUCTS.length] ?? '';
          shop.wait(MINUTE);
          if (step === 'grant') await visitor.post('/statistics', { ended: endToldBy(visitor) });
          if (step === 'end') await visitor.post('/statistics/end', {});
          if (step === 'view') await visitor.open(`/products/${id}`);
          if (step === 'search') await visitor.open('/search?q=tent');
          if (step === 'save' || step === 'hide') await visitor.post('/signals', { product: id, kind: step });
          if (step === 'basket') await visitor.post('/basket/lines', { product: id });
          if (step === 'personalise') await visitor.post('/personalisation', {});
          if (step === 'object')
            await shopper(shop.app, { 'Sec-GPC': '1', Cookie: visitor.cookie }).open(`/products/${id}`);
          if (step === 'day') shop.wait(DAY - MINUTE);
          // A session without anything kept ends after a day, and its agreement with it.
          agreed = step === 'grant' || (agreed && step !== 'end' && step !== 'day');
          stopped = (step === 'end' && visitor.cookie !== '') || (stopped && step !== 'day');
          // What is posted with the cookie of an ended session stops nothing of the one that follows.
          lapsing ||= step === 'day';
          if (lapsing && visitor.cookie !== cookie) [stopped, lapsing] = [false, false];
          const open = (await visitor.open('/')).text;
          agreed = agreed || (step === 'day' && open.includes('This visit is counted: by day'));
          if (!agreed || stopped || step === 'object') expect(sent.length, plan.join()).toBe(before);
          if (step === 'grant' && !stopped) expect(open).toContain('This visit is counted: by day');
        }
      }),
      {
        numRuns: THOROUGH ? 40 : 10,
        examples: [[['grant', 'day', 'end', 'grant']], [['grant', 'save', 'day', 'end', 'grant']]],
      },
    );
  }, 120_000);
});
