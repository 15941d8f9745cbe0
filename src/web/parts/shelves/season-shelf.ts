import { daysOfSeason, nameOfSeason, seasonAt } from '../../../catalog/seasons.js';
import { ofSeason } from '../../../shelves/of-season.js';
import { utcDayText } from '../../../wording/intl.js';
import type { Rendering } from '../../http/stage.js';
import type { CardContext } from '../cards/card-context.js';
import { ROW, type ShelfModel, type ShelfRoom, shelfOf } from './shelf.js';

/** What the merchant shows at this time of the year: one shelf, or none where that is less than a row. */
export function seasonShelf(
  { snapshot, session, config, t }: Rendering,
  context: CardContext,
  room: ShelfRoom,
): readonly ShelfModel[] {
  const season = seasonAt(snapshot.seasons ?? [], session.now, config.timeZone);
  if (season === undefined) return [];
  const days = daysOfSeason(season, session.now, config.timeZone);
  const head = {
    id: 'season',
    title: nameOfSeason(season, t.language),
    subtitle: t.home.seasonNote(utcDayText(days.from, t.locale), utcDayText(days.until, t.locale)),
  };
  const order = ofSeason(season, snapshot.catalogue, snapshot.shop.popularOrder);
  const shelf = shelfOf(head, order, snapshot, context, room);
  // One name for all pages is in the language of the catalogue.
  return shelf.cards.length < ROW ? [] : [{ ...shelf, isNamed: !season.names.has(t.language) }];
}
