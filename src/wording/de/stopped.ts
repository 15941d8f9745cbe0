import type * as english from '../en/stopped.js';
import type { Translation } from '../wording.js';
import { dates } from './dates.js';
import { plural } from './plural.js';

const counted = (one: string, other: string) => (count: number) => `${count} ${plural(count, one, other)}`;

export const stopped: Translation<typeof english.stopped> = {
  stopped: {
    title: 'Die Personalisierung ist aus',
    said: (erased) => `Die Personalisierung ist aus. ${erased}`,
    erased: (what) => `Gelöscht: ${what}.`,
    nothing: 'Sonst gab es nichts zu löschen.',
    noVisit: 'Dieser Besuch ist zu Ende, oder es wurde nie etwas von ihm notiert: Es gibt nichts zu löschen.',
    noVisitKeeps: 'Auch Warenkorb, Gemerktes oder Ausgeblendetes ist nicht mehr da.',
    waiting:
      'Ein Speicher des Shops hat nur langsam geantwortet. Was er hiervon hat, wird gelöscht, sobald er antwortet, und lässt sich nicht zurückholen.',
    keeps: 'Warenkorb, Gemerktes und Ausgeblendetes bleiben.',
    undoNote: (end) =>
      `„Rückgängig“ holt alles zurück; das geht ${dates.until(end)}. Der Shop hat nichts behalten: Das Gelöschte steckt versiegelt nur in dieser Seite und ist weg, wenn du sie verlässt.`,
    undoOnly: (end) => `„Rückgängig“ schaltet sie wieder ein; das geht ${dates.until(end)}.`,
    back: 'Zurück zum Shop',
    counts: {
      search: counted('Suche', 'Suchen'),
      shown: (count) => `${count} ${plural(count, 'Notiz', 'Notizen')} über Gezeigtes auf der Startseite`,
      phrase: counted('eigenes Interesse', 'eigene Interessen'),
      imported: counted('Interesse aus einer Datei', 'Interessen aus einer Datei'),
      reason: counted('Grund, warum etwas uninteressant ist', 'Gründe, warum etwas uninteressant ist'),
      adjustment: counted('Änderung an deinen Interessen', 'Änderungen an deinen Interessen'),
      memory: (count) => `${count} × gewählt, wie lange sich der Shop erinnert`,
      list: counted('Liste', 'Listen'),
      other: counted('weiterer Eintrag', 'weitere Einträge'),
    },
  },
};
