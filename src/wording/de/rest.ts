import type * as english from '../en/rest.js';
import type { Translation } from '../wording.js';
import { dates } from './dates.js';

export const rest: Translation<typeof english.rest> = {
  rest: {
    title: 'Oft genug gezeigt',
    lead: (times, hours) =>
      `Was dir die Startseite bei diesem Besuch ${times}-mal im Abstand von mindestens zehn Minuten gezeigt hat, ohne dass du etwas damit gemacht hast, macht dort ${hours} Stunden lang Platz, wo anderes ebenso passt: Es ruht. Wo nichts anderes passt, bleibt es auf einem der letzten Plätze. Früher zurück kommt es, wenn du es ansiehst, bei etwas Ähnlichem etwas anklickst oder Worte eingibst, mit denen es gemeint ist. Sonst im Shop bleibt es, wo es ist. Über deinen Geschmack sagt das nichts.`,
    none: 'Zurzeit ruht nichts.',
    isOff: 'Aus: Nichts ruht, und was die Startseite zeigt, wird nicht notiert.',
    count: (count) => (count === 1 ? '1 Produkt ruht:' : `${count} Produkte ruhen:`),
    until: (when) => `ruht ${dates.until(when)}`,
    more: (count) => `und ${count} mehr`,
    press: { over: 'Zurückholen', off: 'Nichts ruhen lassen', on: 'Wieder ruhen lassen' },
    shown:
      'Das hat die Startseite für diesen Besuch gezeigt; notiert wird es höchstens alle zehn Minuten. Es sagt nichts darüber, was du magst, verlängert den Besuch nicht und zählt nur dafür, wann etwas ruht.',
    noted: {
      over: 'Du hast zurückgeholt, was ruhte.',
      off: 'Du hast gewählt, dass nichts ruht.',
      on: 'Du hast gewählt, dass ruht, was oft genug gezeigt wurde.',
    },
    notice: {
      over: 'Was ruhte, kann wieder in deinen Empfehlungen stehen.',
      off: 'Nichts ruht mehr, und was die Startseite zeigt, wird nicht notiert.',
      on: 'Was oft genug gezeigt wurde, ruht wieder.',
    },
    undone: {
      over: 'Zurückgenommen: Was ruhte, ruht wieder.',
      off: 'Zurückgenommen: dass nichts ruht.',
      on: 'Zurückgenommen: dass etwas ruht.',
    },
    howItWorks: (times, hours) =>
      `Die Startseite notiert in einem personalisierten Besuch höchstens alle zehn Minuten, was sie für ihn zeigt: Das hat kein Gewicht, ändert kein Interesse, wird nirgends gezählt und verlängert den Besuch nicht. Nur danach ruht ${hours} Stunden, was dort ${times}-mal stand und liegen blieb, wo anderes seinen Platz füllen kann.`,
  },
};
