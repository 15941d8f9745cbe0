import type { Ahead } from '../../recommendations/placement/ahead.js';
import type { AgainKind } from '../../visits/bought-again.js';
import type * as english from '../en/personal.js';
import { listText } from '../intl.js';
import type { SaidHolding } from '../said.js';
import type { Translation } from '../wording.js';

/** After how long, by the bucket that it was published in. */
const AGAIN: Readonly<Record<AgainKind, string>> = {
  again0: 'in weniger als einer Woche',
  again1: 'nach etwa zehn Tagen',
  again2: 'nach etwa drei Wochen',
  again4: 'nach etwa sechs Wochen',
  again8: 'nach etwa zwölf Wochen',
  again16: 'nach sechzehn Wochen oder mehr',
};

/** Why what scores more stands further back. */
const AHEAD: Readonly<Record<Ahead, (interest: string, isAlone: boolean) => string>> = {
  leads: (interest, isAlone) =>
    `der erste Platz ${isAlone ? 'deinem stärksten Interesse' : 'einem deiner stärksten Interessen'} gehört, ${interest}`,
  pressed: () => 'zuerst zu jedem deiner Klicks eine Karte kommt',
  turns: () => 'jedes Interesse hier eigene Plätze hat, nach seinem Anteil an dem, was du getan hast',
  surer: () =>
    'zuletzt kommt, was mit dem, was du getan hast, nur eine weiter gefasste Art oder die Abteilung gemeinsam hat',
  things: () => 'hier alles, was du getan hast, eigene Plätze hat',
  nearer: () => 'zuerst kommt, was mit der Seite am meisten gemeinsam hat',
  sales: () => 'diese Reihe danach geordnet ist, was sich am besten verkauft hat',
  orders: () => 'diese Reihe danach geordnet ist, was hier in den letzten Monaten am meisten bestellt wurde',
  apart: () => 'nicht nebeneinander steht, was sich zu ähnlich ist',
};

