import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileInterest } from '../../src/signature-file/format.js';
import { fileSigning } from '../../src/signature-file/signing.js';
import { writeFile } from '../../src/signature-file/write-file.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/time/clock.js';
import { MOST_AGREED } from '../../src/visits/agreement.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { NOON } from '../support/entries.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { FROM_HERE, type Shopper, shopper, textOf } from '../support/shopper.js';
import { until } from '../support/until.js';

let shop: TestShop;
let now = NOON;
const logged: string[] = [];
beforeAll(async () => {
  const note = (event: string, fields?: object) => logged.push(JSON.stringify([event, fields]));
  shop = await openTestShop({ logger: { info: note, error: note } });
});
afterAll(() => shop.close());
const wait = (milliseconds: number) => {
  now += milliseconds;
  shop.wait(milliseconds);
};

const elsewhere = fileSigning('the secret of another shop');
const asked = (fields: Partial<FileInterest> = {}): FileInterest => ({
  ...{ called: 'label', name: 'Yoga mats', weight: 1, halfLife: (14 * DAY) / SECOND },
  ...{ at: now / SECOND, examples: [] },
  ...fields,
});
const fileOf = (...interests: FileInterest[]) => writeFile(interests, elsewhere);
const said = ({ text }: { readonly text: string }) => textOf(/<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text);

/** Pastes a file and looks inside. */
async function lookInside(visitor: Shopper, pasted: string) {
  await visitor.open('/take-it-with-you');
  return visitor.press(en.takeAlong.look, { pasted });
}
const download = async (visitor: Shopper) => (await visitor.open('/take-it-with-you/interests.json')).text;

/** A visit with an interest of the shop's and one in own words. */
async function interested(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press(en.signals.interested.button);
  await visitor.post('/interests', { phrase: 'espresso' });
  return visitor;
}

describe('own words that were agreed on', () => {
  test('leave, come and leave again as the same file, with what was ticked and what was not', async () => {
    const products = demoProducts().slice(0, 400);
    const long = products[0]!.name.padEnd(120, ' and more of it');
    const own = await openTestShop({ products: [{ ...products[0]!, name: long }, ...products.slice(1)] });
    try {
      const visitor = shopper(own.app);
      await visitor.open('/interests');
      const ids = products.slice(0, MOST_AGREED).map(({ id }) => id);
      const form = new URLSearchParams({ phrase: 'espresso' });
      for (const id of ids) form.append('asked', id);
      for (const id of ids.slice(0, 2)) form.append('meant', id);
      await visitor.post('/interests', `${form}`);
      const first = await download(visitor);
      const [said] = JSON.parse(first).interests;
      expect(said.meant).toEqual([long.slice(0, 80).trim(), products[1]!.name]);
      expect(said.notMeant).toHaveLength(MOST_AGREED - 2);
      for (let times = 0; times < 2; times++) {
        const other = shopper(own.app);
        await lookInside(other, first);
        await other.press(en.takeAlong.takeIn(1));
        expect(await download(other)).toBe(first);
      }
    } finally {
      await own.close();
    }
  });
});

describe('the file of a visit', () => {
  test('is an attachment that nothing keeps, and tells nothing of the visit but its interests', async () => {
    const visitor = await interested();
    const { headers, text } = await visitor.open('/take-it-with-you/interests.json');
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename=interests.json');
    expect(headers['cache-control']).toContain('no-store');
    const file = JSON.parse(text);
    expect(file.interests).toContainEqual(
      expect.objectContaining({ phrase: 'espresso', weight: 0.8, halfLife: (4 * HOUR) / SECOND }),
    );
    const labels = file.interests.flatMap((one: { label?: string }) => one.label ?? []);
    expect(labels.length).toBeGreaterThan(0);
    expect(text).toContain('Cork yoga block');
    expect(text).not.toContain(visitor.cookie.split('=')[1]?.slice(4, 20));
  });

  test('holds no interest where there is none, without a visit too', async () => {
    const visitor = shopper(shop.app);
    expect(JSON.parse(await download(visitor)).interests).toEqual([]);
    expect(visitor.cookie).toBe('');
  });
});

