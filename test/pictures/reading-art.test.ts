import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SetupError } from '../../src/errors.js';
import { readArt } from '../../src/pictures/art.js';
import { parseDrawing } from '../../src/pictures/drawing.js';

const drawing = (inside: string, box = 'data-box="10 8 80 84"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" ${box}>\n${inside}\n</svg>`;
const reading = (svg: string) => () => parseDrawing(svg, 'thing.svg', new Set(['main', 'leaf']));

describe('a drawing', () => {
  it('is read without its comments and white space', () => {
    const svg = drawing(
      '<!-- body -->\n <g transform="rotate(4 50 50)">\n<path d="M1 2h3z" fill="var(--main)"/></g>',
    );
    expect(reading(svg)()).toEqual({
      markup: '<g transform="rotate(4 50 50)"><path d="M1 2h3z" fill="var(--main)"/></g>',
      bounds: { left: 10, top: 8, right: 90, bottom: 92 },
      oneWay: false,
    });
  });

  it('says whether it may be mirrored', () => {
    const svg = drawing('<circle r="4" fill="none"/>', 'data-box="0 0 9 9" data-mirror="no"');
    expect(reading(svg)().oneWay).toBe(true);
  });

  it.each([
    ['<script>alert(1)</script>', 2, 'text is not drawn; take it out.'],
    ['<script href="/x.js"/>', 2, '<script> is not drawn. Use g, path, rect, circle, ellipse.'],
    ['<path d="M0 0" onload="x()"/>', 2, 'the attribute onload is not known here.'],
    ['<path d="M0 0" style="fill: red"/>', 2, 'the attribute style is not known here.'],
    ['<path d="M0 0" fill="url(#a)"/>', 2, 'fill="url(#a)" is no value for it.'],
    ['\n<path d="M0 0" fill="var(--mian)"/>', 3, 'var(--mian) is no colour. Use main, leaf.'],
    ['<circle r="four"/>', 2, 'r="four" is no value for it.'],
    ['words', 2, 'text is not drawn; take it out.'],
    ['<g>', 3, '</svg> ends what did not begin.'],
    ['<g></g></svg><svg>', 2, '<svg> is not drawn. Use g, path, rect, circle, ellipse.'],
    ['<path d="M0 0">', 3, '</svg> ends what did not begin.'],
    ['<path d=M0/>', 2, 'this cannot be read. Write elements as <name attribute="value"/>, and end each.'],
    ['<circle r="4" r="5"/>', 2, 'an attribute stands here twice.'],
    ['', 1, 'nothing is drawn in the one <svg>.'],
  ])('is refused with its line: %s', (inside, line, reason) => {
    expect(reading(drawing(inside))).toThrow(new SetupError(`thing.svg, line ${line}: ${reason}`));
  });

  it('has a box of 100 by 100, and says which part of it the thing fills', () => {
    expect(reading('<svg viewBox="0 0 24 24"><path d="M0 0"/></svg>')).toThrow('viewBox="0 0 100 100"');
    expect(reading(drawing('<path d="M0 0"/>', 'data-box="6 8 0 84"'))).toThrow(
      'data-box="x y width height"',
    );
  });
});

describe('a folder of art', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'art-'));
    cpSync('catalog/art', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const replaced = (file: string, from: string, to: string): void => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  };

  it.each([
    [
      'phrases.yaml',
      'shape:vase:',
      'shape:vaze:',
      'there is no drawings/vaze.svg. Draw it, or name another.',
    ],
    [
      'phrases.yaml',
      'shape:vase:',
      'vase:',
      '"vase" names no art. Write shape:NAME, fluent:NAME or ph:NAME.',
    ],
    ['phrases.yaml', ': vase, ', ': sofa, ', '"sofa" is drawn as shape:sofa already. Keep it in one place.'],
    ['phrases.yaml', ': vase, ', ': Vase, ', 'write "Vase" in lower case.'],
    ['phrases.yaml', 'otherwise:', 'else:', 'the entry "otherwise:" is missing.'],
    ['colours.yaml', "cork: '#c8955f'", 'cork: #c8955f', 'write a text'],
    ['colours.yaml', "cork: '#c8955f'", 'cork: brown', '"brown" is no colour. Write one like \'#c8955f\'.'],
    ['colours.yaml', 'dyes: &dyes [', 'dyes: &dyes', 'Tags and anchors'],
  ])('is refused with file and line: %s', (file, from, to, reason) => {
    replaced(file, from, to);
    expect(() => readArt(folder)).toThrow(SetupError);
    expect(() => readArt(folder)).toThrow(new RegExp(`^${file}, line \\d+: `));
    expect(() => readArt(folder)).toThrow(reason);
  });

  it('is refused where a file is missing', () => {
    rmSync(join(folder, 'icons.yaml'));
    expect(() => readArt(folder)).toThrow(/icons\.yaml cannot be read/);
  });
});
