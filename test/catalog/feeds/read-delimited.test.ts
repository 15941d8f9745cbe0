import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/catalog/feeds/read-delimited.js';
import { all, chunks, shown } from './reading-support.js';

const entriesOf = (text: string | Uint8Array, delimiter?: '\t') =>
  all(
    readDelimited(chunks(text), {
      onHeader: () => [],
      known: () => 0,
      ...(delimiter === undefined ? {} : { delimiter }),
    }),
  );
const read = async (text: string | Uint8Array, delimiter?: '\t') => shown(await entriesOf(text, delimiter));

describe('a delimited file', () => {
  it('gives a row a record, with the columns of its header', async () => {
    expect(await read('id,name\na,Kettle\nb,"Pot, ""large"""\n')).toEqual([
      { id: 'a', name: 'Kettle' },
      { id: 'b', name: 'Pot, "large"' },
    ]);
  });

  it.each([[';'], ['\t'], ['|']])('is read with the delimiter of its header: %j', async (delimiter) => {
    const text = [`id${delimiter}name`, `a${delimiter}"x${delimiter}y"`].join('\n');
    expect(await read(text)).toEqual([{ id: 'a', name: `x${delimiter}y` }]);
  });

  it.each([[','], [';'], ['|']])(
    'may keep a number as a spreadsheet formula, unquoted, with the delimiter %j',
    async (delimiter) => {
      const line = (...cells: string[]) => cells.join(delimiter);
      const text = [line('id', 'name', 'gtin'), line('="00123"', 'Bolt', '="0400"'), line('a="b"', 'x', 'y')];
      expect(await read(text.join('\n'))).toEqual([
        { id: '00123', name: 'Bolt', gtin: '0400' },
        expect.stringMatching(/^line 3: has a quote inside a field/),
      ]);
    },
  );

  it('may have a byte order mark, CRLF, quoted columns and blank lines', async () => {
    expect(await read('\ufeff"id","name"\r\n\r\na,x\r\n,\r\nb,y')).toEqual([
      { id: 'a', name: 'x' },
      { id: 'b', name: 'y' },
    ]);
  });

  it('may have line ends inside quotes, and still counts lines', async () => {
    const entries = await entriesOf('id,about,price\na,"one\ntwo\nthree",5\nb,x,6\n');
    expect(shown(entries)[0]).toEqual({ id: 'a', about: 'one\ntwo\nthree', price: '5' });
    const [first, second] = entries.map((entry) => ('row' in entry ? entry.row : undefined));
    expect([first?.line, first?.lineOf?.('about'), first?.lineOf?.('price')]).toEqual([2, 2, 4]);
    expect(second?.line).toBe(5);
  });

  it('loses one row to a quote that is not closed, not the rows after it', async () => {
    expect(await read('id,name\na,"x\nb,y\nc,"p\nq"\nd,z\n')).toEqual([
      expect.stringMatching(/^line 2: opens a quote that is not closed/),
      { id: 'b', name: 'y' },
      { id: 'c', name: 'p\nq' },
      { id: 'd', name: 'z' },
    ]);
  });

  it('loses one row to a quote inside a field', async () => {
    expect(await read('id,name\na,12" pan\nb,"x"y\nc,z\n')).toEqual([
      expect.stringMatching(/^line 2: has a quote inside a field/),
      expect.stringMatching(/^line 3: has a quote inside a field/),
      { id: 'c', name: 'z' },
    ]);
  });

  it('may have quotes inside fields where it is tab-separated', async () => {
    expect(await read('id\tname\na\t12" pan\nb\t"quoted"\nc\t13" pan\n', '\t')).toEqual([
      { id: 'a', name: '12" pan' },
      { id: 'b', name: 'quoted' },
      { id: 'c', name: '13" pan' },
    ]);
  });

  it('names rows with too few or too many fields', async () => {
    expect(await read('id,name,price\na,x\nb,y,1,2\nc,z,3,\n')).toEqual([
      expect.stringContaining('line 2: has 2 fields, the header has 3.'),
      expect.stringContaining('line 3: has 4 fields, the header has 3.'),
      { id: 'c', name: 'z', price: '3' },
    ]);
  });

  it('keeps rows in order beyond one batch', async () => {
    const rows = Array.from({ length: 350 }, (_, row) => (row % 40 === 7 ? `${row},"a\nb"` : `${row},x`));
    const ids = (await read(`id,name\n${rows.join('\n')}`)).map((row) => (row as { id: string }).id);
    expect(ids).toEqual(Array.from({ length: 350 }, (_, row) => String(row)));
  });

  it.each([
    ['a line for spreadsheets', 'sep=;\nid;name\na;x,y\n'],
    ['that line in quotes, with a mark', '\ufeff"sep=;"\r\nid;name\r\na;x,y\r\n'],
    ['a comment', '# Required | An id,# Required | A name\nid,name\na,"x,y"\n'],
    [
      'comments over several lines',
      '# one\n"# two\nand three ""quoted"", still",# four\n\nid,name\na,"x,y"\n',
    ],
    ['lines of the old Mac', 'id,name\ra,"x,y"\r'],
    ['a header over two lines', 'id,"\nname"\na,"x,y"\n'],
  ])('may begin with %s', async (_, text) => {
    expect(await read(text)).toEqual([{ id: 'a', name: 'x,y' }]);
  });

  it('is parted by what makes most of its columns known, whatever else its header holds', async () => {
    const known = (columns: readonly string[]) =>
      columns.filter((one) => ['id', 'name'].includes(one)).length;
    const text = 'id;name;Tags (x,y,z...,more)\na;b;c\n';
    expect(shown(await all(readDelimited(chunks(text), { onHeader: () => [], known })))).toEqual([
      { id: 'a', name: 'b', 'Tags (x,y,z...,more)': 'c' },
    ]);
    const numbered = '#,id,name\n1,a,b\n';
    expect(shown(await all(readDelimited(chunks(numbered), { onHeader: () => [], known })))).toEqual([
      { '#': '1', id: 'a', name: 'b' },
    ]);
  });

  it('has no apostrophe before what a spreadsheet would take for a formula', async () => {
    expect(await read("id,name\na,'=1+1\nb,'-20 degrees\nc,'tis\n")).toEqual([
      { id: 'a', name: '=1+1' },
      { id: 'b', name: '-20 degrees' },
      { id: 'c', name: "'tis" },
    ]);
  });

  it('without a line is refused', async () => {
    await expect(read('')).rejects.toThrow('line 1: the file is empty.');
  });

  it('whose header is not UTF-8 is refused', async () => {
    await expect(read(Buffer.from('id,gr\xf6\xdfe\n', 'latin1'))).rejects.toThrow(
      'line 1: the header row is not UTF-8',
    );
  });

  it('shows its header before its first row', async () => {
    const onHeader = (columns: readonly string[], line: number) => {
      throw new Error(`${columns.join('+')} at ${line}`);
    };
    await expect(
      all(readDelimited(chunks('\n id , name \na,b'), { onHeader, known: () => 0 })),
    ).rejects.toThrow('id+name at 2');
  });
});
