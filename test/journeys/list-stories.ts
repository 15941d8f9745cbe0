import { expect } from 'vitest';
import { look, shelf } from './seen.js';
import type { Story } from './story.js';
import { all, said, withClass } from './visitors/document.js';

const BLOCK = { id: 'cork-yoga-block', name: 'Cork yoga block' } as const;
const KETTLE = { id: 'electric-gooseneck-kettle', name: 'Electric gooseneck kettle' } as const;
const STARTER = 'Cycling';

/** What stands above the page while the visit is for somebody else. */
const bannerOf = async (visitor: Parameters<Story>[0]) =>
  all((await look(visitor)).page, withClass('lane-banner-text'))
    .map(said)
    .join(' ');

/** A present leaves no trace among the own interests, and its list is there to be kept. */
const buysPresent: Story = async (visitor, _shop, t) => {
  await visitor.visit(`/products/${BLOCK.id}`);
  await visitor.press(t.signals.interested.button);
  await visitor.visit('/shopping-for');
  await visitor.press(t.lanes.giftButton);
  expect(await bannerOf(visitor)).not.toBe('');
  await visitor.visit(`/products/${KETTLE.id}`);
  await visitor.press(t.signals.interested.button);
  await visitor.openInterests();
  const theirs = await look(visitor);
  expect(JSON.stringify(theirs.interests)).toContain(KETTLE.name);
  expect(JSON.stringify(theirs.interests)).not.toContain(BLOCK.name);

  await visitor.visit('/shopping-for');
  await visitor.fill(t.lanes.keepName, 'Bo');
  await visitor.press(t.lanes.keep);
  expect(await bannerOf(visitor)).toContain('Bo');
  await visitor.press(t.lanes.leave);
  expect(await bannerOf(visitor)).toBe('');
  await visitor.openInterests();
  const own = await look(visitor);
  expect(JSON.stringify(own.interests)).toContain(BLOCK.name);
  expect(JSON.stringify(own.interests)).not.toContain(KETTLE.name);
};

/** A visit begins with a part of the shop, says why something is not relevant, and sees what goes before it is removed. */
const beginsAndRemoves: Story = async (visitor, _shop, t) => {
  await visitor.visit('/interests');
  await visitor.press(STARTER);
  const [begun] = (await look(visitor)).interests;
  expect(begun?.label).toBe(STARTER);

  await visitor.visit(`/products/${KETTLE.id}`);
  await visitor.press(t.signals.notRelevant.button);
  await visitor.press(t.whyNot.answers.owned);
  expect((await look(visitor)).notice).toContain(t.notice.because.owned(t.reasons.product(KETTLE.name)));

  await visitor.visit('/');
  const titles = ({ shelves }: Awaited<ReturnType<typeof look>>) => shelves.map(({ title }) => title);
  expect(titles(await look(visitor))).toContain(t.shelves.visit);
  await visitor.press(t.shelves.fromVisit.alone);
  expect(titles(await look(visitor))).not.toContain(t.shelves.visit);
  await visitor.press(t.shelves.fromVisit.visit);
  expect(shelf(await look(visitor), t.shelves.visit).cards.length).toBeGreaterThan(0);

  await visitor.visit('/interests');
  await visitor.press(`${t.removal.link} ${STARTER}`);
  const asked = await look(visitor);
  expect(asked.heading).toContain(STARTER);
  expect(asked.text).toContain(t.removal.leaves);
  await visitor.press(t.removal.remove);
  const labels = async () => (await look(visitor)).interests.map(({ label }) => label);
  expect(await labels()).not.toContain(STARTER);
  await visitor.press(t.press.undo);
  await visitor.visit('/interests');
  expect(await labels()).toContain(STARTER);
};

/** Stories of lists and beginnings: suites such as `shopping-for` tell more of each by plain forms. */
export const LIST_STORIES: Readonly<Record<string, Story>> = {
  'chooses a present in a list of its own, and keeps the list by a name': buysPresent,
  'begins with a part of the shop, says why not, and sees what a removal takes': beginsAndRemoves,
};
