import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const idsIn = (html: string): string[] => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
const cardsIn = (html: string): string[] =>
  [...html.matchAll(/data-product-card="([^"]+)"/g)].map(([, id = '']) => id);

interface Form {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The form that holds some text, with its hidden fields. */
function formWith(html: string, sign: string): Form {
  const at = html.indexOf(sign);
  const form = html.slice(html.lastIndexOf('<form', at), html.indexOf('</form>', at));
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    action: /action="([^"]+)"/.exec(form)?.[1] ?? '',
    fields: Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value])),
  };
}

/** Sends a form as a browser without script does, and opens the page that it leads to. */
async function send(visitor: Shopper, { action, fields }: Form, more: Readonly<Record<string, string>> = {}) {
  const answer = await visitor.post(action, { ...fields, ...more });
  expect(answer.status).toBe(303);
  const [address = '', hash = ''] = String(answer.headers.location).split('#');
  const { text } = await visitor.open(address);
  const ids = idsIn(text);
  expect(new Set(ids).size, 'ids are unique').toBe(ids.length);
  return { text, hash: decodeURIComponent(hash) };
}

/** Expects the place of a landing to be in the page's main part, and gives what stands from there on. */
function fromLanding({ text, hash }: { readonly text: string; readonly hash: string }): string {
  const at = text.indexOf(` id="${hash}"`);
  expect(at, `#${hash} is on the page`).toBeGreaterThan(text.indexOf('<main'));
  expect(at, `#${hash} stands in the page's main part`).toBeLessThan(text.indexOf('</main>'));
  return text.slice(at);
}

const pressOn = (product: string) => `data-card-controls="${product}"`;

describe('a press without script comes back to where its card was', () => {
  const LISTINGS = ['/departments/yoga-mindfulness', '/departments/running?page=2', '/search?q=yoga'];

  test.each(LISTINGS)('in %s, when a card in the middle is hidden', async (path) => {
    const visitor = shopper(shop.app);
    const { text } = await visitor.open(path);
    const cards = cardsIn(text);
    const [gone = '', next = ''] = cards.slice(4);
    const page = await send(visitor, formWith(text, pressOn(gone)), { kind: 'hide' });
    expect(cardsIn(page.text)).not.toContain(gone);
    expect(cardsIn(fromLanding(page))[0]).toBe(next);
  });

  test('at the last card of a list, when the one after it is hidden', async () => {
    const visitor = shopper(shop.app);
    const { text } = await visitor.open('/departments/running?page=99');
    const cards = cardsIn(text.slice(text.indexOf('id="listing"')));
    const page = await send(visitor, formWith(text, pressOn(cards.at(-1)!)), { kind: 'hide' });
    expect(cardsIn(fromLanding(page))).toEqual([cards.at(-2)]);
  });

  test.each(['hide', 'save', 'interested'])('on a shelf of the home page, after %s', async (kind) => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    const { text } = await visitor.open('/');
    const gone = cardsIn(text)[2] ?? '';
    const form = formWith(text, pressOn(gone));
    const page = await send(visitor, form, { kind });
    expect(cardsIn(fromLanding(page))[0]).toBe(gone);
    expect(page.text.includes('class="card-hidden"')).toBe(kind === 'hide');
    expect(page.hash).toBe(form.fields.place);
  });

  test('on the shelves of another product’s page', async () => {
    const visitor = shopper(shop.app);
    const { text } = await visitor.open('/products/cork-yoga-block');
    const gone = cardsIn(text)[1] ?? '';
    const page = await send(visitor, formWith(text, pressOn(gone)), { kind: 'hide' });
    expect(cardsIn(fromLanding(page)).length).toBeGreaterThan(0);
  });

  test('and *Undo* comes back there too', async () => {
    const visitor = shopper(shop.app);
    const { text } = await visitor.open(LISTINGS[0]!);
    const gone = cardsIn(text)[4] ?? '';
    const hidden = await send(visitor, formWith(text, pressOn(gone)), { kind: 'hide' });
    const undone = await send(visitor, formWith(hidden.text, 'class="notice-button"'));
    expect(cardsIn(fromLanding(undone))[0]).toBe(gone);
  });

  test('where a shelf is gone, at the head of the page', async () => {
    const visitor = shopper(shop.app);
    const { text } = await visitor.open('/');
    const form = formWith(text, pressOn(cardsIn(text)[0] ?? ''));
    const page = await send(visitor, form, { kind: 'hide', place: 'shelf-of-before-3' });
    const before = page.text.slice(page.text.indexOf('<main'), page.text.indexOf(' id="shelf-of-before-3"'));
    expect(before).not.toContain('<h1');
  });

  test.each(['"><script>', 'a b', '', '#x'])('and never to a place called %j', async (place) => {
    const visitor = shopper(shop.app);
    const { text } = await visitor.open(LISTINGS[0]!);
    const saved = cardsIn(text)[4] ?? '';
    const page = await send(visitor, formWith(text, pressOn(saved)), { kind: 'save', place });
    expect(page.hash).toBe(`card-${saved}`);
  });
});

describe('what is taken out without script leaves the page where it was', () => {
  const PRODUCTS = ['cork-yoga-block', 'three-cup-moka-pot', 'strong-white-bread-flour'];

  async function keeping(kind: string): Promise<Shopper> {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    for (const product of PRODUCTS) {
      if (kind === 'basket') await visitor.post('/basket/lines', { product, quantity: '1' });
      else await visitor.post('/signals', { product, kind });
    }
    return visitor;
  }

  test.each([
    ['save', '/saved', 'saved', '/saved-products'],
    ['hide', '/saved', 'hidden', '/hidden-products'],
    ['basket', '/basket', 'line', '/basket/lines'],
  ])('%s', async (kind, path, name, forms) => {
    const visitor = await keeping(kind);
    const standing = async () => {
      const { text } = await visitor.open(path);
      return idsIn(text)
        .filter((id) => PRODUCTS.some((product) => id === `${name}-${product}`))
        .map((id) => id.slice(name.length + 1));
    };
    const [first = '', second = '', last = ''] = await standing();
    for (const [gone, place] of [
      [first, `${name}-${second}`],
      [last, `${name}-${second}`],
      [second, kind === 'basket' ? 'basket-lines' : `things-${name}`],
    ] as const) {
      const { text } = await visitor.open(path);
      const page = await send(visitor, formWith(text, `action="${forms}/${gone}/removal"`));
      expect(page.hash).toBe(place);
      fromLanding(page);
    }
    expect(await standing()).toEqual([]);
  });
});
