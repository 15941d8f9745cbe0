import {
  BEHAVIOUR_SEGMENTS,
  type BehaviourSegment,
  type BehaviourSegmentId,
  behaviourOf,
  type Fact,
  RULES,
} from '../../../interests/behaviour.js';
import type { JudgedLeaf, Rule } from '../../../interests/behaviour-rules.js';
import { signatureOf } from '../../../interests/signature.js';
import { percentText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { stepsIn } from './presenter.js';

/** A rule in words: what it asks for, and of what parts. */
interface RuleModel {
  readonly text: string;
  /** What it is in this visit; empty for a rule of several parts, and where nobody asked. */
  readonly now: string;
  readonly parts: readonly RuleModel[];
}

export const kindAddress = (id: BehaviourSegmentId): string =>
  id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export function presentKinds({ t }: Pick<Rendering, 't'>) {
  return BEHAVIOUR_SEGMENTS.map((id) => ({
    label: t.interests.behaviour[id],
    href: paths.visitKind(kindAddress(id)),
    description: t.groups.kinds[id],
  }));
}

/** @param address as the page's address names it @returns undefined where there is no such kind */
export function presentKind(rendering: Rendering, address: string) {
  const { t, session, snapshot } = rendering;
  const id = BEHAVIOUR_SEGMENTS.find((one) => kindAddress(one) === address);
  if (!id) return undefined;
  const { visit, now } = session;
  const own =
    session.personalised && session.open
      ? behaviourOf(signatureOf(visit, snapshot.shop, now).evidence).find((one) => one.id === id)
      : undefined;
  const label = t.interests.behaviour[id];
  return {
    label,
    description: t.groups.kinds[id],
    breadcrumb: stepsIn(rendering, label),
    rule: ruleInWords(RULES[id], [...(own?.leaves ?? [])], t),
    fit: own ? t.groups.fit(percentText(own.degree, t.locale)) : '',
    wouldEnd: own ? endOf(own, t) : '',
  };
}

function endOf({ exit, degree }: BehaviourSegment, { interests }: Wording): string {
  return exit && degree > 0 ? interests.notSaid(interests.wouldEnd[exit.fact](exit.atMost)) : '';
}

/** @param leaves as they were judged, in the order of the tree; each is taken from the list as its leaf is met */
function ruleInWords(rule: Rule<Fact>, leaves: JudgedLeaf<Fact>[], t: Wording): RuleModel {
  const { groups } = t;
  switch (rule.type) {
    case 'atLeast': {
      const judged = leaves.shift();
      const { fact, from, to } = rule;
      const now = judged ? groups.leafNow(judged.actual, percentText(judged.degree, t.locale)) : '';
      return { text: groups.leaf(groups.fact[fact], from, to), now, parts: [] };
    }
    case 'all':
    case 'any':
      return {
        text: groups.rule[rule.type],
        now: '',
        parts: rule.parts.map((part) => ruleInWords(part, leaves, t)),
      };
    case 'weighted': {
      const total = rule.parts.reduce((sum, { weight }) => sum + weight, 0);
      const parts = rule.parts.map(({ weight, rule: part }) => {
        const model = ruleInWords(part, leaves, t);
        return { ...model, text: groups.weighed(percentText(weight / total, t.locale), model.text) };
      });
      return { text: groups.rule.weighted, now: '', parts };
    }
  }
}
