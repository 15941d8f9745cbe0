import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/wording/languages.js';
import { all, named, parse, said, withClass } from '../journeys/visitors/document.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { addInterest, type Shopper, shopper } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const words = (text: string) => all(parse(text), withClass('interest-word')).map(said);
const never = (text: string) =>
  all(parse(text), withClass('never-list')).flatMap((list) => all(list, named('span')).slice(0, 1).map(said));
const notice = ({ text }: { readonly text: string }) =>
  said(all(parse(text), withClass('notice-body')).flatMap((body) => all(body, named('p')))[0]!);

async function interested(headers = {}): Promise<readonly [Shopper, string]> {
  const visitor = shopper(shop.app, headers);
  await visitor.open('/products/cork-yoga-block');
  await visitor.post('/signals', { product: 'cork-yoga-block', kind: 'interested' });
  const [label = ''] = words((await visitor.open('/interests')).text);
  return [visitor, label];
}

describe('Never again', () => {
  test.each(LANGUAGES.map((t) => [t.language, t] as const))(
    'says what it does, is listed with the way back, and is taken back by Undo: %s',
    async (code, t) => {
      const [visitor, label] = await interested({ 'Accept-Language': code });
      const pressed = await visitor.press(`${t.interests.never.press} ${label}`);
      expect(notice(pressed)).toBe(t.notice.never(label));
      expect(words(pressed.text)).not.toContain(label);
      expect(never(pressed.text)).toEqual([label]);
      expect(pressed.text).toContain(t.interests.never.note);
      const undone = await visitor.press(t.press.undo);
      expect(notice(undone)).toBe(t.notice.undone.never(label));
      expect(words(undone.text)).toContain(label);
      expect(never(undone.text)).toEqual([]);
      await visitor.press(`${t.interests.never.press} ${label}`);
      const allowed = await visitor.press(`${t.interests.never.lift} ${label}`);
      expect(notice(allowed)).toBe(t.notice.allowed(label));
      expect(never(allowed.text)).toEqual([]);
      expect(words(allowed.text)).not.toContain(label);
      expect((await visitor.open('/what-this-shop-knows')).text).toContain(t.knowledge.entry.allowed);
    },
  );

  test('of own words refuses them when they are typed again, however they are written', async () => {
    const [visitor] = await interested();
    await addInterest(visitor, 'Mushroom foraging');
    await visitor.press('Never again Mushroom foraging');
    for (const path of ['/interests', '/interests/samples']) {
      const answer = await visitor.post(path, { phrase: 'mushroom  foraging' });
      expect(answer.status).toBe(409);
      expect(notice(answer)).toContain('You put it under Never again: Mushroom foraging.');
    }
    expect(words((await visitor.open('/interests')).text)).not.toContain('mushroom foraging');
  });

  test('is no beginning that is offered, and refuses one that an old page offers', async () => {
    const [visitor, label] = await interested();
    const id = / formaction="\/interests\/([^"]+)\/exclusion"/.exec(visitor.page.text)?.[1] ?? '';
    const pressed = await visitor.press(`Never again ${label}`);
    const starters = all(parse(pressed.text), withClass('starter')).map(said);
    expect(starters.length).toBeGreaterThan(0);
    expect(starters).not.toContain(label);
    const answer = await visitor.post(`/interests/${id}/beginning`, {});
    expect([answer.status, notice(answer)]).toEqual([409, expect.stringContaining('Never again')]);
  });

  test('stays out of the file, and a file of before does not bring it back', async () => {
    const [visitor, label] = await interested();
    const { text: file } = await visitor.open('/take-it-with-you/interests.json');
    expect(file).toContain(JSON.stringify(label));
    await visitor.open('/interests');
    await visitor.press(`Never again ${label}`);
    expect((await visitor.open('/take-it-with-you/interests.json')).text).not.toContain(label);
    const inside = await visitor.post('/take-it-with-you/look-inside', { pasted: file });
    expect(inside.text).toContain('You put it under Never again: it stays outside.');
    const taken = await visitor.post('/take-it-with-you/taken-in', { content: file });
    expect(taken.status).toBe(409);
    expect(words((await visitor.open('/interests')).text)).not.toContain(label);
  });

  test('is refused where there is nothing to be personal about', async () => {
    const [visitor] = await interested();
    const id = / formaction="(\/interests\/[^"]+\/exclusion)"/.exec(visitor.page.text)?.[1] ?? '';
    expect((await shopper(shop.app).post(id, {})).status).toBe(410);
    expect((await shopper(shop.app, { 'Sec-GPC': '1' }).post(id, {})).status).toBe(403);
    expect((await visitor.post('/interests/segment:nothing/exclusion', {})).status).toBe(404);
    await visitor.press('Stop personalising');
    expect((await visitor.post(id, {})).status).toBe(403);
    expect(never((await visitor.open('/interests')).text)).toEqual([]);
  });

  test('says of Interested on such a thing that it becomes no interest', async () => {
    const [visitor, label] = await interested();
    await visitor.press(`Never again ${label}`);
    await visitor.open('/products/cork-yoga-wedge');
    expect(notice(await visitor.press('Interested'))).toContain(
      `You put ${label} under Never again, so it becomes no interest.`,
    );
  });
});
