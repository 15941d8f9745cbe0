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

/**
 * What ails a person, whoever is meant: who asks for a cushion for back pain has it, or lives with somebody who has. Soreness
 * after sport, cold feet, sunburn and dry skin are no ailments.
 */
const PARTS =
  '(?:lower |upper )?(?:back|neck|shoulder|knee|hip|joint|foot|feet|heel|ankle|wrist|elbow|hand|leg|arm|head|jaw|chest|stomach|tummy|belly|ear|eye|nerve|period|menstrual|pelvic|groin|tooth|teeth|throat|bone|sinus)s?';
const AILMENTS = [
  `${PARTS}[- ]?(?:pains?|aches?|aching|cramps?|injur(?:y|ies))`,
  '(?:chronic|sharp|constant) pains?|pains?[- ](?:relief|killers?)|painkillers?|(?:head|back|tooth|stomach|belly|tummy|ear)[- ]?aches?',
  '(?:sore|bad|aching|hurting|stiff|painful|injured|sprained|broken) (?:lower )?(?:back|neck|shoulders?|knees?|hips?|joints?|throat|wrists?|elbows?|ankles?|legs?|arm|foot|heels?|tooth)|hurting feet',
  'sciatica|lumbago|(?:slipped|herniated) dis[ck]|hernia|scoliosis|whiplash|osteoarthritis|gout|tendonitis|tendinitis|bursitis|(?:tennis|golfers?) elbow|carpal tunnel|plantar fasciitis|shin splints|bunions?|athletes foot|varicose veins|swollen (?:feet|ankles|legs)|restless legs?',
  'hay ?fever|(?:nut|peanut|pollen|dust|cat|dog|food|skin) allerg(?:y|ies)|allergic|allerg(?:y|ies)|high fever|the flu|influenza|flu|chesty cough|coughing|cough|sinusitis|bronchitis|pneumonia|tonsillitis|copd|tinnitus|vertigo|dizziness',
  'nausea|heartburn|acid reflux|indigestion|bloating|diarrhoea|diarrhea|irritable bowel|ibs|cystitis|uti|chronic fatigue|burnout|hot flushes|hot flashes|anaemi[ac]|anemi[ac]|ulcers?|kidney stones?|gallstones?|shingles rash|ringworm|head lice|warts?|verrucas?',
  '(?!muskel)\\p{L}*schmerz(?:en|mittel)?|(?:bauch|kopf|zahn|hals|rücken|ohren)weh|hexenschuss|ischias|bandscheiben?\\p{L}*|\\p{L}*arthrose|gicht|heuschnupfen|heiserkeit|husten|grippe|erkältung|erkältet|schnupfen|sodbrennen|durchfall|verstopfung|blähungen|übelkeit|fußpilz|krampfadern|hühneraugen?|fersensporn|tennisarm|karpaltunnel\\p{L}*|schwindel|wadenkrämpfe|periodenkrämpfe|\\p{L}*allergi(?:e|en|ker|kerin|sch)|läuse|warzen?',
].join('|');
/** A part of somebody's that hurts: *my knees hurt when I run*, *pain in my lower back*, *mein Rücken tut weh*. */
const HURTS =
  '(?:(?:really|always|often|still|just|constantly|both)\\s+)*(?:hurt(?:s|ing)?|ach(?:e|es|ing)|(?:is|are|get|gets|feel|feels)\\s+(?:(?:so|very|really|always|a bit)\\s+)?(?:hurting|aching|sore|painful|stiff|swollen|inflamed|numb|injured|bad)|(?:is|are)\\s+killing\\s+me)';
