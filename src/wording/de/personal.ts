import type { AgainKind } from '../../visits/bought-again.js';
import type { PersonalWords, SaidHolding } from '../parts/personal-words.js';
import { dates } from './dates.js';

/** After how long, by the bucket that it was published in. */
const AGAIN: Readonly<Record<AgainKind, string>> = {
  again0: 'in weniger als einer Woche',
  again1: 'nach etwa zehn Tagen',
  again2: 'nach etwa drei Wochen',
  again4: 'nach etwa sechs Wochen',
  again8: 'nach etwa zwölf Wochen',
  again16: 'nach sechzehn Wochen oder mehr',
};

/** Words of everything the shop says about this visit. */
export const personal: PersonalWords = {
  shelves: {
    visit: 'Für diesen Besuch',
    visitNote: 'Nach dem, worum es bei diesem Besuch geht.',
    list: 'Für diese Liste',
    listNote: 'Nach dem, worum es in dieser Liste geht.',
    interest: (label) => label,
    beside: (label) => `Rund um ${label}`,
    interestNote: 'Nur aus diesem Interesse.',
    again: 'Schon einmal gekauft',
    againNote: (until) =>
      `Aus dem, was du bei diesem Besuch bestellt hast. Der Shop erinnert sich ${until} an ihn.`,
    againListNote: (until) =>
      `Aus dem, was du bei diesem Besuch für diese Liste bestellt hast. Der Shop erinnert sich ${until} an ihn.`,
    page: 'Ähnliches',
    pageKind: (category) => `Auch aus „${category}“`,
    basket: 'In der Nähe deines Warenkorbs',
    goesWith: 'Passt dazu',
    goesWithBasket: 'Passt zu deinem Warenkorb',
    search: 'Nahe an dieser Suche',
    popular: 'Beliebt',
    popularNote: 'Was sich am besten verkauft hat, laut den Zahlen im Katalog.',
    fromVisit: {
      label: 'Woher das hier kommt',
      visit: 'Aus meinem Besuch',
      alone: 'Nicht aus meinem Besuch',
      list: 'Aus dieser Liste',
      notList: 'Nicht aus dieser Liste',
      said: {
        home: {
          visit: 'Was hier zuerst steht, richtet sich nach diesem Besuch.',
          list: 'Was hier zuerst steht, richtet sich nach dieser Liste.',
          alone:
            'Was du bei diesem Besuch angesehen, gesucht und bestellt hast und deine Interessen spielen hier keine Rolle. Ausgeblendetes bleibt weg.',
        },
        page: {
          visit: 'Gesucht für diese Seite; Auswahl und Reihenfolge richten sich nach diesem Besuch.',
          list: 'Gesucht für diese Seite; Auswahl und Reihenfolge richten sich nach dieser Liste.',
          alone:
            'Was du bei diesem Besuch angesehen und gesucht hast und deine Interessen spielen hier keine Rolle. Was du ausgeblendet, gemerkt, bestellt oder in den Warenkorb gelegt hast, bleibt weg.',
        },
      },
      bought: 'Was du schon einmal gekauft hast, steht hier zuerst.',
    },
  },
  why: {
    title: (product) => `Warum ${product}?`,
    lead: 'Was dafür sprach, in Zahlen, und wie es zu seinem Platz kam.',
    placeOf: (position, of) => `Platz ${position} von ${of}`,
    shareTitle: 'Was dafür sprach',
    share: (percent) => (percent === 0 ? 'weniger als 1 %' : `${percent} %`),
    against: 'Was dagegen sprach',
    takes: (signal, points) => `${signal}: nimmt ${points}`,
    sources: {
      page: 'Es ähnelt dem, worum es auf der Seite geht',
      use: 'Es wird für dasselbe gebraucht wie das auf der Seite',
      company: 'So etwas passt zu dem, worum es auf der Seite geht',
      together: 'Viele Besuche, die das auf der Seite ansahen, sahen auch das an',
      coInterest: (about, simulated) =>
        `Viele ${simulated ? 'erfundene ' : ''}Besuche, die sich ${about} ansahen, sahen auch das an`,
      popular: 'Wie gut es sich verkauft hat, laut den Zahlen im Katalog',
      new: 'Wie neu es im Shop ist',
    },
    slotOwn: (label) =>
      `In diesem Regal geht es nur um ${label}; nichts anderes hat das Produkt hierhergebracht.`,
    slotInterest: (label, places, of, holding) =>
      `${label} bekommt ${places} von ${of} Plätzen${heldBecause(holding)}`,
    newPlace: 'Neu im Shop: Dieser Platz ist für etwas Neues reserviert.',
    slotNew:
      'Ein Platz in diesem Regal ist für etwas Neues reserviert, das zu diesem Besuch passt, damit der Shop dich überraschen kann. Die Anteile haben nur bestimmt, was es ist.',
    newBeside: 'Einer der Plätze ist für etwas Neues reserviert, egal wozu es gehört.',
    slotPopular: 'Etwas Näheres war nicht mehr da, also hat der Shop den Platz mit etwas Beliebtem gefüllt.',
    slotGoesWith:
      'Die Plätze in diesem Regal bekommt, was man zusammen mit dem auf der Seite benutzt, von jeder Art eins.',
    slotPage:
      'Einen Platz in diesem Regal bekommt nur, was der Seite nahe ist. Auswahl und Reihenfolge richten sich dann nach diesem Besuch.',
    slotPageAlone:
      'Einen Platz in diesem Regal bekommt nur, was der Seite nahe ist. Dieser Besuch spielt dabei keine Rolle.',
    boughtLead: 'Die Regel, nach der es in diesem Regal steht. Punktzahlen werden hier nicht verglichen.',
    boughtTitle: 'Wie es hierherkam',
    boughtRules: (due) => [
      ...('days' in due
        ? [`Was du gekauft hast, steht in diesem Regal, sobald ${due.days} Tage vergangen sind.`]
        : [
            `${due.simulated ? 'Erfundene Besuche' : 'Andere'}, die etwas aus „${due.group}“ wieder kaufen, tun das meist ${AGAIN[due.usual]}.`,
            'Was du daraus gekauft hast, steht in diesem Regal, sobald die Hälfte dieser Zeit vorbei ist.',
          ]),
      'Was in mehreren deiner Bestellungen war, steht dort, sobald die Hälfte der üblichen Zeit zwischen ihnen vorbei ist, wenn das früher ist, aber nicht innerhalb von zwei Tagen.',
      'Was in den meisten Bestellungen war, kommt zuerst; vom Rest das, was du vor der längsten Zeit gekauft hast.',
      'Was zum teuersten Viertel des Shops gehört, ausverkauft ist oder in deinem Warenkorb liegt, hat dort keinen Platz.',
      'Ob du es noch hast, weiß der Shop nicht. „Ausblenden“ nimmt es weg, und „Passt nicht“ auch.',
    ],
    variety:
      'Etwas mit höherer Punktzahl hat hier Platz gemacht, weil es einem anderen Produkt im Regal zu ähnlich war.',
    notByScore:
      'Weiter hinten stehen Karten mit mehr Punkten: Die Interessen wechseln sich hier ab, Gedrücktes steht vor Angesehenem, und was sich zu ähnlich ist, steht nicht beieinander.',
    belowZero:
      'Es hat weniger als null Punkte, weil das, was du abgelehnt hast, mehr abzieht, als dafür spricht. Sein Platz ist einem deiner Interessen vorbehalten.',
    without: {
      leaves: (label) => `Ohne ${label} würde dieses Produkt aus dem Regal fallen.`,
      gone: (label) => `Ohne ${label} gäbe es dieses Regal nicht.`,
      moves: (label, shelf, place) => `Ohne ${label} stünde es im Regal „${shelf}“, auf Platz ${place}.`,
      falls: (label, from, to) => `Ohne ${label} würde es von Platz ${from} auf Platz ${to} rutschen.`,
      rises: (label, from, to) =>
        `Ohne ${label} würden andere zurücktreten, und es würde von Platz ${from} auf Platz ${to} vorrücken.`,
      stays: (label, place) => `Ohne ${label} bliebe es auf Platz ${place}.`,
    },
    rankingNote:
      'Punktzahlen werden nur unter dem verglichen, was denselben Platz haben könnte: Interessen, und was du für sie getan hast, haben eigene Plätze. Angesehenes und Gesuchtes zählt umso weniger, je mehr du danach getan hast. Darum können die Anteile hier von den Stärken auf der Seite deiner Interessen abweichen.',
    scoreNote: (score) => `Zusammen ergeben alle Teile seine Punktzahl, ${score}.`,
    scoreOfNote: (spokeFor, spokeAgainst, score) =>
      `Was dafür sprach, gibt ${spokeFor}, was dagegen sprach, nimmt ${spokeAgainst}: Seine Punktzahl ist ${score}.`,
    productTitle: 'Das Produkt',
    notUsedTitle: 'Was nicht verwendet wird',
    notUsed: [
      'Wer du bist: Der Shop hat keinen Namen, kein Konto, keine Adresse und kein Gerät, woran er dich erkennen könnte.',
      'Wo du bist, welchen Browser du benutzt und woher du kamst.',
      'Wer dir ähnelt: Der Shop vergleicht Produkte, nie Menschen.',
      'Was du nur gesehen hast: Sehen ist nicht Wollen. Es sagt nur, wann auf der Startseite etwas anderes dran ist.',
      'Wie viel der Shop an einem Produkt verdient.',
    ],
    controls: 'Daran etwas ändern',
    less: (label) => `Weniger von diesem Interesse: ${label}`,
    back: 'Zurück zum Shop',
  },
  saved: {
    title: 'Gemerkt und ausgeblendet',
    lead: 'Liegt nur bei diesem Besuch und wird mit ihm vergessen. Wann das ist, steht oben auf der Seite. Danach weiß niemand mehr, was es war.',
    leadNothing:
      'Was du dir merkst oder ausblendest, liegt nur bei diesem Besuch; sobald etwas da ist, steht oben auf der Seite, bis wann.',
    leadUnread:
      'Der Shop kann diesen Besuch gerade nicht lesen. Was du gemerkt oder ausgeblendet hast, ist nicht verloren: Es ist wieder hier, sobald der Shop es kann.',
    emptyUnread: 'Lässt sich gerade nicht lesen.',
    alsoHidden: 'in Regalen ausgeblendet',
    alsoSaved: 'gemerkt',
  },
  knowledge: {
    title: 'Was dieser Shop weiß',
    lead: 'Das gespeicherte Protokoll dieses Besuchs, vollständig, und daneben der Sitzungsdatensatz. Was sonst aufgehoben wird und zu keinem Besuch führt, steht am Ende der Seite.',
    partialLead:
      'Der Speicher dieses Besuchs antwortet gerade nicht. Hier steht, was sich lesen lässt; was dort liegt, ist nicht weg und erscheint hier, sobald er antwortet.',
    nothing: 'Nichts. Es gibt keine Sitzung, kein Cookie und kein Protokoll.',
    logTitle: (count) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
    when: 'Nr. und Zeit',
    what: 'Was',
    meaningOf: (numbers) => `eine Bedeutung aus ${numbers} Zahlen`,
    raw: 'Gespeicherte Form',
    stored: 'Wie gespeichert',
    marksNote:
      'Zu jedem Eintrag gehören auch seine Nummer, eine zufällige Kennung, die Version seines Formats (v) und Kennzeichen: Mit i geht er zuerst, wenn das Protokoll voll ist, mit p beim Ende der Personalisierung, mit s beim Ende des Zählens.',
    head: 'Der Kopf des Protokolls',
    headNote:
      'Wie viele Einträge insgesamt notiert wurden, wie viele davon noch da sind (sofern der Speicher es angibt) und wann alles endet, in Millisekunden seit 1970.',
    waiting: 'In der Warteschlange',
    waitingNote:
      'Der Speicher hat nicht geantwortet. Das Folgende wartet auf einer Festplatte des Shops, wird ausgeführt, sobald er wieder antwortet, und verschwindet dann von hier.',
    record: 'Der Sitzungsdatensatz',
    recordNote:
      'Worauf das Cookie zeigt: die Einstellungen des Cookies und sein Ende, nämlich das Ende des Besuchs, auf die volle Stunde aufgerundet, in Millisekunden seit 1970. Protokoll, Kopf und Datensatz liegen unter der zufälligen Kennung aus deinem Cookie; daneben höchstens der Platz des Schlüssels, mit dem das Protokoll verschlossen ist, und sonst nichts.',
    apart: 'Getrennt von jedem Besuch gespeichert',
    apartNotes: [
      'Bestellungen, dreißig Tage lang, unter einer Adresse, die nur ihre eigene Seite und die Bezahlseite bekommen: was gekauft wurde, für wie viel und wann, aber nicht, von wem oder bei welchem Besuch. Das Protokoll des Besuchs nennt, was bestellt wurde: Damit könnte der Shop selbst die Bestellung finden, solange er sich an den Besuch erinnert, auch wenn nach der ersten Stunde keine seiner Seiten mehr zu ihr führt.',
      'Zählungen, falls du dem Zählen zustimmst: ein Tag, eine Produktgruppe und was getan wurde, bei noch einmal Bestelltem auch ungefähr, wie viele Wochen später, ohne etwas, das hierher zurückführt.',
      'Wie oft jede Netzadresse in der letzten Minute Seiten aufgerufen oder etwas gedrückt hat oder sich in der letzten Viertelstunde als Betreiber anmelden wollte, und wie lange jeder Besuch oder jedes Netz den Shop in der letzten Minute beschäftigt hat, damit niemand den Shop überlastet. Gespeichert wird weder die Adresse noch die Nummer des Besuchs, sondern ein Code daraus, dessen Schlüssel jede Stunde wechselt. Nach zwei Stunden ist alles davon weg, und verknüpft wird es mit nichts.',
      'Dass ein Besuch vergessen oder zurückgenommen wurde, eine Stunde lang: ein Code seiner Zufallsnummer, damit ihn keine Seite von vorher wieder beginnt.',
    ],
    ended: (when) =>
      `Der Besuch ist zu Ende. Sein Cookie ist noch ${dates.until(when)} auf diesem Gerät, und so lange behält der Shop den Datensatz, auf den es zeigt. Aus beiden wird nichts über den Besuch gelesen. Was vom Protokoll noch im Speicher liegt, wird nirgends gezeigt oder verwendet und innerhalb einer Minute nach dem Ende entfernt; wurde die Uhr des Shops gerade gestellt oder war er eine Stunde oder länger geschlossen, dann sobald diese Uhr zehn Minuten gleichmäßig gelaufen ist.`,
    ends: (when) => `Der Besuch endet ${dates.at(when)}, und sein Protokoll mit ihm.`,
    recordEnds: (when) => `Sitzungsdatensatz und Cookie enden ${dates.at(when)}.`,
    entry: {
      search: 'Eine Suche, als Richtung in 384 Zahlen; nicht ihr Wortlaut.',
      untold:
        'Eine Suche, als Richtung in 384 Zahlen; nicht ihr Wortlaut. Was sie fand, verrät nicht, worum es ging; deshalb leitet der Shop nichts daraus ab.',
      senses:
        'Eine Suche, als Richtung in 384 Zahlen, und je ein Produkt aus den Abteilungen, in denen es das Gesuchte gibt; nicht ihr Wortlaut. Sie zählt erst, wenn du dir etwas aus einer dieser Abteilungen ansiehst, und dann für diese.',
      found:
        'Eine Suche, als Richtung in 384 Zahlen, und höchstens drei Produkte ihrer Seite, die verraten, worum es ging; nicht ihr Wortlaut.',
      phrase: 'Ein Interesse, das du hinzugefügt hast, mit seinen Worten.',
      imported:
        'Ein Interesse, das du in einer Datei mitgebracht hast: sein Name, wie viel es damals zählte und wie schnell das verblasst, und die Produkte, um die es dort ging.',
      weigh: 'Du hast ein Interesse gesenkt.',
      set: (percent) => `Du hast ein Interesse gewählt oder seine Stärke eingestellt: ${percent}.`,
      remove: 'Du hast ein Interesse entfernt.',
      never: 'Du hast bei einem Interesse „Nie wieder“ gedrückt.',
      allowed: 'Du hast ein Interesse wieder zugelassen.',
      undo: 'Du hast einen Eintrag zurückgenommen.',
      reset: 'Du hast von vorn begonnen.',
      because: {
        taste: 'Du hast gesagt, dass es nicht dein Geschmack ist.',
        dear: 'Du hast gesagt, dass es zu teuer ist.',
        owned: 'Du hast gesagt, dass du es hast.',
        gift: 'Du hast gesagt, dass es für jemand anderen war.',
      },
      lane: 'Du hast eine eigene Liste begonnen.',
      turn: 'Du bist zu dieser Liste gegangen.',
      keep: 'Du hast eine Liste unter diesem Namen behalten.',
      discard: 'Du hast eine Liste weggeworfen.',
      memory: 'Du hast gewählt, wie lange sich der Shop erinnert.',
      language: 'Du hast die Sprache des Shops gewählt.',
      basketIn: (pieces) =>
        pieces === undefined
          ? 'Du hast geändert, wie viel davon in deinem Warenkorb liegt.'
          : `Du hast es in deinen Warenkorb gelegt: von da an ${pieces} davon.`,
      basketOut: 'Du hast es aus deinem Warenkorb genommen.',
      basketOrdered: 'Es hat deinen Warenkorb verlassen, weil du es bestellt hast.',
      foreign: 'Von einer anderen Version des Shops notiert; diese hier wertet es nicht aus.',
      counted:
        'Dieser Besuch wurde gezählt, in einer Gruppe. Die Zählung kennt ihn nicht; dieser Vermerk verhindert, dass er zweimal zählt.',
    },
    begun: (press) => `Die Personalisierung begann mit „${press}“.`,
    begunByPress: 'Die Personalisierung begann mit einem Knopfdruck.',
    consent: {
      personalise: {
        given: 'Du hast um Personalisierung gebeten.',
        withdrawn: 'Du hast die Personalisierung beendet.',
      },
      statistics: {
        given: 'Du hast dem Zählen dieses Besuchs zugestimmt.',
        withdrawn: 'Du hast das Zählen dieses Besuchs beendet.',
      },
    },
    countingNote: 'Ob und wie dieser Besuch gezählt wird, steht unten auf jeder Seite.',
    countingLink: 'Dort nachsehen',
    forget: 'Besuch vergessen',
  },
  receipt: {
    title: 'Vergessen',
    lead: 'Dieser Besuch ist aus dem Shop verschwunden. Gelöscht wurde:',
    leadWaiting: 'Dieser Besuch ist für den Shop zu Ende. Gelöscht wurde:',
    entries: (count) => (count === 1 ? '1 Eintrag des Protokolls' : `${count} Einträge des Protokolls`),
    entriesUncounted: 'das Protokoll des Besuchs, auf diesem Rechner',
    record: 'der Datensatz, auf den das Cookie zeigt',
    cookie: 'das Cookie auf diesem Gerät',
    nothing: 'Es gab nichts zu löschen: keine Sitzung, kein Cookie, kein Protokoll.',
    places: 'Vorher und nachher gesucht, in jedem Speicher',
    placesNote: 'Gezählt sind gespeicherte Stücke. In einem können mehrere Einträge des Protokolls stecken.',
    place: 'Was dort liegt',
    stores: {
      ...{ 'session-entries': 'Protokoll des Besuchs', log: 'Protokoll des Besuchs' },
      ...{ 'session-heads': 'Länge und Ende des Protokolls', head: 'Länge und Ende des Protokolls' },
      ...{ 'session-records': 'Worauf das Cookie zeigt', record: 'Worauf das Cookie zeigt' },
      'key-slots': 'Wo der Schlüssel des Besuchs liegt',
      waiting: 'Was noch auf das Speichern wartete',
    },
    found: 'Gefunden',
    remains: 'Übrig',
    download: 'Diese Quittung mitnehmen',
    left: (keys) => `Von diesem Besuch noch in den Speichern des Shops: ${keys === 0 ? 'nichts' : keys}.`,
    waiting:
      'Ein Speicher des Shops antwortet gerade nicht. Was er von diesem Besuch hat, wird gelöscht, sobald er antwortet; wie viel das ist, lässt sich vorher nicht zählen.',
    erasure: {
      sealed:
        'Der Shop hebt die Einträge jedes Besuchs verschlüsselt auf, mit einem Schlüssel nur für diesen Besuch. Der Schlüssel deines Besuchs ist überschrieben: Was die Dateien von ihm noch enthalten, kann niemand mehr lesen. Unverschlüsselt waren nur seine Zufallsnummer, seine Zeiten, seine Länge, wozu du zugestimmt hattest und ob etwas aufgehoben war. Das kann in unbenutzten Teilen der Dateien stehen, bis sie überschrieben werden; es öffnet nichts und führt zu niemandem. Eine frühere Kopie, etwa eine Sicherung des Rechners, erreicht das Löschen nicht.',
      journal:
        'Der Speicher des Shops führt auch ein Journal auf seiner eigenen Festplatte. Was dieser Besuch geschrieben hat, bleibt dort lesbar für den, der diesen Rechner betreibt, bis der Speicher es das nächste Mal neu schreibt.',
    },
    number: (id) => `Quittung ${id}`,
    at: (when) => `Ausgestellt am ${when}. Der Shop behält keine Kopie.`,
    ordered: (days) =>
      `Was bei diesem Besuch bestellt wurde, lässt sich unter der Adresse seiner Bestellung noch lesen, ${days} Tage lang ab der Bestellung.`,
    home: 'Zurück zum Shop',
  },
};

function heldBecause({ cause, short = '', hasTurnedDown = false }: SaidHolding): string {
  const left = hasTurnedDown ? ', von Abgelehntem und Ähnlichem abgesehen' : '';
  switch (cause) {
    case 'share':
      return ': Das ist sein Anteil an dem, was du getan hast; das Letzte zählt am meisten.';
    case 'oneEach':
      return ': Jedes Interesse, zu dem etwas passt, bekommt mindestens einen.';
    case 'othersShort':
      return `: mehr als sein Anteil an dem, was du getan hast, weil zu ${short} sonst nichts nah genug war${left}.`;
    case 'short':
      return `: weniger als sein Anteil an dem, was du getan hast, weil mehr nicht nah genug war${left}.`;
    case 'score':
      return ': Du hast hier mehr getan, als dieses Regal Plätze hat; sie gehen an das, was am besten zu allem passt.';
    case 'otherwise':
      return '.';
  }
}
