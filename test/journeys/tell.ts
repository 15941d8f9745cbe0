import { afterAll, beforeAll, describe, test } from 'vitest';
import { LANGUAGES } from '../../src/wording/languages.js';
import type { Wording } from '../../src/wording/wording.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { STORIES, type Story } from './story.js';
import type { Transport } from './visitors/visitor.js';

export interface Telling {
  /** Said in the suite's name. */
  readonly engines: string;
  /** The settings of the shop that the stories are told in. */
  env(): NodeJS.ProcessEnv;
}

export const EMBEDDED: Telling = { engines: 'embedded engines', env: () => ({}) };

/** Tells every story, or these, to one kind of browser in each of these languages, each time in a shop of its own. */
export function tell(
  transport: Transport,
  { engines, env }: Telling = EMBEDDED,
  languages: readonly Wording[] = LANGUAGES,
  stories: Readonly<Record<string, Story>> = STORIES,
): void {
  describe.each(languages)(`a shopper with ${transport.name}, ${engines}, in $languageName`, (t) => {
    let shop: ShopUnderTest;
    beforeAll(async () => {
      shop = await openShopUnderTest(env());
    });
    afterAll(() => shop?.close());

    test.each(Object.entries(stories))('%s', async (_, story) => {
      const visitor = await transport.open(shop.address, { headers: { 'Accept-Language': t.language } });
      let isTold = false;
      try {
        await story(visitor, shop, t);
        isTold = true;
      } finally {
        // A browser's own complaint matters less than where the story broke off.
        await visitor.close().catch((error) => {
          if (isTold) throw error;
        });
      }
    });
  });
}
