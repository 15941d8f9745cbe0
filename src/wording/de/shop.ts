import type * as english from '../en/shop.js';
import type { Translation } from '../wording.js';
import { dates } from './dates.js';

export const shop: Translation<typeof english.shop> = {
  skipToContent: 'Zu den Produkten springen',
  header: {
    site: 'Shop',
    searchLabel: 'Im Shop suchen',
    searchPlaceholder: 'Suchen',
    searchSubmit: 'Suchen',
    departments: 'Abteilungen',
    saved: 'Gemerkt',
    basket: 'Warenkorb',
    interests: 'Interessen',
    interestsOfList: 'Interessen',
    openInterests: 'Als Seite öffnen',
    interestsWaiting: 'Worum es bei diesem Besuch bisher ging und wann das alles verblasst ist.',
  },
  visitBar: {
    label: 'Dieser Besuch',
    states: {
      plain: () =>
        'Über dich wird nichts notiert. Empfehlungen richten sich nach dem, was auf der Seite steht.',
      kept: (end, what) => `Gespeichert ${dates.until(end)}: ${what}. Sonst wird nichts notiert.`,
      ended: (end) =>
        `Es wird nichts notiert. Von diesem Besuch ist nur noch übrig, dass die Personalisierung beendet wurde; auch das wird ${dates.at(end)} vergessen.`,
      spoken: (end) =>
        `Notiert ist nur die Sprache, die du gewählt hast; sie wird ${dates.at(end)} vergessen.`,
      emptied: (end) =>
        `Es ist nichts mehr gespeichert. Was von diesem Besuch bisher notiert ist, wird ${dates.at(end)} vergessen.`,
      counted: (end) =>
        `Dieser Besuch wird in Gruppen gezählt; welche Produkte du dir ansiehst, wird nicht notiert. Er wird ${dates.at(end)} vergessen.`,
      countedAndKept: (end, what) =>
        `Dieser Besuch wird in Gruppen gezählt; welche Produkte du dir ansiehst, wird nicht notiert. Gespeichert ${dates.until(end)}: ${what}. Danach ist alles vergessen.`,
      personalised: (end) =>
        `Empfehlungen richten sich nach diesem Besuch. Er wird ${dates.at(end)} vergessen.`,
      apart: (end) =>
        `Auf dieser Seite wolltest du Empfehlungen, die nicht von diesem Besuch ausgehen. Er wird ${dates.at(end)} vergessen.`,
      bare: (end) =>
        `Aus diesem Besuch lässt sich gerade kein Interesse ablesen: Empfehlungen richten sich nach dem, was auf der Seite steht oder im Warenkorb liegt. Der Besuch wird ${dates.at(end)} vergessen.`,
      personalisedList: (end) =>
        `Empfehlungen richten sich nach dieser Liste. Der Besuch wird ${dates.at(end)} vergessen.`,
      bareList: (end) =>
        `In dieser Liste ist gerade kein Interesse: Empfehlungen richten sich nach dem, was auf der Seite steht oder im Warenkorb liegt. Der Besuch wird ${dates.at(end)} vergessen.`,
      far: (end) =>
        `Zu den Interessen dieses Besuchs findet der Shop gerade nichts, was er zeigen könnte. Warum, steht unter „Deine Interessen“. Der Besuch wird ${dates.at(end)} vergessen.`,
      unsure: (end) =>
        `Der Shop weiß noch nicht, was die Interessen dieses Besuchs meinen, und empfiehlt dazu nichts, bis du es unter „Deine Interessen“ auswählst. Der Besuch wird ${dates.at(end)} vergessen.`,
      gpc: () =>
        'Dein Browser sendet Global Privacy Control: Die Personalisierung ist aus und bleibt es, solange er das tut.',
      dnt: () =>
        'Dein Browser sendet Do Not Track: Die Personalisierung ist aus und bleibt es, solange er das tut.',
      partial: () =>
        'Der Shop kann die früheren Teile dieses Besuchs gerade nicht lesen. Nichts ist verloren: Was jetzt dazukommt, bleibt erhalten und wird angehängt.',
      begun: () =>
        'Dieser Besuch hat gerade begonnen. Damit dein Klick gespeichert bleibt, muss dein Browser das Cookie des Shops annehmen.',
      ready: () =>
        'Dieser Shop merkt sich, was bei diesem Besuch geschieht. Noch ist nichts notiert; das beginnt beim ersten Produkt oder der ersten Suche.',
    },
    brief: {
      plain: () => 'Über dich wird nichts notiert.',
      kept: (end, what) => `Gespeichert ${dates.until(end)}: ${what}.`,
      ended: (end) => `Personalisierung beendet. Auch das wird ${dates.at(end)} vergessen.`,
      spoken: (end) => `Gespeichert ${dates.until(end)}: die Sprache.`,
      emptied: () => 'Es ist nichts mehr gespeichert.',
      counted: (end) => `In Gruppen gezählt. Der Besuch wird ${dates.at(end)} vergessen.`,
      countedAndKept: (end, what) => `In Gruppen gezählt. Gespeichert ${dates.until(end)}: ${what}.`,
      personalised: (end) => `Personalisiert. Der Besuch wird ${dates.at(end)} vergessen.`,
      apart: (end) => `Hier nicht nach diesem Besuch. Er wird ${dates.at(end)} vergessen.`,
      bare: (end) => `Gerade kein Interesse. Der Besuch wird ${dates.at(end)} vergessen.`,
      personalisedList: (end) => `Ausgesucht nach dieser Liste. Der Besuch wird ${dates.at(end)} vergessen.`,
      bareList: (end) => `Kein Interesse in dieser Liste. Der Besuch wird ${dates.at(end)} vergessen.`,
      far: (end) => `Nichts zu deinen Interessen. Der Besuch wird ${dates.at(end)} vergessen.`,
      unsure: (end) =>
        `Sag unter „Deine Interessen“, was gemeint ist. Der Besuch wird ${dates.at(end)} vergessen.`,
      gpc: () => 'Personalisierung ist aus, wie dein Browser es verlangt.',
      dnt: () => 'Personalisierung ist aus, wie dein Browser es verlangt.',
      partial: () => 'Ein Teil dieses Besuchs ist gerade nicht lesbar.',
      begun: () => 'Gerade begonnen. Dein Browser muss das Cookie annehmen.',
      ready: () => 'Noch ist nichts notiert.',
    },
    things: {
      basket: 'Warenkorb',
      saved: 'Gemerktes',
      hidden: 'Ausgeblendetes',
      bought: 'ein Vermerk deiner Bestellung',
    },
    lists: 'deine Listen',
    keptToo: (end, what) => `Gespeichert ${dates.until(end)}: ${what}.`,
    unusedToo: (end) =>
      `Was vorher von diesem Besuch notiert wurde, bleibt ungenutzt und wird ${dates.at(end)} vergessen; „Nicht mehr personalisieren“ löscht es sofort.`,
    languageToo: 'Ebenso lange bleibt die Sprache, die du gewählt hast.',
    personalise: 'Besuch personalisieren',
    stop: 'Nicht mehr personalisieren',
    stopNote: 'Beenden löscht alle Interessen; Warenkorb, Gemerktes und Ausgeblendetes bleiben.',
    stopListsNote:
      'Beenden löscht alle Interessen und Listen; Warenkorb, Gemerktes und Ausgeblendetes bleiben.',
    stopWhole:
      '„Nicht mehr personalisieren“ löscht, was du dir angesehen und was du gesucht hast, deine Interessen, Listen und jedes „Uninteressant“. Warenkorb, Gemerktes und Ausgeblendetes bleiben, ebenso der Vermerk deiner Bestellungen und die Sprache.',
    stopUnreadNote:
      '„Nicht mehr personalisieren“ löscht, was du dir angesehen und was du gesucht hast, deine Interessen, Listen und jedes „Uninteressant“, sobald der Shop es lesen kann. Warenkorb, Gemerktes und Ausgeblendetes bleiben.',
    refuse: 'Nicht personalisieren',
    refuseNote:
      'Wenn du das anklickst, speichert der Shop nur, dass du es getan hast, und ein Cookie, an dem er das erkennt. Beides wird einen Tag später vergessen, und der Shop beginnt wieder zu notieren.',
    beginNote: '„Interessant“, „Uninteressant“ und „Ausblenden“ starten die Personalisierung ebenfalls.',
    beginAgainNote: '„Interessant“ und „Uninteressant“ würden die Personalisierung wieder starten.',
    forgetting: 'Vergessen …',
    forgetNote:
      'Löscht sofort und endgültig alles, was von diesem Besuch gespeichert ist: was du dir angesehen und was du gesucht hast, Interessen, Listen, Warenkorb, Gemerktes und Ausgeblendetes. Eine Quittung sagt, was es war.',
    forget: 'Besuch vergessen',
  },
  statistics: {
    label: 'Statistik',
    off: (least) =>
      `Dieser Besuch wird nicht gezählt. Wenn du magst, zählt er mit: nach Tag oder Woche und Bereich des Shops, in Gruppen von mindestens ${least} Besuchen, nie für sich allein.`,
    on: (least) =>
      `Dieser Besuch wird gezählt: nach Tag oder Woche und Bereich des Shops, in Gruppen von mindestens ${least} Besuchen, nie für sich allein.`,
    unread:
      'Ob dieser Besuch gezählt wird, kann der Shop gerade nicht lesen. „Nicht mehr zählen“ gilt trotzdem, sobald er es kann.',
    tomorrow:
      'Du hast dem Zählen wieder zugestimmt. Für heute bleibt es dennoch beendet; ab morgen wird weitergezählt.',
    gpc: 'Dein Browser sendet Global Privacy Control: Dieser Besuch wird nicht gezählt.',
    dnt: 'Dein Browser sendet Do Not Track: Dieser Besuch wird nicht gezählt.',
    count: 'Besuch mitzählen',
    stop: 'Nicht mehr zählen',
  },
  footer: {
    label: 'Über den Shop',
    promise: 'Empfiehlt nach dem, worum es bei diesem Besuch geht, nie danach, wer du bist.',
    howItWorks: 'So funktioniert es',
    knowledge: 'Was dieser Shop weiß',
    saved: 'Gemerkt und ausgeblendet',
    departments: 'Alle Abteilungen',
    demo: 'Das ist ein Demoshop: Hier wird nichts wirklich verkauft.',
    zone: (zone) => `Alle Uhrzeiten: ${zone}.`,
  },
  languages: {
    label: 'Sprache',
    chosen: 'Von hier an spricht der Shop Deutsch.',
    undone: 'Zurückgenommen: die Wahl der Sprache.',
  },
  breadcrumb: { label: 'Du bist hier', home: 'Start' },
};
