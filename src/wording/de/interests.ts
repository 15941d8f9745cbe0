import type * as english from '../en/interests.js';
import { choiceText, isAsWell, listText, timesText } from '../intl.js';
import type { SaidFading } from '../said.js';
import type { Translation } from '../wording.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

const products = (n: number) => `${n} ${plural(n, 'Produkt', 'Produkte')}`;
const searches = (n: number) => `${n} ${plural(n, 'Suche', 'Suchen')}`;
const parts = (n: number) => `${n} ${plural(n, 'Produktgruppe', 'Produktgruppen')}`;

function fadingText({ percent, half, end, endsWithVisit }: SaidFading): string {
  const left = half ? `, ${half.percent} ${dates.at(half.when)}` : '';
  const how = endsWithVisit ? 'mit dem Besuch weg' : 'zu schwach, um zu zählen';
  return `jetzt ${percent}${left}, ${dates.at(end)} ${how}`;
}

export const interests: Translation<typeof english.interests> = {
  interests: {
    title: 'Deine Interessen',
    lead: 'Worum es bei diesem Besuch geht, soweit der Shop das versteht. Du kannst alles davon ändern.',
    empty: 'Gerade nichts. Sieh dir ein paar Dinge an, die dir gefallen, dann leuchten sie hier eine Weile.',
    emptyFaded:
      'Gerade nichts: Die Interessen dieses Besuchs sind verblasst. Sieh dir ein paar Dinge an, die dir gefallen, dann leuchten sie hier eine Weile.',
    emptyUnsure:
      'Gerade nichts. Was du gesucht hast, gibt es in mehreren Abteilungen: Sieh dir etwas aus der an, die du meinst, dann leuchtet es hier.',
    emptyPlain:
      'Es ist kein Interesse notiert. Personalisiere diesen Besuch, füge unten eines hinzu oder klick irgendwo auf „Interessant“, dann füllt sich diese Seite.',
    emptyKept:
      'Es ist kein Interesse notiert. Was bei diesem Besuch gespeichert ist, zählt hier nicht, solange er nicht personalisiert ist.',
    emptyBare: 'Es ist kein Interesse notiert.',
    gpc: 'Dein Browser möchte keine Personalisierung, und der Shop hält sich daran. Warenkorb und Gemerktes funktionieren trotzdem.',
    off: 'Aus, solange dein Browser keine Personalisierung möchte.',
    offPlain: 'Aus, solange dieser Besuch nicht personalisiert ist.',
    emptyUnread:
      'Der Shop kann diesen Besuch gerade nicht lesen. Seine Interessen sind nicht verloren: Sie sind wieder hier, sobald der Shop es kann.',
    offUnread: 'Aus, bis der Shop diesen Besuch wieder lesen kann.',
    strength: (label, percent) => `${label}: ${percent} Prozent`,
    trend: { rising: 'Steigt', fading: 'Lässt nach', ordered: 'Bestellt' },
    fades: (when) => `erlischt ${dates.at(when)}`,
    gone: (when) => `endet mit dem Besuch ${dates.at(when)}`,
    far: (label) => `Der Shop hat nichts gefunden, was „${label}“ klar nahekommt.`,
    searchFor: (label) => `Nach „${label}“ suchen`,
    unsure: (label) =>
      `Der Shop ist nicht sicher, was du mit „${label}“ meinst, und empfiehlt dazu nichts, bis du es sagst.`,
    choose: 'Auswählen, was gemeint ist',
    meant: (names) => `Dafür angekreuzt: ${listText(names, 'de-DE')}.`,
    present: (label) =>
      `„${label}“ nennt ein Geschenk oder einen Anlass. Das sagt nichts darüber, was du magst, und ändert hier nichts.`,
    unread: (label) =>
      `„${label}“ versteht der Shop nicht: Er versteht Englisch und viele deutsche Wörter. Versuch es auf Englisch.`,
    soldOut: (label) => `Was der Shop unter „${label}“ versteht, ist gerade ausverkauft.`,
    spent: (label, count, handled) =>
      `Du hast schon ${count === 1 ? 'das Einzige' : 'alles'} ${choiceText(handled, 'de-DE')}, was der Shop unter „${label}“ versteht.`,
    seen: (label, handled) =>
      `Was der Shop unter „${label}“ versteht, hast du schon ${choiceText(handled, 'de-DE')}. Sag neu, was du meinst: Anderes könnte gemeint sein.`,
    restSoldOut: 'Der Rest ist gerade ausverkauft.',
    counts: (signal, share) => `${signal}: ${share} davon`,
    more: (n) => `und ${n} ${plural(n, 'weiterer Grund', 'weitere Gründe')}`,
    gonePlace: {
      removed: (label) => `Entfernt: ${label}.`,
      never: (label) => `Nie wieder: ${label}.`,
    },
    about: 'Mehr dazu',
    aheadTitle: 'Wie es verblasst',
    ahead: (fading) => `Wenn du nichts mehr tust: ${fadingText(fading)}.`,
    aheadBefore: (fading) =>
      `Gestrichelt, wie es mit der vorigen Dauer der Erinnerung war: ${fadingText(fading)}.`,
    less: 'Weniger',
    stronger: 'Mehr',
    remove: 'Entfernen',
    never: {
      press: 'Nie wieder',
      note: 'Davon steht nichts mehr in deinen Empfehlungen, außer auf der Seite eines solchen Produkts, und nichts, was du tust, macht es wieder zum Interesse. Das gilt, solange sich der Shop an den Besuch erinnert.',
      lift: 'Wieder zulassen',
      words: (label) => `Was der Shop unter „${label}“ versteht, steht bei dir unter „Nie wieder“.`,
    },
    removed: {
      title: 'Entfernt',
      back: 'Zurückholen',
      note: 'Was du von hier an tust, kann es wieder zum Interesse machen; zurückgeholt zählt auch wieder, was vorher dazu geführt hat.',
    },
    set: 'Einstellen',
    forgottenBelow: (percent) =>
      `Ein Interesse, das schwächer ist als ${percent}, wird weder angezeigt noch verwendet. Was davon übrig ist, zählt wieder, sobald du etwas in dieser Richtung tust, und wird mit dem Ende des Besuchs gelöscht.`,
    setNote: (least, most) => `Von ${least} bis ${most}. „Entfernen“ beendet es.`,
    setLabel: (label) => `Stärke: ${label}`,
    startersTitle: 'Fang mit einem davon an',
    startersNote:
      'Ein Klick macht es zu einem Interesse und personalisiert diesen Besuch, falls er es noch nicht ist. Ändern und entfernen kannst du es hier.',
    addTitle: 'Interesse hinzufügen',
    addLink: 'Ein eigenes hinzufügen',
    addNote:
      'Anders als eine Suche wird das so gespeichert, wie du es tippst. Der Shop versteht Englisch und viele deutsche Wörter. Bitte keine Namen und keine Adressen.',
    addPlaceholder: 'Sauerteig',
    add: 'Hinzufügen',
    samples: {
      title: 'Dieses Interesse hinzufügen?',
      sure: (words) => `Der Shop versteht „${words}“ so. Nimm das Häkchen weg, wo etwas nicht gemeint ist.`,
      mixed: (words) =>
        `Der Shop versteht „${words}“ so, wie es angekreuzt ist; beim Rest ist er nicht sicher. Kreuz an, was du meinst, und nimm weg, was nicht.`,
      unsure: (words) => `Der Shop ist nicht sicher, was du mit „${words}“ meinst. Kreuz an, was du meinst.`,
      titleThere: 'Was meinst du mit',
      say: 'Das meine ich',
      look: 'Ansehen',
      newTab: '(in einem neuen Tab)',
      unticked:
        'Kreuz an, was du meinst, oder such danach. Behältst du Wörter, zu denen nichts angekreuzt ist, stehen sie bei deinen Interessen, und der Shop empfiehlt dazu nichts, bis du sagst, was du meinst.',
      bare: 'Nur die Wörter behalten',
      showOthers: 'Andere zeigen',
      others: 'Anderes, das gemeint sein könnte, hinter dem, was angekreuzt ist. Kreuz an, was du meinst.',
      legend: 'Was gemeint ist',
      meant: 'Ist gemeint',
      nothingNow:
        'Nimmst du das auf, steht es hier so, wie du es getippt hast; zeigen kann der Shop dazu jetzt nichts. Es zählt, sobald der Shop etwas hat, das dem nahekommt. Wie jedes Interesse verblasst es mit der Zeit.',
      add: 'Interesse hinzufügen',
      leave: 'Abbrechen',
      begins:
        'Fügst du es hinzu, wird dieser Besuch personalisiert. Bis dahin werden die Wörter nicht gespeichert.',
    },
    memoryTitle: 'Wie lange sich der Shop erinnert',
    memoryKept: (until) =>
      `Dieser Besuch: Gespeichertes bleibt ${dates.until(until)}, ein Interesse verblasst eher`,
    memory: {
      visit: 'Dieser Besuch',
      days: 'Eine Woche',
      weeks: 'Ein Monat',
    },
    memoryNote: {
      visit:
        'Was du tust, verblasst binnen Stunden, und die Interessen daraus mit ihm. Der Besuch endet einen Tag nach dem letzten Eintrag, oder nach einer Woche, sobald etwas gemerkt oder in den Warenkorb gelegt wurde.',
      days: 'Was du tust, verblasst binnen Tagen, und die Interessen daraus mit ihm. Der Besuch endet eine Woche nach dem letzten Eintrag.',
      weeks:
        'Was du tust, verblasst in seinem eigenen Tempo, ein Blick viel schneller als ein Klick. Der Besuch endet 30 Tage nach dem letzten Eintrag.',
    },
    endsAtLatest: (when) => `Spätestens ${dates.at(when)} endet der Besuch, und der Shop fragt dann neu.`,
    memoryMore: 'Mehr über das Erinnern',
    memoryWorth: (week, month) =>
      `Ohne Gedächtnis kann der Shop nur zeigen, was sich am besten verkauft. In einem Test mit den Käufen eines echten Shops erriet er mit einem Monat Gedächtnis ${timesText(month, 'de-DE')}-mal so gut, was beim nächsten Besuch gekauft wurde, mit einer Woche ${isAsWell(week) ? 'nicht besser' : `${timesText(week, 'de-DE')}-mal so gut`}. Ein einzelner Blick verblasst immer binnen Stunden.`,
    memorySet: 'So lange erinnern',
    reset: 'Von vorn beginnen',
    resetNote:
      'Alle Interessen beginnen neu; was du abgelehnt hast, bleibt abgelehnt. Gleich danach lässt sich das rückgängig machen.',
    againstThis: (from, to) => `Dagegen spricht${from === '' ? '' : ` (senkt es von ${from} auf ${to})`}:`,
    unwanted: {
      dear: (product) =>
        `„${product}“ ist dir zu teuer, hast du gesagt: Ähnliches, das so viel kostet, wird dir nicht empfohlen`,
      owned: (product) =>
        `„${product}“ hast du schon, hast du gesagt: Es wird dir nicht mehr empfohlen, Ähnliches bleibt`,
    },
    againstTitle: 'Was du sonst abgelehnt hast',
    againstNote:
      'Ähnliches zählt weniger. „Von vorn beginnen“ ändert daran nichts; zurücknehmen kannst du es unter „Gemerktes und Ausgeblendetes“.',
    moreTitle: 'Wie dieser Besuch läuft',
    nearest: (label) => `Bisher: ${label}`,
    moreNote:
      'Abgelesen an dem, was du geöffnet und angeklickt hast, ohne Ausgeblendetes und ohne das, was nicht dein Geschmack oder für andere ist. Nichts davon ändert, was du siehst; es steht hier, weil der Shop es erkennen kann.',
    behaviour: {
      lookingAround: 'Umsehen',
      comparing: 'Vergleichen',
      deciding: 'Auswählen',
    },
    degree: { little: 'ein wenig', partly: 'teilweise', clearly: 'deutlich' },
    fact: {
      products: (n) => `${products(n)} angesehen`,
      interests: (n) => `${parts(n)} angesehen`,
      depth: (n) => `${products(n)} in einem Bereich des Shops angesehen`,
      returns: (n) => `${n} später noch einmal angesehen`,
      searches,
      saves: (n) => `${n} gemerkt`,
      basketLines: (n) => `${n} im Warenkorb`,
    },
    because: (facts) => `Grund: ${facts}.`,
    wouldEnd: {
      products: (n) => `wenn du höchstens ${products(n)} angesehen hättest`,
      interests: (n) => `wenn du höchstens ${parts(n)} angesehen hättest`,
      depth: (n) => `wenn du in keinem Bereich des Shops mehr als ${products(n)} angesehen hättest`,
      returns: (n) =>
        n === 0
          ? 'wenn du nichts später noch einmal angesehen hättest'
          : `wenn du höchstens ${n} später noch einmal angesehen hättest`,
      searches: (n) =>
        n === 0 ? 'wenn du nicht gesucht hättest' : `wenn du höchstens ${n}-mal gesucht hättest`,
      saves: (n) => (n === 0 ? 'wenn du nichts gemerkt hättest' : `wenn du höchstens ${n} gemerkt hättest`),
      basketLines: (n) =>
        n === 0 ? 'wenn nichts im Warenkorb läge' : `wenn höchstens ${n} im Warenkorb lägen`,
    },
    notSaid: (without) => `Das stünde hier nicht, ${without}.`,
    knowledge: 'Alles lesen, was gespeichert ist',
    hidden: 'Gemerktes und Ausgeblendetes',
  },
};
