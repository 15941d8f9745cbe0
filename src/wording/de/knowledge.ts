import type * as english from '../en/knowledge.js';
import type { Translation } from '../wording.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

export const knowledge: Translation<typeof english.knowledge> = {
  knowledge: {
    title: 'Was dieser Shop weiß',
    lead: 'Das gespeicherte Protokoll dieses Besuchs, vollständig, und daneben der Datensatz, auf den das Cookie zeigt. Was sonst gespeichert wird und zu keinem Besuch führt, steht am Ende der Seite.',
    partialLead:
      'Der Speicher dieses Besuchs antwortet gerade nicht. Hier steht, was sich lesen lässt; was dort liegt, ist nicht weg und erscheint hier, sobald er antwortet.',
    nothing: 'Nichts. Es gibt kein Cookie, keinen Datensatz dazu und kein Protokoll.',
    logTitle: (count) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
    when: 'Nr. und Zeit',
    what: 'Was',
    meaningOf: (numbers) => `eine Bedeutung aus ${numbers} Zahlen`,
    raw: 'Gespeicherte Form',
    forWhat: 'Wofür, bis wann',
    purposes: { personalise: 'Personalisierung', statistics: 'Zählen', keeping: 'Behalten' },
    purposesNote:
      'Was der Personalisierung oder dem Zählen dient, geht früher, wenn du das beendest. Behalten: Warenkorb, Gemerktes, Ausgeblendetes und was du entschieden hast.',
    until: (end) => `bis ${end}`,
    stored: 'Wie gespeichert',
    marksNote:
      'Zu jedem Eintrag gehören auch seine Nummer, eine zufällige Kennung, die Version seines Formats (v) und Kennzeichen: Mit i geht er zuerst, wenn das Protokoll voll ist, mit p beim Ende der Personalisierung, mit s beim Ende des Zählens.',
    head: 'Der Kopf des Protokolls',
    headNote:
      'Wie viele Einträge insgesamt notiert wurden, wie viele davon noch da sind (sofern der Speicher es angibt) und wann alles endet, in Millisekunden seit 1970.',
    waiting: 'In der Warteschlange',
    waitingNote:
      'Der Speicher hat nicht geantwortet. Das Folgende wartet auf einer Festplatte des Shops, wird ausgeführt, sobald er wieder antwortet, und verschwindet dann von hier.',
    record: 'Der Datensatz zum Cookie',
    recordNote:
      'Worauf das Cookie zeigt: die Einstellungen des Cookies und sein Ende, nämlich das Ende des Besuchs, auf die volle Stunde aufgerundet, in Millisekunden seit 1970. Protokoll, Kopf und Datensatz liegen unter der zufälligen Kennung aus deinem Cookie; daneben höchstens der Platz des Schlüssels, mit dem das Protokoll verschlossen ist, und sonst nichts.',
    apart: 'Getrennt von jedem Besuch gespeichert',
    apartNotes: [
      'Bestellungen, dreißig Tage lang, unter einer Adresse, die nur ihre eigene Seite und die Bezahlseite bekommen: was gekauft wurde, für wie viel und wann, aber nicht, von wem oder bei welchem Besuch. Das Protokoll des Besuchs nennt, was bestellt wurde: Damit könnte der Shop selbst die Bestellung finden, solange er sich an den Besuch erinnert, auch wenn nach der ersten Stunde keine seiner Seiten mehr zu ihr führt.',
      'Zählungen, falls du dem Zählen zustimmst: ein Tag, eine Produktgruppe und was getan wurde, bei noch einmal Bestelltem auch ungefähr, wie viele Wochen später, ohne etwas, das hierher zurückführt.',
      'Wie oft jede Netzadresse in der letzten Minute Seiten aufgerufen oder etwas angeklickt hat oder sich in der letzten Viertelstunde als Betreiber anmelden wollte, und wie lange jeder Besuch oder jedes Netz den Shop in der letzten Minute beschäftigt hat, damit niemand den Shop überlastet. Gespeichert wird weder die Adresse noch die Nummer des Besuchs, sondern ein Code daraus, dessen Schlüssel jede Stunde wechselt. Nach zwei Stunden ist alles davon weg, und verknüpft wird es mit nichts.',
      'Dass ein Besuch vergessen oder zurückgenommen wurde, eine Stunde lang: ein Code seiner Zufallsnummer, damit ihn keine Seite von vorher wieder beginnt.',
    ],
    ended: (when) =>
      `Der Besuch ist zu Ende. Sein Cookie ist noch ${dates.until(when)} auf diesem Gerät, und so lange behält der Shop den Datensatz, auf den es zeigt. Aus beiden wird nichts über den Besuch gelesen. Was vom Protokoll noch im Speicher liegt, wird nirgends gezeigt oder verwendet und innerhalb einer Minute nach dem Ende entfernt; wurde die Uhr des Shops gerade gestellt oder war er eine Stunde oder länger geschlossen, dann sobald diese Uhr zehn Minuten gleichmäßig gelaufen ist.`,
    ends: (when) => `Der Besuch endet ${dates.at(when)}, und sein Protokoll mit ihm.`,
    recordEnds: (when) => `Das Cookie und sein Datensatz enden ${dates.at(when)}.`,
    entry: {
      untold:
        'Eine Suche, als Richtung in 384 Zahlen; nicht ihr Wortlaut. Was sie fand, verrät nicht, worum es ging; deshalb leitet der Shop nichts daraus ab.',
      senses:
        'Eine Suche, als Richtung in 384 Zahlen, und je ein Produkt aus den Abteilungen, in denen es das Gesuchte gibt; nicht ihr Wortlaut. Sie zählt erst, wenn du dir etwas aus einer dieser Abteilungen ansiehst, und dann für diese.',
      found:
        'Eine Suche, als Richtung in 384 Zahlen, und höchstens sechs Produkte ihrer Seite, die verraten, worum es ging; nicht ihr Wortlaut.',
      phrase: 'Ein Interesse, das du hinzugefügt hast, mit seinen Worten.',
      agreed:
        'Ein Interesse, das du hinzugefügt hast, mit seinen Worten, den Produkten, die dafür angekreuzt waren, und denen, die angeboten und nicht angekreuzt waren.',
      imported:
        'Ein Interesse, das du in einer Datei mitgebracht hast: sein Name, wie viel es damals zählte und wie schnell das verblasst, und die Produkte, um die es dort ging.',
      weigh: { less: 'Du hast ein Interesse gesenkt.', more: 'Du hast ein Interesse angehoben.' },
      set: (percent) => `Du hast ein Interesse gewählt oder seine Stärke eingestellt: ${percent}.`,
      remove: 'Du hast ein Interesse entfernt.',
      never: 'Du hast bei einem Interesse auf „Nie wieder“ geklickt.',
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
        `Du hast es in deinen Warenkorb gelegt; danach ${plural(pieces, 'lag', 'lagen')} ${pieces} Stück darin.`,
      basketJoined: (pieces) => `Du hast ${pieces} Stück mehr davon in den Warenkorb gelegt.`,
      basketOut: 'Du hast es aus deinem Warenkorb genommen.',
      basketOrdered: 'Es hat deinen Warenkorb verlassen, weil du es bestellt hast.',
      foreign: 'Von einer anderen Version des Shops notiert; diese hier wertet es nicht aus.',
      counted:
        'Dieser Besuch wurde gezählt, in einer Gruppe. Die Zählung kennt ihn nicht; dieser Vermerk verhindert, dass er zweimal zählt.',
    },
    begun: (press) => `Die Personalisierung begann mit „${press}“.`,
    begunByPress: 'Die Personalisierung begann mit einem Klick.',
    begunOnLists: 'Die Personalisierung begann mit der ersten Liste, und nur auf Listen.',
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
    nothing: 'Es gab nichts zu löschen: kein Cookie, keinen Datensatz dazu, kein Protokoll.',
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
        'Der Shop speichert die Einträge jedes Besuchs verschlüsselt, mit einem Schlüssel nur für diesen Besuch. Der Schlüssel deines Besuchs ist überschrieben: Was die Dateien von ihm noch enthalten, kann niemand mehr lesen. Unverschlüsselt waren nur seine Zufallsnummer, seine Zeiten, seine Länge, wozu du zugestimmt hattest und ob etwas aufgehoben war. Das kann in unbenutzten Teilen der Dateien stehen, bis sie überschrieben werden; es öffnet nichts und führt zu niemandem. Eine frühere Kopie, etwa eine Sicherung des Rechners, erreicht das Löschen nicht.',
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
