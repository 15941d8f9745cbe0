import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionText, hasControls, labelText } from '../../../src/catalog/feeds/plain-text.js';

describe('a description', () => {
  it.each([
    ['<p>Two metres of <b>felt</b>.</p><p>Air it.</p>', 'Two metres of felt . Air it.'.replace(' .', '.')],
    ['one<br>two<br/>three', 'one two three'],
    ['<ul><li>oak</li><li>ash</li></ul>', 'oak, ash'],
    ['<p>Seven gears.</p><ul><li>Steel frame</li><li>14 kg</li></ul>', 'Seven gears. Steel frame. 14 kg.'],
    [
      '<ul>\n <li>Oak</li>\n <li>Dimmable</li>\n</ul><h2>Care</h2><p>Dust dry</p>',
      'Oak. Dimmable. Care: Dust dry.',
    ],
    [
      '<table><tr><td>Width</td><td>200 cm</td></tr><tr><td>Depth</td><td>90 cm</td></tr></table><p>Only &euro;5</p>',
      'Width 200 cm. Depth 90 cm. Only €5.',
    ],
    ['Holds 350 ml<br>Made in Bergen', 'Holds 350 ml. Made in Bergen'],
    ['Rings <br/> loudly', 'Rings loudly'],
    ['<div><div><p>One block</p></div></div>', 'One block'],
    ['<p>Is it dry?</p><p>(Mostly)</p><p>Yes</p>', 'Is it dry? (Mostly). Yes.'],
    ['<p>Best.</p><p>[vc_row][vc_column]Text[/vc_column][/vc_row]</p>', 'Best. Text'],
    ['Wool. [gallery ids="1,2"]', 'Wool.'],
    ['[caption id=&quot;a&quot; width=&quot;9&quot;]A view[/caption] of it', 'A view of it'],
    ['[tabs]One[/tabs] [Sample] [1] [sic]', 'One [Sample] [1] [sic]'],
    ['Oak {{widget type="Magento\\Cms\\Block" id="3"}} table', 'Oak table'],
    ['Tom &amp; Jerry&#39;s &eacute;clair&nbsp;shop', 'Tom & Jerry\u0027s éclair shop'],
    ['&lt;p&gt;escaped &lt;b&gt;once&lt;/b&gt; more&lt;/p&gt;', 'escaped once more'],
    ['&amp;lt;p&amp;gt;or twice&amp;lt;/p&amp;gt;', 'or twice'],
    ['Cap &amp;amp; scarf', 'Cap & scarf'],
    ['&#87;ool &#x26; felt', 'Wool & felt'],
    ['<table><tr><td>Height</td><td>9 cm</td></tr></table>', 'Height 9 cm'],
    ['<b><b>nested</b> <<b>b>', 'nested'],
    ['before<script>alert("1 < 2")</script>after', 'before after'],
    ['<style>p { color: red }</style>plain', 'plain'],
    ['a <!-- hidden --> b', 'a b'],
    ['<img src=x onerror="alert(1)">pan', 'pan'],
    ['a <b unclosed="x">bold', 'a bold'],
    ['  spaces,\n tabs\tand lines \r\n', 'spaces, tabs and lines'],
  ])('loses its markup: %s', (html, text) => {
    expect(descriptionText(html)).toBe(text);
  });

  it.each(['weighs < 5 kg & fits a > b', 'if a<b then', 'R&D', 'AT&T; and more'])(
    'keeps a text that only looks like markup: %s',
    (text) => {
      expect(descriptionText(text)).toBe(text);
    },
  );

  it('never holds an element after it was read', () => {
    const pieces = fc.constantFrom(
      '<b>',
      '</b>',
      '<script>',
      '</script>',
      '<img src=x>',
      '<a href="',
      '">',
      'word ',
      '<',
      '>',
      '<!--',
      '-->',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        expect(descriptionText(parts.join(''))).not.toMatch(/<(b|script|img|a)\b[^<>]*>/i);
      }),
    );
  });
});

describe('a label', () => {
  it('has its entities decoded and its other characters kept', () => {
    expect(labelText('Yoga &amp; mindfulness')).toBe('Yoga & mindfulness');
    expect(labelText('Size <M> &eacute;')).toBe('Size <M> é');
    expect(labelText('Size <S>')).toBe('Size <S>');
    expect(labelText('Cafe\u0301  au\tlait')).toBe('Café au lait');
  });
});

describe('a label of markup', () => {
  it.each([
    ['Wool <sup>&reg;</sup> blanket', 'Wool ® blanket'],
    ['Mug <em>blue</em><br>large', 'Mug blue large'],
    ['<b>Acme</b>', 'Acme'],
    ['<B>Acme</B>', 'Acme'],
    ['A &amp;amp; B', 'A & B'],
    ['Soft\u00adware \u200bbox', 'Software box'],
    ['Bell&#7; and &#x202e;turn', 'Bell and turn'],
    ['<script>alert(1)</script>Mug', 'Mug'],
  ])('is plain: %s', (written, read) => {
    expect(labelText(written)).toBe(read);
    expect(labelText(read)).toBe(read);
  });

  it('stays as it is once it was read', () => {
    const pieces = fc.constantFrom(
      '<b>',
      '</b>',
      '&amp;',
      'amp;',
      '&lt;',
      'p&gt;',
      '<S>',
      '<',
      '>',
      'x ',
      '&#60;',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const once = labelText(parts.join(''));
        expect(labelText(once)).toBe(once);
      }),
    );
  });
});

describe('control characters', () => {
  it('are found, line ends and tabs apart', () => {
    for (const text of ['a\u0000b', '\u0007', '\u001b[31m', 'a\u0085', 'x\u202egpj.exe', '\ud800']) {
      expect(hasControls(text), JSON.stringify(text)).toBe(true);
    }
    for (const text of ['a\nb', 'a\tb', 'a\r\nb', 'é€😀', '']) expect(hasControls(text)).toBe(false);
  });
});
