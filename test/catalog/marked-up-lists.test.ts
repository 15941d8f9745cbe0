import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TestShop } from './import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const importing = (name: string, lines: readonly string[]) =>
  shop.import(name, lines.join('\n'), { skipBad: true, currency: 'EUR' });

/** How a feed may write several words, and the words a person reads. */
const WRITTEN: readonly (readonly [written: string, read: readonly string[]])[] = [
  ['Red &amp; blue', ['red & blue']],
  ['Red &amp;amp; blue, green', ['red & blue', 'green']],
  ['<em>Wool</em>', ['wool']],
  ['<b>XL</b>, <b>L</b>', ['xl', 'l']],
  ['12&quot; wide; oak', ['12" wide', 'oak']],
  ['Caf&eacute; au lait', ['café au lait']],
  ['&lt;i&gt;Linen&lt;/i&gt;, Hemp', ['linen', 'hemp']],
  ['<ul><li>Cotton</li><li>Linen</li></ul>', ['cotton', 'linen']],
  ['Felt<br/>Cork', ['felt', 'cork']],
  ['Oak; ash | elm, beech', ['oak', 'ash', 'elm', 'beech']],
];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('a list that is written with entities or elements is cut where a person sees it parted', () => {
  const FIELDS = ['tags', 'materials', 'color', 'size', 'pattern'];

  test.each(FIELDS)('in the column %s of a table', async (field) => {
    for (const [written, read] of WRITTEN) {
      await importing('feed.csv', [`id,name,price,${field}`, `a,Thing,12,${quoted(written)}`]);
      const [product] = await shop.products();
      expect(field === 'materials' ? product?.materials : product?.tags, written).toEqual(read);
    }
  });

  test.each(FIELDS)('in %s of JSON and of XML', async (field) => {
    for (const [written, read] of WRITTEN) {
      const json = JSON.stringify([{ id: 'a', name: 'Thing', price: 12, [field]: written }]);
      await shop.import('feed.json', json, { currency: 'EUR' });
      const [told] = await shop.products();
      expect(field === 'materials' ? told?.materials : told?.tags, written).toEqual(read);
      const item = `<item><id>a</id><name>Thing</name><price>12</price><${field}><![CDATA[${written}]]></${field}></item>`;
      await shop.import('feed.xml', `<items>${item}</items>`, { currency: 'EUR' });
      const [same] = await shop.products();
      expect(field === 'materials' ? same?.materials : same?.tags, written).toEqual(read);
    }
  });

  test('in the exports of Shopify and Wix', async () => {
    await importing('shopify.csv', [
      'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Price,Status',
      'tee,Tee,,Acme,Tops,"a &amp; b, <b>c</b>",TRUE,Title,Default Title,T1,12.00,active',
    ]);
    expect((await shop.products())[0]?.tags).toEqual(['a & b', 'c']);
    await importing('wix.csv', [
      'handleId,fieldType,name,description,productImageUrl,collection,sku,ribbon,price,surcharge,visible,discountMode,discountValue,inventory,weight,productOptionName1,productOptionType1,productOptionDescription1',
      'p1,Product,Bag,,,Home &amp; garden;Sale,B1,,30,,true,,,5,,,,#ff0000:Red &amp; blue',
    ]);
    expect((await shop.products())[0]).toMatchObject({ category: 'Home & garden', tags: ['red & blue'] });
  });
});

test('a variant keeps a colour with an entity in its name', async () => {
  await importing('feed.csv', [
    'id,title,price,item_group_id,color,size',
    'a,Tee &amp; co,12,T,Red &amp; blue,S',
    'b,Tee &amp; co,12,T,Green,S',
  ]);
  expect((await shop.products()).map(({ name }) => name)).toEqual([
    'Tee & co, Red & blue, S',
    'Tee & co, Green, S',
  ]);
});
