import { meaningsIn } from '../language/word-lists.js';

/** What people say of what they do, and the name under which shops sell for it. */
const NAMES = new Map(
  [...meaningsIn('en/said-otherwise.txt')].map(([said, name]) => [said.replaceAll('_', ' '), name]),
);
/** A present says nothing of what it is; nor does what stands behind the thing that is cared for. */
const HOLDERS =
  /^(?:(?:christmas|birthday)\s+)?(?:gifts?|presents?|things?|something|stuff|ideas?)\s+for\s+(?:(?:an?|the|my|our)\s+)?/u;
const ENDS = /\s+(?:care|things|stuff|gear|products)$/u;

/** Whose a thing is, before it: a child's jigsaw is one for children. */
const OWNERS: Readonly<Record<string, string>> = {
  ...{ child: 'kids', children: 'kids', kid: 'kids', toddler: 'toddlers', baby: 'babies' },
};
const OWNED =
  /^(?:(?:an?|the|my|our)\s+)?(?:(child|children|kid|toddler|baby)['’]s|(kid|toddler)s['’]?)\s+(\S.*)$/u;
const FOR_ONE = /\sfor\s+(?:(?:an?|the|my|our)\s+)?(child|children|kid|toddler|baby)s?$/u;

/** A text that says whose a thing is, as one that says for whom: *jigsaw for kids*, of `child's jigsaw`. */
export function thingForWhom(text: string): string {
  const plain = text.trim().toLowerCase();
  const [, one = '', several = one, thing] = OWNED.exec(plain) ?? [];
  if (thing !== undefined) return `${thing} for ${OWNERS[several || one]}`;
  return plain.replace(FOR_ONE, (_, whom: string) => ` for ${OWNERS[whom]}`);
}

/** The name that shops sell for a text under, where the list knows it: it says better what is meant than the text. */
export function shopsName(text: string): string | undefined {
  const { plain, bare } = spoken(text);
  return NAMES.get(plain) ?? NAMES.get(bare) ?? NAMES.get(thingForWhom(plain));
}

/** A text without what only says that something is for somebody: kids, of "gift for kids". */
export const withoutHolders = (text: string): string => text.trim().toLowerCase().replace(HOLDERS, '');

/** Other words for a text that means nothing here. */
export function otherwise(text: string): string | undefined {
  const { plain, bare } = spoken(text);
  return bare === '' || bare === plain ? undefined : bare;
}

function spoken(text: string) {
  const plain = text.trim().toLowerCase();
  return { plain, bare: plain.replace(HOLDERS, '').replace(ENDS, '') };
}
