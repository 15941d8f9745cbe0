import { describe, expect, it } from 'vitest';
import { readXml } from '../../../src/catalog/feeds/read-xml.js';
import { all, chunks, shown } from './reading-support.js';

const entriesOf = (text: string | Uint8Array, size?: number) => all(readXml(chunks(text, size)));
const read = async (text: string | Uint8Array) => shown(await entriesOf(text));
const rss = (items: string) =>
  `<?xml version="1.0"?>\n<rss xmlns:g="x"><channel><title>Shop</title>\n${items}\n</channel></rss>\n`;

describe('a Merchant feed in XML', () => {
  it('gives a row an item, a column an element in it', async () => {
    expect(
      await read(rss('<item><g:id>a</g:id><title>Pan &amp; lid</title></item><item><g:id>b</g:id></item>')),
    ).toEqual([{ 'g:id': 'a', title: 'Pan & lid' }, { 'g:id': 'b' }]);
  });

  it('may be Atom', async () => {
    const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><link href="x"/></entry></feed>';
    expect(await read(atom)).toEqual([{ id: 'a' }]);
  });

  it('is read alike wherever its chunks are cut', async () => {
    const text = rss(
      '<!-- <item> --><item><t><![CDATA[a <item> & b]]></t></item>\n<item x="1"><t>é😀</t></item>',
    );
    const whole = shown(await entriesOf(text, 1_000_000));
    expect(whole).toEqual([{ t: 'a <item> & b' }, { t: 'é😀' }]);
    for (let size = 1; size < 30; size += 1)
      expect(shown(await entriesOf(text, size)), String(size)).toEqual(whole);
  });

  it('passes over products that are commented out', async () => {
    expect(await read(rss('<!-- <item><id>gone</id></item> --><item><id>a</id></item>'))).toEqual([
      { id: 'a' },
    ]);
  });

  it('takes a column from the item itself, not from within another', async () => {
    const item =
      '<item><g:id>a</g:id><g:shipping><g:price>9 EUR</g:price></g:shipping><g:price>5 EUR</g:price></item>';
    expect(await read(rss(item))).toEqual([{ 'g:id': 'a', 'g:price': '5 EUR', 'g:shipping': '9 EUR' }]);
  });

  it('keeps the first of a repeated element, and markup inside one', async () => {
    expect(await read(rss('<item><p>A</p><p>B</p><d>one <b>two</b></d></item>'))).toEqual([
      { p: 'A', d: 'one <b>two</b>' },
    ]);
  });

  it('puts Merchant names before plain ones', async () => {
    const [entry] = await entriesOf(rss('<item><title>plain</title><g:title>own</g:title></item>'));
    expect(entry && 'row' in entry && [...entry.row.cells.keys()]).toEqual(['g:title', 'title']);
  });

  it('knows the line of every element', async () => {
    const [entry] = await entriesOf(rss('<item>\n<id>a</id>\n<t>x</t>\n</item>'));
    expect(
      entry && 'row' in entry && [entry.row.line, entry.row.lineOf?.('id'), entry.row.lineOf?.('t')],
    ).toEqual([3, 4, 5]);
  });

  it.each([
    ['1 & 2', '1 & 2'],
    ['5 <6', '5 <6'],
    ['&nosuch;', '&nosuch;'],
    ['?a=1&b=2', '?a=1&b=2'],
  ])('marks the cell that "%s" is in, and reads it as it was meant', async (broken, meant) => {
    const entries = await entriesOf(
      rss(
        `<item><t>ok</t></item>\n<item>\n<a>x</a><t>${broken}</t><b>y</b></item>\n<item><t>fine</t></item>`,
      ),
    );
    expect(shown(entries)).toEqual([{ t: 'ok' }, { a: 'x', t: meant, b: 'y' }, { t: 'fine' }]);
    const faults = entries.flatMap((entry) => ('row' in entry ? (entry.row.faults ?? []) : []));
    expect(faults).toEqual([
      { line: 5, column: 't', reason: 'has a bare & or <. Write & as &amp; and < as &lt;.' },
    ]);
  });

  it('reads the entities that HTML knows, which cost no row', async () => {
    const items =
      '<item><t>Caf&eacute;&nbsp;cup</t><p>12&nbsp;&euro;</p></item><item><t>A &amp; B</t></item>';
    const entries = await entriesOf(rss(items));
    expect(shown(entries)).toEqual([{ t: 'Café\u00a0cup', p: '12\u00a0€' }, { t: 'A & B' }]);
    expect(entries.some((entry) => 'row' in entry && entry.row.faults)).toBe(false);
    const [mixed] = await entriesOf(rss('<item><t>Caf&eacute; & bar</t><u a="&nbsp;">x</u></item>'));
    expect(mixed && 'row' in mixed && mixed.row.faults?.map(({ column }) => column)).toEqual(['t']);
  });

  it.each(['<b>bold', 'a\u0001b'])('loses one row to "%s", not the rows after it', async (broken) => {
    const [first, second, third] = await read(
      rss(`<item><t>ok</t></item>\n<item>\n<t>${broken}</t></item>\n<item><t>fine</t></item>`),
    );
    expect([first, third]).toEqual([{ t: 'ok' }, { t: 'fine' }]);
    expect(second).toMatch(/^line 5: is not well-formed XML \(.+\)\. Write & as &amp; and < as &lt;\.$/);
  });

  it('names an item that is not closed, and reads the next', async () => {
    expect(await read(rss('<item><t>a</t>\n<item><t>b</t></item>'))).toEqual([
      'line 3: has no closing tag before the next item.',
      { t: 'b' },
    ]);
  });

  it('names a CDATA section that runs on', async () => {
    const rows = await read(
      rss('<item><t><![CDATA[a</t></item>\n<item><t><![CDATA[b]]></t></item><item><t>c</t></item>'),
    );
    expect(rows).toEqual([expect.stringMatching(/^line 3: .*runs on into the next item/), { t: 'c' }]);
  });

  it('never expands the entities that a document type declares', async () => {
    const doctype =
      '<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const text = `<?xml version="1.0"?>${doctype}<rss><item><t>&b;</t></item><item><t>&f;</t></item><item><t>c</t></item></rss>`;
    expect(await read(text)).toEqual([{ t: '&b;' }, { t: '&f;' }, { t: 'c' }]);
  });

  it('that ends too early is refused', async () => {
    const items = '<item><t>a</t></item>\n<item><t>b</t>';
    await expect(read(`<rss><channel>${items}</item>`)).rejects.toThrow(/^line 2: .*unclosed tag/);
    await expect(read(`<rss><channel>${items}`)).rejects.toThrow(/unclosed tag/);
  });

  it('without an item is refused', async () => {
    await expect(read('<rss></rss>')).rejects.toThrow('there is no <item>, <entry>, <product>');
    await expect(read('id,name\n')).rejects.toThrow('text data outside of root node');
  });

  it('with an item longer than a megabyte is refused instead of held', async () => {
    const text = rss(`<item><t>${'x'.repeat(1_100_000)}`);
    await expect(entriesOf(text, 65_536)).rejects.toThrow('longer than a megabyte');
  });

  it('may have a bare & in the title, address or description of the shop, and says where', async () => {
    const text =
      '<rss><channel>\n<title>Bike & Co</title><link>http://a/?x=1&y=2</link>\n<!-- R&D <3 -->' +
      '<description><![CDATA[A & B]]> &amp; 1 < 2</description>\n<item><id>1</id></item>\n' +
      '<webMaster>B&W</webMaster></channel></rss>';
    const at = (line: number) =>
      `line ${line}: a bare & or < stands around the products, where nothing is read. Write & as &amp; and < as &lt;.`;
    expect(shown(await entriesOf(text, 1_000_000))).toEqual([at(2), { id: '1' }, at(5)]);
    for (let size = 1; size < 40; size += 1)
      expect(shown(await entriesOf(text, size)), String(size)).toContainEqual(at(2));
  });

  it('may have entities in the shop\u2019s own title wherever a chunk ends', async () => {
    const text =
      '<rss><channel><title>Bike &amp; Co &#38; &lt;</title><item><id>1</id></item></channel></rss>';
    for (let size = 1; size < 40; size += 1)
      expect(shown(await entriesOf(text, size)), String(size)).toEqual([{ id: '1' }]);
  });
});
