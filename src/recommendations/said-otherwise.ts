import { meaningsIn } from '../language/word-lists.js';

/** What people say of what they do, and the name under which shops sell for it. */
const NAMES = new Map(
  [...meaningsIn('en/said-otherwise.txt')].map(([said, name]) => [said.replaceAll('_', ' '), name]),
);
/** A present says nothing of what it is; nor does what stands behind the thing that is cared for. */
const HOLDERS = /^(?:gifts?|presents?|things?|something|stuff)\s+for\s+/u;
const ENDS = /\s+(?:care|things|stuff|gear|products)$/u;

/** Other words for a text that means nothing here, the likelier first. */
export function otherwise(text: string): readonly string[] {
  const plain = text.trim().toLowerCase();
  const bare = plain.replace(HOLDERS, '').replace(ENDS, '');
  return [NAMES.get(plain), NAMES.get(bare), bare].filter(
    (one): one is string => one !== undefined && one !== '' && one !== plain,
  );
}
