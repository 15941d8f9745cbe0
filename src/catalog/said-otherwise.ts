import { meaningsIn } from '../language/word-lists.js';
import { englishSingular } from './search/languages/en-plurals.js';

/** What people say of what they do, and the name under which shops sell for it. */
const SAID = [...meaningsIn('en/said-otherwise.txt')].map(
  ([said, name]) => [said.replaceAll('_', ' '), name] as const,
);
const NAMES = new Map(SAID);
/** A shorter text is the name of a thing, and of one it asks for one. */
const SENTENCE = 4;
/** Sentences about one or several: a *plant that survives anything*, and *plants that survive anything*. */
const NAMES_OF_ONE = new Map(
  SAID.filter(([said]) => said.split(' ').length >= SENTENCE).map(([said, name]) => [ofOne(said), name]),
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
  return [plain, bare, thingForWhom(plain)]
    .flatMap((said) => NAMES.get(said) ?? NAMES_OF_ONE.get(ofOne(said)) ?? [])
    .at(0);
}

/** A text without what only says that something is for somebody: kids, of "gift for kids". */
export const withoutHolders = (text: string): string => text.trim().toLowerCase().replace(HOLDERS, '');

/** Other words for a text that means nothing here. */
export function otherwise(text: string): string | undefined {
  const { plain, bare } = spoken(text);
  return bare === '' || bare === plain ? undefined : bare;
}

function ofOne(text: string): string {
  return text.split(' ').map(englishSingular).join(' ');
}

function spoken(text: string) {
  const plain = text.trim().toLowerCase();
  return { plain, bare: plain.replace(HOLDERS, '').replace(ENDS, '') };
}
