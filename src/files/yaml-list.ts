import { isMap, isNode, isScalar, isSeq } from 'yaml';
import { openYaml, type YamlSource } from './yaml-file.js';

/** One entry of a list in a YAML file that a merchant writes. */
export interface YamlEntry {
  /** As plain data. */
  readonly value: unknown;
  /** @throws SetupError with the file and the line: of the entry, or of one of its keys */
  refuse(reason: string, key?: string): never;
}

/**
 * The entries of a YAML file that is one list; none where it says nothing.
 * @param howToWrite a sentence, for a file that is no list
 * @throws SetupError with the file and the line of the first mistake
 */
export function readYamlList(text: string, file: string, howToWrite: string): readonly YamlEntry[] {
  const source = openYaml(text, file);
  const { document, refuse } = source;
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isSeq(contents)) return refuse(startOf(contents), howToWrite);
  // All at once: an entry by itself looks through the whole file for what each of its aliases means.
  const values = valuesOf(source);
  return contents.items.map((item, at) => ({
    value: values[at],
    refuse: (reason, key) => refuse(offsetOf(item, key), reason),
  }));
}

/** @throws SetupError where an alias means nothing, or aliases of aliases would fill the memory */
function valuesOf({ document, refuse }: YamlSource): readonly unknown[] {
  try {
    return document.toJS() as readonly unknown[];
  } catch (error) {
    return refuse(0, `${(error as Error).message}.`);
  }
}

function offsetOf(item: unknown, key: string | undefined): number {
  const pair = isMap(item) ? item.items.find((one) => isScalar(one.key) && one.key.value === key) : undefined;
  return startOf(pair?.key ?? item);
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
