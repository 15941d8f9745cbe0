import type { ErrorKey } from '../../errors.js';
import type { ErrorStatus, Trouble } from '../trouble.js';

const byStatus: Readonly<Record<ErrorStatus, Trouble>> = {
  400: {
    title: 'That did not arrive whole',
    text: 'The form was not filled in the way the shop expects. Go back and try once more.',
  },
  403: {
    title: 'Not from here',
    text: 'Nothing says that this press came from a page of the shop, so the shop did nothing. Press it again on a page of the shop. If that ends here too, let your browser tell the shop which of its pages a press comes from (Origin or Referer).',
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

/** Said under the title of the status, by what was wrong. */
const byKey: Readonly<Record<ErrorKey, string>> = {
  addressTooLong: 'Shorten the search, and the shop will look again.',
  addressUnreadable:
    'The address holds something that no address does. Check the link, or start at the front.',
  fieldMissing: 'A field of the form is missing. Go back and send it once more.',
  fileTooLarge:
    'A file of interests has eight kilobytes at most, and this one has more. Go back and choose the file that a shop gave you; nothing was taken in.',
  foreignPress:
    'Nothing says that this press came from a page of the shop, so the shop did nothing. Press it again on a page of the shop. If that ends here too, let your browser tell the shop which of its pages a press comes from (Origin or Referer).',
  formUnreadable: 'The form did not arrive whole. Go back and send it once more.',
  formTooLarge: 'The form was larger than anything the shop asks for.',
  logAway:
    'The shop cannot read this visit just now. Nothing is lost and nothing was changed; try again in a moment.',
  noCookie:
    'Your browser does not keep this shop’s cookie, so nothing was kept, and nothing can be: no basket, nothing saved or hidden, no interests. Looking and searching work all the same.',
  noRoom:
    'The shop cannot write anything down just now. What it had noted before is still there, and you can go on looking. Try again in a few minutes.',
  noSuchDepartment: 'The shop has no such department. The list of all departments is one link away.',
  noSuchInterest: 'That interest is not there any more.',
  noSuchLanguage: 'The shop does not speak that language. Those it speaks are at the foot of each page.',
  noSuchMemory: 'The shop knows three lengths of memory: a visit, a week, a month. Go back and choose one.',
  noSuchOrder:
    'No order can be read at this address. The shop forgets an order after thirty days or when it is cancelled, or the link lost a letter.',
  noSuchPicture: 'There is no such picture.',
  receiptChanged:
    'This is not a receipt as this shop made it. The page that said that the visit is forgotten has the true one.',
  noSuchPress: 'The shop does not know that press. Open the page again and press once more.',
  noSuchProduct: 'The shop has no such product. It may have left, or the link lost a letter.',
  noSuchRelease: 'There is no such release. The list has every week that was published.',
  notAForm: 'The shop reads plain forms only.',
  notFound: 'There is nothing at this address. It may have left the shop, or the link lost a letter.',
  notOnShelf: 'That product is not on that shelf.',
  ordersAway: 'Orders cannot be read at the moment. None is lost; try again in a moment.',
  shelfGone:
    'This shelf cannot be recounted here: its visit has ended or was forgotten, or it is the visit of another browser.',
  visitChanged: 'The visit changed meanwhile. Nothing was brought back; press once more.',
  visitForgotten:
    'This visit was forgotten meanwhile, and nothing was noted. What you press now begins anew.',
  wrongMethod: 'This address exists, but not for what the browser asked of it.',
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
  /** Requests of one network that belong to no visit. */
  networkTime: {
    title: 'One moment',
    text: 'Your network has kept the shop busy, and others are waiting. Wait a few seconds and open the page again.',
  },
  overload: {
    title: 'The shop is full just now',
    text: 'More people are looking than we can serve at once. Wait a few seconds and open the page again. What is in your basket stays there.',
  },
};

/** Error pages by status. */
export const errors = {
  busy,
  error: {
    byStatus,
    byKey,
    /** Title over a press that nothing could be kept of. */
    noRoom: 'That was not done',
    home: 'To the shop',
    departments: 'All departments',
  },
};