const HURTING = [
  `${PARTS}\\s+${HURTS}`,
  `(?:hurt(?:s|ing)?|pains?|aches?|cramps?)\\s+(?:(?:in|of|to)\\s+)?(?:the|my|his|her|our|their)\\s+${PARTS}`,
  '(?:i|he|she)\\s+(?:(?:have|has|am|is|feel|feels|always|often)\\s+)*(?:in pain|hurt(?:s|ing)? when)|it\\s+(?:really\\s+)?hurts\\s+(?:when|to)',
  '(?:rücken|nacken|knien?|schultern?|hüften?|füße|fuß|beine?|hände?|kopf|bauch|hals|zahn|zähne|gelenke?|arme?|ohren|ohr)\\s+(?:tut|tun|schmerzt|schmerzen)(?:\\s+(?:mir\\s+)?(?:so\\s+)?weh)?|(?:tut|tun)\\s+(?:mir\\s+)?(?:der|die|das|mein(?:e|en)?)\\s+\\p{L}+\\s+weh',
].join('|');
const AILMENT = new RegExp(`(?<![\\p{L}])(?:${AILMENTS}|${HURTING})(?![\\p{L}])`, 'iu');

/** Whether words name what ails a person: "back pain", "Rückenschmerzen". */
const namesAilment = (text: string): boolean => AILMENT.test(text.normalize('NFC').replace(/['’]/g, ''));

/**
 * For what a thing is wanted: for a part of the body that has to be gone easy on. Pains, injuries and illnesses are not
 * among it: they are refused wherever they stand.
 */
const FOR_A_PART =
  /^(.*\S)\s+for\s+(?:an?\s+)?(?:bad|sore|stiff|aching|weak)\s+(?:backs?|necks?|shoulders?|knees?|hips?|joints?|wrists?|ankles?|feet|heels?)$/iu;

/**
 * What exertion, sitting and standing do to anybody: tired or sore legs after running. Said of nobody, it tells of the running;
 * pains, injuries and joints are not among it, nor is anything after an illness.
 */
const EXERTION =
  '(?:running|jogging|cycling|riding|hiking|walking|climbing|swimming|rowing|dancing|skiing|training|exercising|lifting|gardening|digging|sitting|standing|working|typing|yoga|sport|sports|football|tennis|(?:an?\\s+|the\\s+)?(?:(?:long|hard|whole)\\s+)?(?:run|jog|ride|hike|walk|swim|climb|workout|marathon|half marathon|race|match|training session|day at (?:work|the desk|the office)))';
const AFTER_EXERTION = new RegExp(
  `(?<!\\p{L})(?:tired|sore|stiff|aching|heavy)\\s+(?:legs?|calves|thighs|feet|arms?|shoulders?|back|neck|hands?)\\s+(?:after|from)\\s+${EXERTION}(?!\\p{L})`,
  'iu',
);

/** Without what exertion did, where it is said of nobody. */
const withoutExertion = (text: string): string =>
  SOMEBODY.test(text) ? text : text.replace(AFTER_EXERTION, ' ');

/** What is wanted for a body and is no thing, whatever the shop calls its things. */
const NO_THING =
  /^(?:something|anything|things?|stuff|helps?|relief|exercises?|treatments?|tips?|advice|remed(?:y|ies)|care|products?|pills?|tablets?)$/u;

/** A thing that the shop sells is what the words are about: a yoga mat, of *yoga mat for bad knees*. */
function asksForThing(text: string, isThing: (word: string) => boolean): boolean {
  const [, thing = ''] = FOR_A_PART.exec(text.trim()) ?? [];
  if (thing === '' || SOMEBODY.test(thing) || namesAilment(thing)) return false;
  const last = thing.toLowerCase().split(/\s+/u).at(-1) ?? '';
  if (NO_THING.test(last)) return false;
  return isThing(last) || isThing(last.replace(/s$/u, ''));
}

/**
 * Somebody's health or life: "I am pregnant", "haemorrhoid cream for dad"; not "jar opener for arthritis".
 * @param isThing whether the shop sells what is called by a word in small letters
 */
export function looksLikeHealth(text: string, isThing: (word: string) => boolean = () => false): boolean {
  return (
    (SOMEBODY.test(text) && (CONDITION.test(text) || SUFFERS.test(text))) ||
    (namesAilment(withoutExertion(text)) && !asksForThing(text, isThing)) ||
    IS_SO.test(text) ||
    HAS_DIED.test(text)
  );
}
