import { describe, expect, it } from 'vitest';
import { contactSheet } from '../../bench/contact-sheet.js';
import { product } from './products.js';

describe('a contact sheet', () => {
  it('shows each product with its name, escaped', () => {
    const sheet = contactSheet([product({ id: 'a', name: 'A <b>' }), product({ id: 'b', name: 'B' })]);
    expect(sheet.match(/<img /g)).toHaveLength(2);
    expect(sheet).toContain('A &lt;b&gt;');
    expect(sheet).not.toContain('A <b>');
  });
});
