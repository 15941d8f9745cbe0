import type { FileFault } from '../../signature-file/read-file.js';
import type { Origin } from '../../signature-file/signing.js';
import type { BroughtState } from '../../visits/presses/bring.js';
import { plural } from './plural.js';

const interests = (count: number) => `${count} ${plural(count, 'interest', 'interests')}`;
const NOT_TAKEN = 'Nothing was taken in.';

/** Where a fault is, as programs count. */
const placeIn = (where: string) => (/\d/.test(where) ? `${where} (the first is number 0)` : where);

/** Interests as a file: taking it away, looking into one, taking one in. */
export const files = {
  takeAlong: {
    title: 'Take it with you',
    lead: 'What this visit is about, as a file that is yours: for another day, another browser, or another shop that reads it.',
    downloadTitle: 'Your interests as a file',
    holds: (count: number) =>
      `${interests(count)}${count === 1 ? ', by its' : ', each by its'} name or in your own words, with how much it counts, how fast that fades, and up to three products that it is about. No name, no number of this visit, nothing of what you hid, called not relevant or never want again. The file is made as you download it, and the shop keeps no copy.`,
    /** @param halfLife at least every so often, as a length of time */
    fading: (halfLife: string) =>
      `In the file they go on fading: what each counts halves at least every ${halfLife}, its percentage at first more slowly. Where presses and looks have made one together, the looks, which last hours, may stay behind. If they are to last, choose first how long to remember.`,
    longer: 'How long to remember',
    download: 'Download the file',
    nothing: 'There is nothing to take along now: no interest is noted.',
    schema: 'How the file is made, for programs',
    bringTitle: 'Bring a file',
    bringNote:
      'From here or from another shop that writes such files, eight kilobytes at most. You see what is in it first; nothing is taken in before you say so.',
    file: 'Choose the file',
    pasted: 'Or paste what is in it',
    look: 'Look inside',
    /** Heads the page of what a file holds. */
    holdsTitle: 'What is in the file',
    origin: {
      ours: 'This shop wrote it, and it is as it was written.',
      changed: 'It says that this shop wrote it, but it was changed since.',
      elsewhere: 'Another shop wrote it; whether it was changed since cannot be told here.',
    } satisfies Readonly<Record<Origin, string>>,
    empty: 'There is no interest in it.',
    /** Of one that would be taken in. */
    strength: (percent: string) => `Now at ${percent}.`,
    /** Said with one that finds nothing here. */
    keptForNext: 'It is kept for the next file you download.',
    state: {
      here: 'Among your interests already: that one stays as it is.',
      twice: 'The file names it twice; the first counts.',
      never: 'You put it under Never again: it stays outside.',
      faded: 'Faded since the file was written: it stays outside.',
      notReadable: 'In letters that the shop cannot read: it stays outside.',
      aboutSomebody: 'May be about a person, and the shop keeps nothing of that: it stays outside.',
      notRead: 'The shop has not read it yet.',
    } satisfies Readonly<Record<Exclude<BroughtState, 'taken'>, string>>,
    examples: (names: string) => `It was about ${names}.`,
    begins: 'With it this visit is personalised: its looks and searches count from then on.',
    takeIn: (count: number) => `Take in ${interests(count)}`,
    /** The button where the shop has not read all of it. */
    readOn: 'Read on',
    nothingToTakeIn: 'None of it can be taken in.',
    leave: 'Leave it',
    fault: (fault: FileFault) => {
      switch (fault.why) {
        case 'empty':
          return 'Choose a file, or paste what is in it.';
        case 'tooLarge':
          return `A file of interests has eight kilobytes at most, and this one has more. ${NOT_TAKEN} Choose the file that a shop gave you.`;
        case 'notJson':
          return `That is no file of interests, or a part of it is missing. ${NOT_TAKEN} Choose the file as a shop gave it to you.`;
        case 'otherFormat':
          return `That file is of another kind, not one of interests. ${NOT_TAKEN} Choose the file that a shop gave you under “Take it with you”.`;
        case 'newerVersion':
          return `The file is of another version than this shop reads, which is version 1. ${NOT_TAKEN}`;
        case 'wrongField':
          return `Something in the file is not as such files have it: ${placeIn(fault.where)}. ${NOT_TAKEN} Mend it in the text on this page, or choose the file as a shop gave it to you.`;
        case 'unknownField':
          return `The file has a field that such files do not have${fault.where === '' ? '' : `: in ${fault.where}`}. ${NOT_TAKEN} Take it out of the text on this page, or choose the file as a shop gave it to you.`;
        case 'saidTwice':
          return `The file names the same interest twice: ${placeIn(fault.where)}. ${NOT_TAKEN} Take one out of the text on this page.`;
      }
    },
  },
};
