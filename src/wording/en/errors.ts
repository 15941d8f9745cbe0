interface ErrorWords {
  readonly title: string;
  readonly text: string;
}

const byStatus: Readonly<Record<number, ErrorWords>> = {
  400: {
    title: 'That did not arrive whole',
    text: 'The form was not filled in the way the shop expects. Go back and try once more.',
  },
  403: {
    title: 'Not from here',
    text: 'The press came from another site, so the shop did nothing. Press it again on a page of the shop.',
  },
  404: {
    title: 'Not on any shelf',
    text: 'There is nothing at this address. It may have left the shop, or the link lost a letter.',
  },
  405: { title: 'Not that way', text: 'This address exists, but not for what the browser asked of it.' },
  409: {
    title: 'Something changed meanwhile',
    text: 'The page was older than the shop. Open it again and it will be right.',
  },
  410: {
    title: 'No longer here',
    text: 'This has been forgotten, as promised, and nothing was noted. What you press now begins anew.',
  },
  413: { title: 'Too much at once', text: 'The form was larger than anything the shop asks for.' },
  414: { title: 'That address is too long', text: 'Shorten the search, and the shop will look again.' },
  415: { title: 'Not a form', text: 'The shop reads plain forms only.' },
  422: { title: 'Not quite', text: 'One of the values cannot be used. Go back and change it.' },
  429: { title: 'One moment', text: 'That was a lot in a short time. Try again in a minute.' },
  500: {
    title: 'That went wrong on our side',
    text: 'Nothing you did. Try again; if it stays, the rest of the shop still works.',
  },
  503: { title: 'Back in a moment', text: 'A part of the shop is resting. The shelves still work.' },
};

/** A press that the disk had no room for. */
const nothingKept: ErrorWords = {
  title: 'That was not done',
  text: 'The shop cannot write anything down just now. What it had noted before is still there, and you can go on looking. Try again in a few minutes.',
};

/** Said without making a page of the shop: who asks too much, and who comes when everybody does. */
const busy = {
  network: {
    title: 'One moment',
    text: 'That was a lot in a short time from your network. Wait a minute and open the page again. What is in your basket stays there.',
  },
  visit: {
    title: 'One moment',
    text: 'This visit has kept the shop busy, and others are waiting. Wait a few seconds and open the page again. What is in your basket stays there.',
  },
  overload: {
    title: 'The shop is full just now',
    text: 'More people are looking than we can serve at once. Wait a few seconds and open the page again. What is in your basket stays there.',
  },
} as const;

/** Error pages by status. */
export const errors = {
  busy,
  error: {
    byStatus,
    nothingKept,
    home: 'To the shop',
    departments: 'All departments',
    search: 'Or search for it',
  },
};
