import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { SetupError } from '../errors.js';

/** A part of a YAML file that people write. Whatever is not as asked for is refused with its file and line. */
export interface YamlPart {
  /** The parts of a map, in order. @throws SetupError where this is none */
  entries(): readonly (readonly [key: string, part: YamlPart])[];
  /** The part under a key of a map. @throws SetupError where it is missing */
  at(key: string): YamlPart;
  /** The texts of a list, or the one text that stands in its place. @throws SetupError where there are none */
  texts(): readonly string[];
  /** Words and phrases that stand in one text, apart by commas. @throws SetupError where this is no text */
  list(): readonly string[];
  /** @throws SetupError where this is no text */
  text(): string;
  /** @throws SetupError with the file, the line and the reason, which is a sentence */
  refuse(reason: string): never;
}

/**
 * Reads a YAML file, once at start.
 * @throws SetupError where it cannot be read or is no YAML
 */
export function readYamlFile(file: string): YamlPart {
  const source = openYaml(readTextFile(file), basename(file));
  return part(source.document.contents, source, 0);
}

/** The text of a file that the program comes with. @throws SetupError where it cannot be read */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SetupError(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

/** A YAML text as its library reads it. */
export interface YamlSource {
  readonly document: Document;
  /** @throws SetupError with the file, the line of an offset in the text, and the reason */
  readonly refuse: (offset: number, reason: string) => never;
}

/** @throws SetupError where the text is no YAML */
export function openYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const refuse = (offset: number, reason: string): never => {
    throw new SetupError(`${file}, line ${lines.linePos(offset).line}: ${reason}`);
  };
  const [broken] = document.errors;
  if (broken) refuse(broken.pos[0], broken.message.replace(/\.?$/, '.'));
  return { document, refuse };
}

function part(node: unknown, source: YamlSource, fallback: number): YamlPart {
  const found = isAlias(node) ? node.resolve(source.document) : node;
  const offset = (node as Node | null)?.range?.[0] ?? fallback;
  const refuse = (reason: string): never => source.refuse(offset, reason);
  const entries = () => {
    if (!isMap(found)) return refuse('write entries of the form "name: value".');
    return found.items.map(({ key, value }) => {
      const keyOffset = (key as Node).range?.[0] ?? offset;
      return [String(key), part(value, source, keyOffset)] as const;
    });
  };
  const text = (): string =>
    isScalar(found) && typeof found.value === 'string'
      ? found.value
      : refuse('write a text (in quotes where it looks like a number, a colour or a date).');
  return {
    entries,
    text,
    refuse,
    list: () =>
      text()
        .split(',')
        .map((one) => one.trim().replace(/\s+/g, ' ')),
    at: (wanted) =>
      entries().find(([key]) => key === wanted)?.[1] ?? refuse(`the entry "${wanted}:" is missing.`),
    texts: () => (isSeq(found) ? found.items.map((item) => part(item, source, offset).text()) : [text()]),
  };
}
