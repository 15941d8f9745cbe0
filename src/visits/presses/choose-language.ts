import type { Decision } from '../decision.js';

/** The language that a visit is answered in. @param language an ISO 639-1 code of a language that the shop speaks */
export function decide(language: string): Decision {
  return { entries: [{ type: 'language', language }] };
}
