import type * as english from '../en/lanes.js';
import type { Translation } from '../wording.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

export const lanes: Translation<typeof english.lanes> = {
  lanes: {
    title: 'Für wen du einkaufst',
    lead: 'Jede Liste hat ihre eigenen Interessen und Gründe: Was du in der einen tust, ändert in den anderen nichts. Nur was im Warenkorb liegt, gekauft oder ausgeblendet ist, steht bei keiner in den Empfehlungen. Gekauftes kann unter „Schon einmal gekauft“ wiederkommen, in der Liste, für die du es gekauft hast.',
    main: 'Für dich',
    mainNote: 'Offen, solange keine andere Liste offen ist.',
    gift: 'Für jemand anderen',
    gone: 'eine Liste, die es nicht mehr gibt',
    bannerLabel: 'Für wen du einkaufst',
    bannerGift: (until) =>
      `Du kaufst für jemand anderen ein${until.kind === 'now' ? '' : `, ${dates.until(until)}`}. Was du hier tust, hat keinen Einfluss auf deine eigenen Interessen.`,
    banner: (name) =>
      `Du kaufst ein für: ${name}. Was du hier tust, hat keinen Einfluss auf deine anderen Interessen.`,
    bannerBrief: (name) => `Für: ${name}`,
    bannerGiftBrief: (until) => `Für jemand anderen${until.kind === 'now' ? '' : `, ${dates.until(until)}`}`,
    bannerEnded: (when) =>
      `Die Liste für jemand anderen hat sich ${dates.past(when)} von selbst geschlossen. Was du seitdem tust, ist für dich.`,
    bannerEndedBrief: 'Wieder für dich',
    openAgain: 'Wieder öffnen',
    leave: 'Wieder für mich',
    manage: 'Listen',
    open: 'Gerade offen',
    turn: 'Öffnen',
    listTitle: 'Deine Listen',
    holds: (interests, saved) =>
      [
        interests === '' ? 'Gerade kein Interesse' : `Es geht um ${interests}`,
        ...(saved === 0 ? [] : [`${saved} ${plural(saved, 'gemerktes Produkt', 'gemerkte Produkte')}`]),
      ].join(' · '),
    holdsNothing: 'Gerade kein Interesse und nichts gemerkt.',
    giftEnds: (when, visit) =>
      `Schließt sich ${dates.at(when)} von selbst und bleibt dann hier, bis du sie behältst, wegwirfst oder der Besuch endet: ${dates.at(visit)}, wenn du nichts mehr tust.`,
    giftEndsWithVisit: (when) =>
      `Wenn du nichts mehr tust, ist diese Liste ${dates.at(when)} mit dem Besuch weg.`,
    giftEnded: 'Sie hat sich von selbst geschlossen. Öffne sie wieder, behalte sie oder wirf sie weg.',
    keep: 'Als Liste behalten',
    keepName: 'Name der Liste',
    keepNote: 'Eine Liste mit Namen schließt sich nicht von selbst.',
    discarding: 'Wegwerfen …',
    discard: 'Jetzt wegwerfen',
    discardNote: (name, holds) =>
      `${name}: ${holds} Wirfst du sie weg, ist all das sofort gelöscht; nur „Rückgängig“ auf der nächsten Seite holt es zurück, eine Stunde lang. Was im Warenkorb liegt oder ausgeblendet ist, bleibt dort.`,
    giftTitle: 'Für ein Geschenk',
    giftNote:
      'Eine Liste für jemand anderen: Was du dir ansiehst, suchst und anklickst, während sie offen ist, wird in ihr notiert und nirgends sonst. Sie schließt sich von selbst, 24 Stunden nachdem sie zuletzt geöffnet wurde, und du kannst sie als Liste behalten oder wegwerfen.',
    giftAnother:
      'Es gibt immer nur eine Liste für jemand anderen: Behalte die obere unter einem Namen oder wirf sie weg, um eine neue zu beginnen.',
    giftButton: 'Für jemand anderen einkaufen',
    newTitle: 'Eine Liste mit Namen',
    newNote: (most) =>
      `Arbeit, Zuhause, eine Reise: offen, bis du sie verlässt, mit eigenen Suchen und Angesehenem. Höchstens ${most}. Der Name bleibt so, wie du ihn tippst: bitte nicht den einer Person.`,
    newName: 'Name der Liste',
    newButton: 'Liste beginnen',
    examples: ['Arbeit', 'Zuhause', 'Eine Reise'],
    full: 'Du hast so viele Listen, wie es geben kann. Wirf eine weg, um eine andere zu beginnen.',
    offer: 'Für jemand anderen? Dann muss nichts davon deine eigenen Interessen berühren.',
    offerButton: 'Für jemand anderen einkaufen',
    inList: (name, said) => `${name}: ${said}`,
    forSomeoneElse: 'Für jemand anderen',
    forList: (name) => `Für: ${name}`,
    interestsForOther: 'Interessen für jemand anderen',
    interestsFor: (name) => `Interessen: ${name}`,
    interestsOf: (name) =>
      `Das sind die Interessen einer Liste allein: ${name}. Du kannst alles davon ändern.`,
    howItWorks:
      'Eine Liste für jemand anderen oder mit einem Namen wird für sich berechnet, nur aus dem, was in ihr geschieht. Was du uninteressant findest, weil es zu teuer ist, weil du es schon hast oder weil es für jemand anderen war, sagt nichts über deinen Geschmack.',
    off: 'Dein Browser möchte keine Personalisierung; darum gibt es keine Listen mit Interessen.',
  },
  whyNot: {
    question: 'Warum?',
    answers: {
      taste: 'Nicht mein Geschmack',
      dear: 'Zu teuer',
      owned: 'Habe ich schon',
      gift: 'Für jemand anderen',
    },
    said: (answer) => `Du hast gesagt: ${answer}.`,
  },
};
