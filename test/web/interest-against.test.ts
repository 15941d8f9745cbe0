import { afterEach, beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/wording/languages.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

test.each(LANGUAGES.map((t) => [t.language, t] as const))(
  'what was hidden stands on the card of its interest as what speaks against it, in %s',
  async (language, t) => {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/cork-yoga-block?lang=${language}`);
    await visitor.press(t.signals.interested.button);
    await visitor.open(`/products/natural-rubber-yoga-mat?lang=${language}`);
    await visitor.press(t.signals.hide.button);
    const page = textOf((await visitor.open(`/interests?lang=${language}`)).text);
    const [title = ''] = t.interests.againstThis('', '').split(':');
    const [before = '', behind = ''] = page.split(title);
    const [, from, to] = /^ \([a-z ]+ (\d+)\s?% [a-z]+ (\d+)\s?%\):/.exec(behind) ?? [];
    const [, shown] = /<meter[^>]* value="([^"]+)"/.exec(visitor.page.text) ?? [];
    // Who subtracts finds the strength that the meter shows.
    expect(to).toBe(shown);
    expect(Number(from)).toBeGreaterThan(Number(to));
    const names = {
      product: t.reasons.product('Natural rubber yoga mat'),
      found: '',
      interest: '',
      isTyped: false,
    };
    expect(before).not.toContain(t.signals.hide.did(names));
    expect(behind).toContain(t.signals.hide.did(names));
  },
);
