/** Who it is said of: the shopper, or somebody of theirs. */
const KIN =
  '(?:husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|mother|father|mum|mom|dad|parents?|son|daughter|kid|child|baby|toddler|brother|sister|grand(?:mother|father|ma|pa|son|daughter|child)|granny|nan|aunt|uncle|niece|nephew|cousin|friend|boss|colleague|neighbou?r|schwester|bruder|mutter|vater|frau|mann|tochter|sohn|kind|oma|opa|mari|femme|mère|père|fils|fille)';
const SOMEBODY = new RegExp(
  `\\b(?:i|i['’]m|i['’]ve|im|me|my|mine|he|she|his|her|we|our|${KIN}|ich|mir|mein(?:e[mnrs]?)?|je|mon|ma|estoy|tengo|mi|sono|ho)(?:['’]s)?(?![\\p{L}])`,
  'iu',
);

/** Words that mostly tell of a person: illness and its cures, pregnancy, addiction. Few things have such names. */
const CONDITIONS =
  'pregnan(?:t|cy)|miscarriage|infertil(?:e|ity)|menopaus(?:e|al)|diabet(?:es|ic)|cancer|tumou?r|leuk(?:a?emia)|chemo(?:therapy)?|dialysis|dementia|alzheimer(?:.?s)?|parkinson(?:.?s)?|multiple sclerosis|epilep(?:sy|tic)|asthma(?:tic)?|arthriti[sc]|haemorrhoids?|hemorrhoids?|incontinen(?:t|ce)|constipation|eczema|psoriasis|herpes|hiv|aids|hepatitis|depress(?:ed|ion|ive)|bipolar|schizophreni[ac]|ptsd|adhd|autis(?:m|tic)|anorexi[ac]|bulimi[ac]|anxiety|panic attacks?|insomnia|migraines?|(?:had|after) a stroke|heart (?:attack|disease|failure)|high blood pressure|erectile dysfunction|viagra|antidepressants?|surgery|transplant|amputat(?:ed|ion)|addict(?:ed|ion)|alcoholi[cs]m?|rehab|suicid(?:e|al)|disab(?:led|ility)|divorc(?:e|ed|ing)|bankrupt(?:cy)?|schwanger|krebs|enceinte|embarazada|incinta';
const CONDITION = new RegExp(`(?<!\\p{L})(?:${CONDITIONS})(?!\\p{L})`, 'iu');

/** Words of things too, and of somebody's health or life only where somebody is said to be so. */
const STATES =
  'blind|deaf|sick|ill|dying|dead|expecting|single|widowed|an? (?:widow|widower)|gay|lesbian|bi(?:sexual)?|trans(?:gender)?|queer|unemployed|in (?:hospital|prison|jail|rehab|a wheelchair)|muslim|jewish|christian|catholic|hindu|buddhist';
const IS = "(?:\\s+(?:is|was|are)|['’]s)";
const IS_SO = new RegExp(
  `\\b(?:(?:i\\s+am|i['’]?m)|(?:he|she|${KIN}(?:-in-law)?)${IS})\\s+(?:(?:now|very|so|a bit|half|going|not)\\s+)*(?:${STATES})(?:\\s*(?:$|[,.;!?]|\\b(?:and|but|so|with|now|since|because)\\b))`,
  'iu',
);
const HAS_DIED = new RegExp(
  `\\b${KIN}(?:-in-law)?\\s+(?:has\\s+|had\\s+)?(?:just\\s+)?(?:died|passed away)\\b`,
  'iu',
);
const SUFFERS =
  /\b(?:suffer(?:s|ing|ed)? from|diagnosed with|(?:i|he|she) (?:lost|was fired from) (?:my|his|her) job)\b/iu;

/** Somebody's health or life: "I am pregnant", "haemorrhoid cream for dad"; not "jar opener for arthritis". */
export function looksLikeHealth(text: string): boolean {
  return (
    (SOMEBODY.test(text) && (CONDITION.test(text) || SUFFERS.test(text))) ||
    IS_SO.test(text) ||
    HAS_DIED.test(text)
  );
}
