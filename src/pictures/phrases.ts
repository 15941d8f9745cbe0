import { readYamlFile, type YamlPart } from '../files/yaml-file.js';

/** What `catalog/art/phrases.yaml` says. */
export interface Phrases {
  /** What to draw for a word or a run of words, its words apart by one space. */
  readonly artOf: ReadonlyMap<string, string>;
  /** The most words a phrase has. */
  readonly longest: number;
  /** What a category or department called so says of its products, before their names. */
  readonly decides: ReadonlyMap<string, Deciding>;
  /** What phrases mean in a department or category with a word in its name, by that word. */
  readonly among: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Words that end a product's name without saying what it is. */
  readonly saysNothing: ReadonlySet<string>;
  /** What is drawn where no phrase fits. */
  readonly otherwise: string;
}

interface Deciding {
  readonly art: string;
  /** What a name ends with whose product is none of these. */
  readonly except: ReadonlySet<string>;
  /** Whether it says so by itself, and not only beside another word that does. */
  readonly isAlone: boolean;
}

/**
 * @param isDrawing whether there is a drawing of that name
 * @throws SetupError with the line of the first mistake
 */
export function readPhrases(file: string, isDrawing: (name: string) => boolean): Phrases {
  const content = readYamlFile(file);
  const artOf = new Map<string, string>();
  for (const [, group] of content.at('phrases').entries()) readGroup(group, artOf, isDrawing);
  const otherwise = content.at('otherwise');
  checkArt(otherwise.text(), otherwise, isDrawing);
  return {
    artOf,
    decides: readDeciding(content.at('decides'), isDrawing),
    among: new Map(
      content
        .at('among')
        .entries()
        .map(([word, group]) => [word, readGroup(group, new Map(), isDrawing)]),
    ),
    longest: Math.max(...[...artOf.keys()].map((phrase) => phrase.split(' ').length)),
    saysNothing: new Set(content.at('says-nothing').list()),
    otherwise: otherwise.text(),
  };
}

/** Takes in a group of phrases by the art that they are drawn as. */
function readGroup(
  group: YamlPart,
  artOf: Map<string, string>,
  isDrawing: (name: string) => boolean,
): ReadonlyMap<string, string> {
  for (const [art, part] of group.entries()) {
    checkArt(art, part, isDrawing);
    for (const phrase of part.list()) {
      if (phrase !== phrase.toLowerCase()) part.refuse(`write "${phrase}" in lower case.`);
      const other = artOf.get(phrase);
      if (other !== undefined) part.refuse(`"${phrase}" is drawn as ${other} already. Keep it in one place.`);
      artOf.set(phrase, art);
    }
  }
  return artOf;
}

function readDeciding(
  content: YamlPart,
  isDrawing: (name: string) => boolean,
): ReadonlyMap<string, Deciding> {
  const deciding = content.entries().flatMap(([art, part]) => {
    checkArt(art, part, isDrawing);
    const except = new Set(part.at('except').list());
    const words = (key: 'alone' | 'beside') =>
      part
        .at(key)
        .list()
        .map((phrase) => [phrase, { art, except, isAlone: key === 'alone' }] as const);
    return [...words('alone'), ...words('beside')];
  });
  return new Map(deciding);
}

/** Icons are looked up when they are drawn: their sets are large and read on first use. */
function checkArt(art: string, part: YamlPart, isDrawing: (name: string) => boolean): void {
  const [, kind, name = ''] = /^(shape|fluent|ph):([a-z\d-]+)$/.exec(art) ?? [];
  if (kind === undefined) part.refuse(`"${art}" names no art. Write shape:NAME, fluent:NAME or ph:NAME.`);
  if (kind === 'shape' && !isDrawing(name))
    part.refuse(`there is no drawings/${name}.svg. Draw it, or name another.`);
}
