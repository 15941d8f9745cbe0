import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { SetupError } from '../errors.js';
import { mistakeIn, type SegmentOverride } from './segment-override.js';

/** @throws SetupError with the line of the first mistake. */
export function parseOverrides(text: string, file = 'segments.yaml'): readonly SegmentOverride[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const refuse = (offset: number, reason: string): never => {
    throw new SetupError(`${file}, line ${lines.linePos(offset).line}: ${reason}`);
  };
  const [broken] = document.errors;
  if (broken) refuse(broken.pos[0], broken.message.replace(/\.?$/, '.'));
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isSeq(contents))
    return refuse(startOf(contents), 'write a list, each entry beginning with "- anchors:".');
  return contents.items.map((item) => {
    const entry = plain(item, document);
    const mistake = mistakeIn(entry);
    if (mistake) refuse(offsetOf(item, mistake.key), mistake.reason);
    return entry as SegmentOverride;
  });
}

function plain(item: unknown, document: Document): unknown {
  return isNode(item) ? item.toJS(document) : item;
}

function offsetOf(item: unknown, key: string | undefined): number {
  const pair = isMap(item) ? item.items.find((one) => isScalar(one.key) && one.key.value === key) : undefined;
  return startOf(pair?.key ?? item);
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