export const personal: Translation<typeof english.personal> = {
  shelves: {
    visit: 'Für diesen Besuch',
    visitNote: 'Ausgesucht nach dem, worum es bei diesem Besuch geht.',
    list: 'Für diese Liste',
    listNote: 'Ausgesucht nach dem, worum es in dieser Liste geht.',
    interest: (label) => label,
    beside: (label) => `Rund um „${label}“`,
    interestNote: 'Nur aus diesem Interesse.',
    silent: (labels) =>
      `Deine Wörter tragen zu dieser Seite gerade nichts bei: ${listText(
        labels.map((one) => `„${one}“`),
        'de-DE',
      )}.`,
    silentWhy: 'Warum, und was hilft',
    again: 'Schon einmal gekauft',
    againNote: (until) =>
      `Aus dem, was du bei diesem Besuch bestellt hast. Der Shop erinnert sich ${until} an ihn.`,
    againListNote: (until) =>
      `Aus dem, was du bei diesem Besuch für diese Liste bestellt hast. Der Shop erinnert sich ${until} an ihn.`,
    page: 'Ähnliches',
    pageMixed: 'Ähnliches und Verwandtes',
    pageKind: (category) => `Auch aus „${category}“`,
    basket: 'Ähnlich wie in deinem Warenkorb',
    goesWith: 'Passt dazu',
    goesWithBasket: 'Passt zu deinem Warenkorb',
    search: 'Ähnlich wie das Gesuchte',
    popular: 'Beliebt',
    popularNote: {
      catalogue: 'Was sich am besten verkauft hat, laut den Zahlen im Katalog.',
      orders:
        'Was hier in den letzten Monaten am meisten bestellt wurde; die neuesten Bestellungen zählen am meisten.',
      both: 'Zuerst, was hier in den letzten Monaten am meisten bestellt wurde, dann, was sich laut den Zahlen im Katalog am besten verkauft hat.',
    },
    end: {
      title: 'Nicht ganz das Richtige?',
      text: 'Jedes Interesse dahinter lässt sich stärker oder schwächer stellen, oder ganz ab.',
    },
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
            'Was du dir bei diesem Besuch angesehen, was du gesucht und bestellt hast und deine Interessen spielen hier keine Rolle. Ausgeblendetes bleibt weg.',
        },
        page: {
          visit: 'Für diese Seite ausgesucht; Auswahl und Reihenfolge richten sich nach diesem Besuch.',
          list: 'Für diese Seite ausgesucht; Auswahl und Reihenfolge richten sich nach dieser Liste.',
          alone:
            'Was du dir bei diesem Besuch angesehen und was du gesucht hast und deine Interessen spielen hier keine Rolle. Was du ausgeblendet, gemerkt, bestellt oder in den Warenkorb gelegt hast, bleibt weg.',
        },
      },
      bought: 'Was du schon einmal gekauft hast, steht hier zuerst.',
    },
  },
  why: {
    title: (product) => `Warum „${product}“?`,
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
      together: 'Viele Besuche haben es zusammen mit dem auf der Seite angesehen oder gekauft',
      coInterest: (about, simulated) =>
        `Viele ${simulated ? 'erfundene ' : ''}Besuche haben es zusammen mit ${about} angesehen oder gekauft`,
      words: (words, about) => `In seinem Namen steht ${words} wie in ${about}`,
      popular: 'Wie gut es sich verkauft hat, laut den Zahlen im Katalog',
      ordered: 'Wie oft es hier in den letzten Monaten bestellt wurde',
      new: 'Wie neu es im Shop ist',
    },
    slotOwn: (label) =>
      `In dieser Reihe geht es nur um ${label}; nichts anderes hat das Produkt hierhergebracht.`,
    slotInterest: (label, places, of, holding) =>
      `${label} bekommt ${of === 1 ? 'den einzigen Platz' : `${places} von ${of} Plätzen`}${heldBecause(holding)}`,
    slotCompany: (thing) =>
      `Plätze eines Interesses bekommt auch, was man zusammen mit seinen Dingen braucht, und das hier passt zu ${thing}.`,
    newPlace: 'Neu im Shop: Dieser Platz ist für etwas Neues reserviert.',
    slotNew:
      'Ein Platz in dieser Reihe ist für etwas Neues reserviert, das zu diesem Besuch passt, damit der Shop dich überraschen kann. Die Anteile haben nur bestimmt, was es ist.',
    slotDrawn: (group, simulated) =>
      `Ein Platz in dieser Reihe ist für etwas Neues reserviert, das zu diesem Besuch passt. Von den Gruppen, die so etwas haben, hatte ${group} an dem Tag die höchste Zahl: Jeden Tag wird für jede Gruppe eine gezogen, für alle dieselbe, und je mehr von denen, die eine Gruppe ansehen, laut veröffentlichten Berichten${simulated ? ' (hier über erfundene Besuche)' : ''} auf „Interessant“ klicken, desto eher ist sie hoch. In der Gruppe haben die Anteile nur bestimmt, was es ist.`,
    newBeside: 'Einer der Plätze ist für etwas Neues reserviert, egal wozu es gehört.',
    slotPopular: 'Etwas Näheres war nicht mehr da, also hat der Shop den Platz mit etwas Beliebtem gefüllt.',
    slotGoesWith:
      'Die Plätze in dieser Reihe bekommt, was man zusammen mit dem auf der Seite benutzt, von jeder Art eins.',
    slotPage:
      'Einen Platz in dieser Reihe bekommt nur, was der Seite nahe ist. Auswahl und Reihenfolge richten sich dann nach diesem Besuch.',
    slotPageAlone:
      'Einen Platz in dieser Reihe bekommt nur, was der Seite nahe ist. Dieser Besuch spielt dabei keine Rolle.',
    boughtLead: 'Die Regel, nach der es in dieser Reihe steht. Punktzahlen werden hier nicht verglichen.',
    boughtTitle: 'Wie es hierherkam',
    boughtRules: (due) => [
      ...('days' in due
        ? [`Was du gekauft hast, steht in dieser Reihe, sobald ${due.days} Tage vergangen sind.`]
        : [
            `${due.simulated ? 'Erfundene Besuche' : 'Andere'}, die etwas aus „${due.group}“ wieder kaufen, tun das meist ${AGAIN[due.usual]}.`,
            'Was du daraus gekauft hast, steht in dieser Reihe, sobald die Hälfte dieser Zeit vorbei ist.',
          ]),
      'Was in mehreren deiner Bestellungen war, steht dort, sobald die Hälfte der üblichen Zeit zwischen ihnen vorbei ist, wenn das früher ist, aber nicht innerhalb von zwei Tagen.',
      'Was in vielen deiner Bestellungen war und sich im Shop gut verkauft, kommt zuerst; von Gleichem das, was du vor der längsten Zeit gekauft hast.',
      'Was zum teuersten Viertel des Shops gehört, ausverkauft ist oder in deinem Warenkorb liegt, hat dort keinen Platz.',
      'Ob du es noch hast, weiß der Shop nicht. „Ausblenden“ nimmt es weg, und „Uninteressant“ auch.',
    ],
    variety:
      'Etwas mit höherer Punktzahl hat hier Platz gemacht, weil es einem anderen Produkt in der Reihe zu ähnlich war.',
    ahead: (because, interest, isAlone) =>
      `Es steht vor Karten mit mehr Punkten, weil ${AHEAD[because](interest, isAlone)}.`,
    nearlyNothing: 'fast 0',
    belowZero: 'Du hast etwas Ähnliches abgelehnt, und das nimmt ihm mehr Punkte, als dafür spricht.',
    placeBelow: (by, interest) => {
      if (by === 'interest') return `Hier steht es trotzdem, weil dieser Platz für ${interest} ist.`;
      return by === 'page'
        ? 'Hier steht es trotzdem, weil es der Seite nahe ist.'
        : 'Hier steht es trotzdem, nach der Regel dieses Platzes.';
    },
    without: {
      leaves: (label) => `Ohne ${label} würde dieses Produkt aus der Reihe verschwinden.`,
      gone: (label) => `Ohne ${label} gäbe es diese Reihe nicht.`,
      moves: (label, shelf, place) => `Ohne ${label} stünde es in der Reihe „${shelf}“, auf Platz ${place}.`,
      falls: (label, from, to) => `Ohne ${label} würde es von Platz ${from} auf Platz ${to} rutschen.`,
      rises: (label, from, to) =>
        `Ohne ${label} stünden weniger andere davor: Es würde von Platz ${from} auf Platz ${to} vorrücken.`,
      stays: (label, place) => `Ohne ${label} bliebe es auf Platz ${place}.`,
    },
    rankingNote:
      'Was du getan hast, gibt einem Produkt, dem es nicht ähnlich ist, nichts und steht hier nicht, so viel es dem Interesse auch gibt. Punktzahlen werden nur unter dem verglichen, was denselben Platz haben könnte: Interessen, und was du für sie getan hast, haben eigene Plätze. Angesehenes und Gesuchtes zählt umso weniger, je mehr du danach getan hast. Darum können die Anteile hier von den Stärken auf der Seite deiner Interessen abweichen.',
    scoreNote: (score) => `Zusammen ergeben alle Teile seine Punktzahl, ${score}.`,
    scoreOfNote: (spokeFor, spokeAgainst, score) =>
      `Was dafür sprach, gibt ${spokeFor}, was dagegen sprach, nimmt ${spokeAgainst}: Seine Punktzahl ist ${score}.`,
    productTitle: 'Das Produkt',
    notUsedTitle: 'Was nicht verwendet wird',
    notUsed: [
      'Wer du bist: Der Shop hat keinen Namen, kein Konto, keine Adresse und kein Gerät, woran er dich erkennen könnte.',
      'Wo du bist, welchen Browser du benutzt und woher du kamst.',
      'Wer dir ähnelt: Der Shop vergleicht Produkte, nie Menschen.',
      'Was dir der Shop nur gezeigt hat, ohne dass du es geöffnet hast: Gezeigtes ist nicht Gewolltes. Es sagt nur, wann auf der Startseite etwas anderes dran ist.',
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
      'Was du dir merkst oder ausblendest, liegt nur bei diesem Besuch; sobald etwas da ist, steht oben auf der Seite, bis wann. Falls bei einem früheren Besuch etwas hier lag, ist es mit ihm vergangen.',
    leadUnread:
      'Der Shop kann diesen Besuch gerade nicht lesen. Was du gemerkt oder ausgeblendet hast, ist nicht verloren: Es ist wieder hier, sobald der Shop es kann.',
    emptyUnread: 'Lässt sich gerade nicht lesen.',
    alsoHidden: 'in Empfehlungen ausgeblendet',
    alsoSaved: 'gemerkt',
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
      return `: mehr als sein Anteil an dem, was du getan hast, weil zu ${short} nichts weiter nah genug war${left}.`;
    case 'short':
      return `: weniger als sein Anteil an dem, was du getan hast, weil mehr nicht nah genug war${left}.`;
    case 'score':
      return ': Bei diesem Besuch geht es um mehr Dinge, als diese Reihe Plätze hat; sie gehen an das, was am besten zu allem passt.';
    case 'otherwise':
      return '.';
  }
}
