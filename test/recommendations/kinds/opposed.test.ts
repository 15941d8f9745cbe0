import { describe, expect, it } from 'vitest';
import { areOpposed } from '../../../src/recommendations/kinds/opposed.js';

const saying = (description: string, ...tags: readonly string[]) => ({ description, tags });

describe('two products of which neither is like the other', () => {
  const rich = saying('Thick as custard.', 'night cream', 'rich');

  it('say the opposite, as a tag or in more than one word', () => {
    expect(areOpposed(rich, saying('A cool, oil-free jelly.', 'gel'))).toBe(true);
    expect(areOpposed(saying('Happy beside a north window.'), saying('It wants full sun.'))).toBe(true);
  });

  it('are none that say the same, both, or nothing of it', () => {
    expect(areOpposed(rich, saying('For dry skin.'))).toBe(false);
    expect(areOpposed(rich, saying('For dry skin and oily skin alike.'))).toBe(false);
    expect(areOpposed(rich, saying('A soap that makes a foam.'))).toBe(false);
  });
});