describe('a file that is brought', () => {
  test('is chosen with a plain form, from a file of the shopper’s own disk', async () => {
    const answer = await request(shop.app)
      .post('/take-it-with-you/look-inside')
      .set(FROM_HERE)
      .field('pasted', '')
      .attach('file', Buffer.from(fileOf(asked())), { filename: 'interests.json' });
    expect(answer.status).toBe(200);
    expect(said(answer)).toContain('Yoga mats');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('is told apart: ours, changed, of another shop', async () => {
    const text = await download(await interested());
    const { origin } = en.takeAlong;
    expect(said(await lookInside(shopper(shop.app), text))).toContain(origin.ours);
    const changed = text.replace('"weight":0.8', '"weight":0.9');
    expect(said(await lookInside(shopper(shop.app), changed))).toContain(origin.changed);
    expect(said(await lookInside(shopper(shop.app), fileOf(asked())))).toContain(origin.elsewhere);
  });

  test('is the same file again, though other things were looked at in between', async () => {
    const text = await download(await interested());
    wait(30 * MINUTE);
    const visitor = shopper(shop.app);
    await lookInside(visitor, text);
    await visitor.press(en.takeAlong.takeIn(JSON.parse(text).interests.length));
    expect(await download(visitor)).toBe(text);
    await visitor.open('/departments');
    wait(MINUTE);
    expect(await download(visitor)).toBe(text);
  });

  test('counts what has not faded since it was written', async () => {
    const visitor = shopper(shop.app);
    const file = fileOf(
      asked({ name: 'Fresh' }),
      asked({ name: 'Half', at: now / SECOND - (14 * DAY) / SECOND }),
      asked({ name: 'Long gone', at: now / SECOND - (140 * DAY) / SECOND }),
      asked({ name: 'From tomorrow', at: now / SECOND + DAY / SECOND }),
    );
    const page = said(await lookInside(visitor, file));
    expect(page).toMatch(/Fresh Now at 63\s?%/);
    expect(page).toMatch(/Half Now at 39\s?%/);
    expect(page).toMatch(/From tomorrow Now at 63\s?%/);
    expect(page).toContain(`Long gone ${en.takeAlong.state.faded}`);
    await visitor.press(en.takeAlong.takeIn(3));
    const { interests } = JSON.parse(await download(visitor));
    expect(interests.map(({ label }: { label: string }) => label)).toEqual([
      'Fresh',
      'From tomorrow',
      'Half',
    ]);
  });

  test('may hold words about a person: they stay outside, and so do examples', async () => {
    const file = fileOf(
      asked({ called: 'phrase', name: 'for my sister Julia' }),
      asked({ called: 'label', name: 'diabetes', examples: ['Cork yoga block', 'julia.meyer@example.com'] }),
      asked({ name: 'Чай' }),
      asked({ name: 'Tea', examples: ['Six-cup brown teapot', 'My name is Julia Meyer'] }),
    );
    const visitor = shopper(shop.app);
    const page = await lookInside(visitor, file);
    expect(said(page)).toContain(en.takeAlong.state.aboutSomebody);
    expect(said(page)).toContain(en.takeAlong.state.notReadable);
    await visitor.press(en.takeAlong.takeIn(1));
    const known = said(await visitor.open('/what-this-shop-knows'));
    expect(known).toContain('Six-cup brown teapot');
    expect(known).not.toMatch(/Julia|diabetes|example\.com/);
    expect(logged.join('\n')).not.toMatch(/Julia|diabetes|teapot/);
  });

  test('makes one interest of two that only capitals tell apart', async () => {
    const visitor = shopper(shop.app);
    const file = fileOf(asked({ name: 'Cycling' }), asked({ name: 'cycling', weight: 0.5 }));
    const page = said(await lookInside(visitor, file));
    expect(page).toContain(en.takeAlong.state.twice);
    await visitor.press(en.takeAlong.takeIn(1));
    const { interests } = JSON.parse(await download(visitor));
    expect(interests.map(({ label }: { label: string }) => label)).toEqual(['Cycling']);
    expect(said(await lookInside(visitor, fileOf(asked({ name: 'CYCLING' }))))).toContain(
      en.takeAlong.state.here,
    );
  });

  test('brings nothing twice: neither sent twice nor brought again', async () => {
    const visitor = shopper(shop.app);
    await lookInside(visitor, fileOf(asked()));
    const form = visitor.page;
    await visitor.press(en.takeAlong.takeIn(1));
    const once = await download(visitor);
    await visitor.follow(form, en.takeAlong.takeIn(1));
    expect(await download(visitor)).toBe(once);
    expect(said(await lookInside(visitor, fileOf(asked())))).toContain(en.takeAlong.state.here);
    const { status, text } = await visitor.follow(form, en.takeAlong.takeIn(1));
    expect([303, 409]).toContain(status);
    expect(text).not.toContain('undefined');
  });

  test('is taken back whole, with the personalisation it began', async () => {
    const visitor = shopper(shop.app);
    await lookInside(visitor, fileOf(asked(), asked({ name: 'Tea' })));
    expect(said(visitor.page)).toContain(en.takeAlong.begins);
    await visitor.press(en.takeAlong.takeIn(2));
    await visitor.press(en.press.undo);
    expect(JSON.parse(await download(visitor)).interests).toEqual([]);
    expect(said(await visitor.open('/what-this-shop-knows'))).not.toContain(en.knowledge.entry.imported);
  });

  test('goes when personalisation ends, which says so, and is here again when that is taken back', async () => {
    const visitor = shopper(shop.app);
    await lookInside(visitor, fileOf(asked({ examples: ['Cork yoga block'] }), asked({ name: 'Tea' })));
    await visitor.press(en.takeAlong.takeIn(2));
    const before = await download(visitor);
    await visitor.open('/interests');
    expect(said(await visitor.press(en.visitBar.stop))).toContain(en.stopped.counts.imported(2));
    expect(said(visitor.page)).not.toContain('Tea');
    await visitor.press(en.press.undo);
    expect(await download(visitor)).toBe(before);
  });

  test('asks first where personalisation was ended since its page was made, and loses nothing by it', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press(en.visitBar.personalise);
    await visitor.post('/signals', { product: 'cork-yoga-block', kind: 'save' });
    await lookInside(visitor, fileOf(asked()));
    const form = visitor.page;
    await visitor.post('/personalisation/end', {});
    const asking = await visitor.follow(form, en.takeAlong.takeIn(1));
    expect(asking.status).toBe(409);
    const answer = await visitor.follow(asking, en.asking.personalisationEnded.begin);
    expect(answer.status).toBe(303);
    expect(
      JSON.parse(await download(visitor)).interests.map((one: { label: string }) => one.label),
    ).toContain('Yoga mats');
  });

  test('is not taken in while the browser asks not to be personalised', async () => {
    const visitor = shopper(shop.app, { 'Sec-GPC': '1' });
    expect((await visitor.open('/take-it-with-you')).text).toMatch(/name="pasted"[^>]*disabled/);
    const { status } = await visitor.post('/take-it-with-you/taken-in', { content: fileOf(asked()) });
    expect(status).toBe(403);
    expect(visitor.cookie).toBe('');
  });

  test('makes way for 64 interests and no more', async () => {
    const visitor = shopper(shop.app);
    const many = (word: string, count: number) =>
      fileOf(...Array.from({ length: count }, (_, at) => asked({ name: `${word} ${at}` })));
    await lookInside(visitor, many('tea', 50));
    await visitor.press(en.takeAlong.takeIn(50));
    await lookInside(visitor, many('mat', 20));
    const { status, text } = await visitor.press(en.takeAlong.takeIn(20));
    expect(status).toBe(422);
    expect(text).toContain(en.refusals.tooManyImported);
    expect(text).toContain('mat 19');
  });
});

describe('a file that the model has not read', () => {
  let away: TestShop;
  let isAway = true;
  beforeAll(async () => {
    away = await openTestShop({
      env: { ENGINE_WAIT: '120' },
      embed: async () => {
        if (isAway) throw new Error('away');
        return Float32Array.from({ length: 128 }, (_, at) => (at === 0 ? 1 : 0));
      },
    });
  });
  afterAll(() => away.close());

  test('is read on by a press, and nothing of it is taken in before', async () => {
    const visitor = shopper(away.app);
    const page = await lookInside(visitor, fileOf(asked()));
    expect(said(page)).toContain(en.takeAlong.state.notRead);
    const refused = await visitor.post('/take-it-with-you/taken-in', { content: fileOf(asked()) });
    expect(refused.status).toBe(503);
    expect(said(refused)).toContain('Yoga mats');
    expect(visitor.cookie).toBe('');
    // Only the model could tell whether that is somebody.
    const name = said(await lookInside(shopper(away.app), fileOf(asked({ name: 'julia' }))));
    expect(name).toContain(en.takeAlong.state.notRead);
    isAway = false;
    // The shop asks the model again only a moment after it failed so often.
    await until(
      async () => /Yoga mats Now at 63\s?%/.test(said(await visitor.press(en.takeAlong.readOn))),
      'the file is read',
    );
    await visitor.press(en.takeAlong.takeIn(1));
    expect(await download(visitor)).toContain('Yoga mats');
  });
});

describe('what is no such file', () => {
  const upload = (body: Buffer, type: string) =>
    request(shop.app)
      .post('/take-it-with-you/look-inside')
      .set(FROM_HERE)
      .set('Content-Type', type)
      .send(body);

  test('is said to be none, and what was pasted stands there to be mended', async () => {
    const visitor = shopper(shop.app);
    const broken = fileOf(asked()).replace('"weight":1', '"weight":"<b>much</b>"');
    const { status, text } = await lookInside(visitor, broken);
    expect(status).toBe(422);
    const fault = en.takeAlong.fault({ why: 'wrongField', where: 'interests[0].weight' });
    expect(textOf(text)).toContain(fault);
    expect(fault).toContain('interests[0].weight (the first is number 0)');
    expect(en.takeAlong.fault({ why: 'wrongField', where: 'signature' })).not.toContain('number 0');
    expect(text).toContain('&lt;b&gt;much');
    expect(visitor.cookie).toBe('');
  });

  test.each([
    ['', { why: 'empty' }],
    ['yoga', { why: 'notJson' }],
    ['{}', { why: 'otherFormat' }],
    [fileOf(asked()).replace('"version":1', '"version":2'), { why: 'newerVersion' }],
    [`${fileOf(asked())}${' '.repeat(8_192)}`, { why: 'tooLarge' }],
  ] as const)('is refused with a sentence that says what to do: %#', async (pasted, fault) => {
    const { status, text } = await lookInside(shopper(shop.app), pasted);
    expect(status).toBe(422);
    expect(textOf(text)).toContain(en.takeAlong.fault(fault));
  });

  test('one that is too large is told of beside what it was chosen with, and its text stands nowhere', async () => {
    const large = `${fileOf(asked())}${' '.repeat(8_192)}`;
    const { status, text } = await request(shop.app)
      .post('/take-it-with-you/look-inside')
      .set(FROM_HERE)
      .attach('file', Buffer.from(large), { filename: 'interests.json' });
    expect(status).toBe(422);
    expect(text).toMatch(
      /<input id="take-along-file"[^>]*aria-describedby="take-along-fault take-along-note"/,
    );
    expect(text).toMatch(/<input id="take-along-file"[^>]*aria-invalid="true"/);
    expect(text).toMatch(/<textarea id="take-along-pasted"[^>]*><\/textarea>/);
  });

  test('is refused in German on a German page', async () => {
    const visitor = shopper(shop.app, { 'Accept-Language': 'de' });
    await visitor.open('/take-it-with-you');
    const { text } = await visitor.press(de.takeAlong.look, { pasted: '{}' });
    expect(textOf(text)).toContain(de.takeAlong.fault({ why: 'otherFormat' }));
  });

  test('a file that is far too large is refused before it is read', async () => {
    const { status, text } = await request(shop.app)
      .post('/take-it-with-you/look-inside')
      .set(FROM_HERE)
      .attach('file', Buffer.alloc(40_000, 'x'), { filename: 'photo.jpg' });
    expect(status).toBe(413);
    expect(textOf(text)).toContain(en.error.byKey.fileTooLarge);
  });

  test.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['no parts', 'multipart/form-data; boundary=a', 'nothing of the kind'],
    [
      'half a part',
      'multipart/form-data; boundary=a',
      '--a\r\nContent-Disposition: form-data; name="file"\r\n',
    ],
    [
      'too many parts',
      'multipart/form-data; boundary=a',
      `${Array.from({ length: 60 }, (_, at) => `--a\r\nContent-Disposition: form-data; name="f${at}"\r\n\r\nx\r\n`).join('')}--a--\r\n`,
    ],
  ])('a form of parts that cannot be read is refused: %s', async (_, type, body) => {
    const { status, text } = await upload(Buffer.from(body), type);
    expect(status).toBe(400);
    expect(textOf(text)).toContain(en.error.byKey.formUnreadable);
  });

  test('a form of parts is read nowhere else', async () => {
    const { status } = await request(shop.app).post('/interests').set(FROM_HERE).field('phrase', 'tea');
    expect(status).toBe(415);
  });

  test('names of parts are no fields of a prototype', async () => {
    const body = '--a\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n--a--\r\n';
    const { status } = await upload(Buffer.from(body), 'multipart/form-data; boundary=a');
    expect(status).toBe(422);
  });
});

describe('the JSON Schema', () => {
  test('is served at an address that stays, and names it', async () => {
    const { status, headers, text } = await request(shop.app).get('/schemas/afterglow-signature-1.json');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/schema+json');
    const schema = JSON.parse(text);
    expect(schema.$id).toBe(`${shop.config.publicUrl}/schemas/afterglow-signature-1.json`);
    expect(schema.properties.interests.maxItems).toBe(64);
  });
});
