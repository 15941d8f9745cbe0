import { readYamlList } from '../files/yaml-list.js';
import { mistakeIn, type SegmentOverride } from './segment-override.js';

const HOW_TO_WRITE = 'write a list, each entry beginning with "- anchors:".';

/** @throws SetupError with the line of the first mistake. */
export function parseOverrides(text: string, file = 'segments.yaml'): readonly SegmentOverride[] {
  return readYamlList(text, file, HOW_TO_WRITE).map(({ value, refuse }) => {
    const mistake = mistakeIn(value);
    return mistake ? refuse(mistake.reason, mistake.key) : (value as SegmentOverride);
  });
}
