/**
 * Words that tell of somebody by themselves, whoever is meant: the special categories of personal data (GDPR, article
 * 9). One entry is one or more words in small letters without accents; `*` stands for any ending. What things are called
 * too ("stroke", "pride", "SPD" pedals, "acne" wash, "Turkish" coffee) is not here.
 */
const CATEGORIES = {
  health: `hiv; hiv positive; herpes; syphilis; chlamydia; hepatitis; tuberculosis; long covid; diabet*; insulin; cancer;
    tumour*; tumor*; leukaemia; leukemia; lymphoma; chemo; chemotherap*; dialysis; dementia; alzheimer*; parkinson*;
    multiple sclerosis; cerebral palsy; epilep*; asthma*; arthriti*; rheumati*; osteoporosis; fibromyalgia; lupus;
    crohn*; colitis; coeliac*; celiac*; lactose intoleran*; haemorrhoid*; hemorrhoid*; incontinen*; constipat*; eczema*;
    psoriasis; endometriosis; menopaus*; infertil*; ivf; miscarriage*; abortion*; pregnan*; erectile dysfunction;
    impotence; viagra; depress*; depresion*; antidepressant*; bipolar; schizophren*; psychosis; psychotic; ptsd; ocd; adhd; autis*;
    asperger*; dyslexi*; tourette*; down syndrome; anxiety; panic attack*; insomnia*; migraine*; anorexi*; bulimi*;
    eating disorder*; obesity; obese; alcoholism; suicid*; methadone; disabilit*; heart attack*; heart disease; heart failure;
    hypertension; high blood pressure; glaucoma;
    krebs; brustkrebs; schwanger*; demenz; epilepsie; rheuma; magersucht; bulimie; adhs; hamorrhoid*; wechseljahre;
    inkontinen*; fehlgeburt; neurodermitis; schuppenflechte; bluthochdruck; herzinfarkt; schlaganfall; alkoholi*;
    migrane; behindert*; behinderung; angststorung*; essstorung*;
    sida; vih; asthme; hemorroide*; epilepsia; epilessia; sclerose en plaques; femme enceinte; grossesse; demence;
    handicape*; alcoolisme;
    embaraza*; embarazo; demencia; discapacidad*; ansiedad; menopausia; asma; emicrania;
    cancro; tumore; incinta; gravidanza; demenza; disabilita; menopausa; emorroidi`,
  orientation: `gay; gays; lesbian*; lesbisch*; lesbe; lesben; lesbienne*; lesbica; lesbiche; lesbiana*; bisexual*; bisexuel*;
    queer*; lgbt; lgbtq; lgbtqia; transgender*; transsexual*; transsexuell*; trans woman; trans man; non binary;
    nonbinary; homosexual*; homosexuel*; omosessual*; asexual*; pansexual*; intersex; gender dysphoria; schwul*`,
  belief: `muslim*; moslem*; islam*; christian; christians; christianity; catholic*; protestant*; evangelical*;
    jew; jews; jewish; judaism; hindu; hindus; hinduism; buddhist*; buddhism; sikh*; mormon*; jehovah*; atheis*; agnostic*;
    katholi*; evangelisch*; christin; judisch*; judin; buddhistisch*; konfession*; musulman*; catholique*; juif; juive;
    catolic*; cattolic*; judio; judia; ebreo; ebrea`,
  union: `trade union*; labour union*; labor union*; union member*; union rep; gewerkschaft*; ig metall; syndicaliste*;
    syndicat; sindicato*; sindacat*; betriebsrat*; works council`,
  party: `labour party; conservative party; tory; tories; lib dem*; liberal democrats; republican party; democratic party;
    socialist party; communist party; communist*; ukip; cdu; csu; afd; fdp; die linke; rassemblement national;
    front national; psoe; partito democratico; lega nord; parti socialiste; far right; far left; neo nazi*; party member*`,
  origin: `african american*; afro american*; black people; black woman; black women; black man; black men; latino;
    latina; hispanic; biracial; mixed race; ethnic minorit*; romani; sinti; refugee*; asylum seeker*; immigrant*;
    migrationshintergrund; fluchtling*; asylbewerber*; refugie*; immigre*; sans papiers; inmigrante*; rifugiat*`,
} as const;

/** What the same words are of things: a glass of the thirties, a sign of the zodiac. */
const THINGS =
  /\bdepression (?:glass|era)\b|\bgreat depression\b|\bcancer (?:zodiac|constellation|star sign)\b|\b(?:zodiac|constellation) cancer\b/g;

const TERMS = new RegExp(
  `(?<=^| )(?:${Object.values(CATEGORIES)
    .flatMap((terms) => terms.split(';'))
    .map((term) => term.trim().replace(/\s+/g, ' ').replace('*', '[a-z]*'))
    .join('|')})(?= |$)`,
  'g',
);
/** In small letters it is an aid; in capitals it is not. */
const AIDS = /\bAIDS\b/;
/** Everything is in capitals: no word of it says more by them. */
const SHOUTED = /^[^\p{Ll}]+ [^\p{Ll}]+$/u;

/**
 * Whether words name a condition, an orientation, a belief, a union, a party or an origin, so that keeping them would
 * tell of whoever typed them. Not what the shop's own products are called by.
 * @param words of the text, as lists hold them: see `plainWord`
 */
export function isOfSpecialCategory(
  text: string,
  words: readonly string[],
  isShopWord: (word: string) => boolean,
): boolean {
  if (AIDS.test(text) && !SHOUTED.test(text.trim())) return true;
  const found = words.join(' ').replace(THINGS, '').match(TERMS) ?? [];
  return found.some((term) => !term.split(' ').every(isShopWord));
}
