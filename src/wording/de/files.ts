import type * as english from '../en/files.js';
import type { Translation } from '../wording.js';
import { plural } from './plural.js';

const interests = (count: number) => `${count} ${plural(count, 'Interesse', 'Interessen')}`;
const NOT_TAKEN = 'Es wurde nichts übernommen.';

/** Where a fault is, as programs count. */
const placeIn = (where: string) => (/\d/.test(where) ? `${where} (das erste hat die Nummer 0)` : where);

export const files: Translation<typeof english.files> = {
  takeAlong: {
    title: 'Zum Mitnehmen',
    lead: 'Worum es bei diesem Besuch geht, als Datei, die dir gehört: für einen anderen Tag, einen anderen Browser oder einen anderen Shop, der sie liest.',
    downloadTitle: 'Deine Interessen als Datei',
    holds: (count) =>
      `${interests(count)}, ${count === 1 ? 'mit' : 'jedes mit'} seinem Namen oder in deinen Worten, dazu wie viel es zählt, wie schnell das verblasst und bis zu drei Produkte, um die es geht. Kein Name, keine Nummer dieses Besuchs, nichts von dem, was du ausgeblendet hast, uninteressant findest oder nie wieder willst. Die Datei entsteht beim Herunterladen, und der Shop behält keine Kopie.`,
    fading: (halfLife) =>
      `In der Datei verblassen sie weiter: Was jedes zählt, halbiert sich mindestens alle ${halfLife}, seine Prozentzahl sinkt anfangs langsamer. Was du dir nur angesehen hast, zählt ein paar Stunden und bleibt bei Interessen, die auch auf anderem beruhen, vielleicht hier. Sollen sie länger halten, wähl zuerst, wie lange sich der Shop erinnert.`,
    longer: 'Wie lange sich der Shop erinnert',
    download: 'Datei herunterladen',
    nothing: 'Gerade gibt es nichts mitzunehmen: Es ist kein Interesse notiert.',
    schema: 'Wie die Datei gebaut ist, für Programme',
    bringTitle: 'Eine Datei mitbringen',
    bringNote:
      'Von hier oder aus einem anderen Shop, der solche Dateien schreibt, höchstens acht Kilobyte. Du siehst zuerst, was darin ist; übernommen wird nichts, bevor du es sagst.',
    file: 'Datei wählen',
    pasted: 'Oder ihren Inhalt einfügen',
    look: 'Hineinsehen',
    holdsTitle: 'Was in der Datei ist',
    origin: {
      ours: 'Dieser Shop hat sie geschrieben, und sie ist unverändert.',
      changed: 'Sie sagt, dass dieser Shop sie geschrieben hat, wurde aber seitdem verändert.',
      elsewhere:
        'Ein anderer Shop hat sie geschrieben; ob sie seitdem verändert wurde, lässt sich hier nicht sagen.',
    },
    empty: 'Es ist kein Interesse darin.',
    strength: (percent) => `Jetzt bei ${percent}.`,
    keptForNext: 'Es bleibt für die nächste Datei, die du herunterlädst.',
    state: {
      here: 'Schon unter deinen Interessen: Das bleibt, wie es ist.',
      twice: 'Die Datei nennt es zweimal; das erste zählt.',
      never: 'Du hast es unter „Nie wieder“: Es bleibt draußen.',
      faded: 'Verblasst, seit die Datei geschrieben wurde: Es bleibt draußen.',
      notReadable: 'In Buchstaben, die der Shop nicht lesen kann: Es bleibt draußen.',
      aboutSomebody:
        'Handelt vielleicht von einem Menschen, und davon behält der Shop nichts: Es bleibt draußen.',
      notRead: 'Der Shop hat es noch nicht gelesen.',
    },
    examples: (names) => `Es ging um ${names}.`,
    begins:
      'Damit wird dieser Besuch personalisiert: Was du dir ansiehst und was du suchst, zählt von da an.',
    takeIn: (count) => `${interests(count)} übernehmen`,
    readOn: 'Weiterlesen',
    nothingToTakeIn: 'Davon lässt sich nichts übernehmen.',
    leave: 'Lassen',
    fault: (fault) => {
      switch (fault.why) {
        case 'empty':
          return 'Wähl eine Datei, oder füg ihren Inhalt ein.';
        case 'tooLarge':
          return `Eine Datei mit Interessen hat höchstens acht Kilobyte, diese hat mehr. ${NOT_TAKEN} Wähl die Datei, die ein Shop dir gegeben hat.`;
        case 'notJson':
          return `Das ist keine Datei mit Interessen, oder ein Teil von ihr fehlt. ${NOT_TAKEN} Wähl die Datei so, wie ein Shop sie dir gegeben hat.`;
        case 'otherFormat':
          return `Das ist eine Datei anderer Art, keine mit Interessen. ${NOT_TAKEN} Wähl die Datei, die ein Shop dir unter „Zum Mitnehmen“ gegeben hat.`;
        case 'newerVersion':
          return `Die Datei hat eine andere Version, als dieser Shop liest; er liest Version 1. ${NOT_TAKEN}`;
        case 'wrongField':
          return `Etwas in der Datei ist nicht so, wie solche Dateien es haben: ${placeIn(fault.where)}. ${NOT_TAKEN} Bring es im Text auf dieser Seite in Ordnung, oder wähl die Datei so, wie ein Shop sie dir gegeben hat.`;
        case 'unknownField':
          return `Die Datei hat ein Feld, das solche Dateien nicht haben${fault.where === '' ? '' : `: in ${fault.where}`}. ${NOT_TAKEN} Nimm es aus dem Text auf dieser Seite, oder wähl die Datei so, wie ein Shop sie dir gegeben hat.`;
        case 'saidTwice':
          return `Die Datei nennt dasselbe Interesse zweimal: ${placeIn(fault.where)}. ${NOT_TAKEN} Nimm eines davon aus dem Text auf dieser Seite.`;
      }
    },
  },
};
