import type { InterestPart, SignalPart } from '../../../recommendations/reasons/explained-parts.js';
import type { Lead } from '../../../recommendations/reasons/leads.js';

/** The parts of a score with the signal that the sentence above them names first, and its interest first. */
export function namedFirst(interests: readonly InterestPart[], lead: Lead): readonly InterestPart[] {
  const isNamed = isNamedBy(lead);
  const ordered = interests.map((part) => ({ ...part, signals: firstWhere(part.signals, isNamed) }));
  const interest = signalLeadOf(lead)?.interest;
  return firstWhere(ordered, (part) =>
    interest === undefined ? part.signals.some(isNamed) : part.interest === interest,
  );
}

function isNamedBy(lead: Lead): (part: SignalPart) => boolean {
  const named = signalLeadOf(lead)?.signal;
  const product = named ? named.product : aboutOf(lead);
  return (part) => (product === undefined ? part.entry === named?.entry : part.product === product);
}

function signalLeadOf(lead: Lead): Extract<Lead, { type: 'signal' }> | undefined {
  if (lead.type === 'signal') return lead;
  return lead.type === 'new' ? lead.of : undefined;
}

function aboutOf(lead: Lead): SignalPart['product'] {
  if (lead.type === 'company') return lead.companion.about;
  return lead.type === 'coInterest' ? lead.about : undefined;
}

/** The others keep their order. */
function firstWhere<Part>(parts: readonly Part[], isFirst: (part: Part) => boolean): readonly Part[] {
  return [...parts.filter(isFirst), ...parts.filter((part) => !isFirst(part))];
}
