import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { answerFrom, readQueries } from '../../evaluation/datasets/queries.js';
import { filesOf } from '../../evaluation/experiments/datasets.js';

const folder = mkdtempSync(join(tmpdir(), 'judged-queries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Each judgement as one line: query, title, relevance. */
function linesOf({ titles, queries }: ReturnType<typeof readQueries>): string[] {
  const title = new Map(titles.map((one) => [one.id, one.title]));
  return queries.flatMap(({ query, relevance }) =>
    [...relevance].map(([id, value]) => `${query} | ${title.get(id)} | ${value}`),
  );
}

describe('judged queries are read as their publishers write them', () => {
  it('a shop of tools: quoted commas and inches, Latin letters, relevance in thirds', () => {
    const text = [
      '"id","product_uid","product_title","search_term","relevance"',
      '2,100001,"Pine shelf, 12 in. x 8 in.","wall shelf",3',
      '3,100002,"Caf\u00e9 table, 24"" round","small table",2.33',
      '9,100003,"Oak peg","wall shelf",1',
    ].join('\r\n');
    const judged = readQueries([fileOf('train.csv', Buffer.from(text, 'latin1'))]);
    expect(linesOf(judged)).toEqual([
      'wall shelf | Pine shelf, 12 in. x 8 in. | 3',
      'wall shelf | Oak peg | 1',
      'small table | Café table, 24" round | 2.33',
    ]);
    expect(judged.columns).toEqual(['query: search_term', 'title: product_title', 'relevance: relevance']);
    expect(answerFrom(judged)).toBe(2);
  });

  it('a crowd of readers: a median, texts of several lines, gzip', () => {
    const text = [
      '"id","query","product_title","product_description","median_relevance","relevance_variance"',
      '1,"desk lamp","Brass desk lamp","Two lines,',
      'with a ""quote""",4,0',
      '2,"desk lamp","Desk","",1,0.471',
    ].join('\n');
    const judged = readQueries([fileOf('crowd.csv.gz', gzipSync(text))]);
    expect(linesOf(judged)).toEqual(['desk lamp | Brass desk lamp | 4', 'desk lamp | Desk | 1']);
    expect(judged.columns).toContain('relevance: median_relevance');
  });

  it('three files that tabs part, in any order: what a judgement does not say, an id leads to', () => {
    const queries = fileOf('query.csv', 'query_id\tquery\tquery_class\n0\tsalon chair\tChairs\n');
    const products = fileOf(
      'product.csv',
      'product_id\tproduct_name\trating_count\n7\t"26"" salon chair"\t3\n8\tHall stand\t1\n',
    );
    const labels = fileOf(
      'label.csv',
      'id\tquery_id\tproduct_id\tlabel\n0\t0\t7\tExact\n1\t0\t8\tIrrelevant\n2\t0\t99\tPartial\n',
    );
    const judged = readQueries([products, labels, queries]);
    expect(linesOf(judged)).toEqual(['salon chair | 26" salon chair | 1', 'salon chair | Hall stand | 0']);
    expect(judged.columns).toEqual([
      'query: query of query.csv by query_id',
      'title: product_name of product.csv by product_id',
      'relevance: label',
    ]);
    expect(judged.files).toHaveLength(3);
  });

  it('grades in letters: only what is exact answers', () => {
    const text =
      'query,product_title,esci_label\nkettle,Steel kettle,E\nkettle,Teapot,S\nkettle,Tea,C\nkettle,Rug,I\n';
    const judged = readQueries([fileOf('esci.csv', text)]);
    expect(judged.queries.map(({ relevance }) => [...relevance.values()])).toEqual([[1, 0.1, 0.01, 0]]);
    expect(answerFrom(judged)).toBe(0.5);
  });

  it('a row without a judgement judges nothing, and the better of two counts', () => {
    const text = 'query\ttitle\trelevance\ncup\tMug\t\ncup\tMug\t3\ncup\tMug\t2\ncup\tBowl\tperhaps\n';
    expect(linesOf(readQueries([fileOf('rows.tsv', text)]))).toEqual(['cup | Mug | 3']);
  });

  it('a file that says no title is refused with what it says', () => {
    const file = fileOf('none.csv', 'query,relevance\ncup,1\n');
    expect(() => readQueries([file])).toThrow(
      'No column for the title (title, product_title, product_name, name): none.csv has query, relevance.',
    );
  });
});

it('files stand behind the name of the set, and only searches may lie in more than it has', () => {
  expect(filesOf('search', ['a.csv', 'b.csv'])).toEqual(['a.csv', 'b.csv']);
  expect(filesOf('games', ['items.tsv'])[0]).toBe('items.tsv');
  expect(filesOf('games', ['items.tsv'])).toHaveLength(2);
  expect(() => filesOf('online-retail', ['a', 'b'])).toThrow('online-retail has 1 file(s), and 2 are given.');
});
