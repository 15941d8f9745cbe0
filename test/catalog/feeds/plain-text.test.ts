import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptionText, hasControls, labelText } from '../../../src/catalog/feeds/plain-text.js';

describe('a description', () => {
  it.each([
    ['<p>Two metres of <b>felt</b>.</p><p>Air it.</p>', 'Two metres of felt . Air it.'.replace(' .', '.')],
    ['one<br>two<br/>three', 'one two three'],
    ['<ul><li>oak</li><li>ash</li></ul>', 'oak ash'],
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
