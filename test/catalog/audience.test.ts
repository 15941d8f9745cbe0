import { expect, it } from 'vitest';
import { audienceOf } from '../../src/catalog/audience.js';
import { product } from '../segments/discovery-shop.js';

it.each([
  ['ages 0-2', ['baby', 'toddler']],
  ['ages 2-4', ['toddler', 'child']],
  ['Ages 9 to 12 years', ['child']],
  ['ages 18-99', []],
  ['3 years', []],
])('a tag of ages says for which children a thing is: %s', (tag, children) => {
  const audience = audienceOf(product('book', { name: 'All Machines Sleep', tags: ['bedtime', tag] }));
  expect([...audience.of]).toEqual(children);
  expect(audience.saysAge).toBe(children.length > 0);
});
