import { nameOfSeason, seasonAt } from '../../../catalog/seasons.js';
import { ofSeason } from '../../../shelves/of-season.js';
import { utcDayText } from '../../../wording/intl.js';
import type { Rendering } from '../../http/stage.js';
import type { CardContext } from '../cards/card-context.js';
import { ROW, type ShelfModel, type ShelfRoom, shelfOf } from './shelf.js';

/** A year with a 29 February: the first or last day of a season may be that. */
const LEAP_YEAR = '2024';

/** What the merchant shows at this time of the year: one shelf, or none where that is less than a row. */
export function seasonShelf(
  { snapshot, session, config, t }: Rendering,
  context: CardContext,
  room: ShelfRoom,
): readonly ShelfModel[] {
  const season = seasonAt(snapshot.seasons ?? [], session.now, config.timeZone);
  if (season === undefined) return [];
  const said = (day: string): string => utcDayText(`${LEAP_YEAR}-${day}`, t.locale);
  const head = {
    id: 'season',
    title: nameOfSeason(season, t.language),
    subtitle: t.home.seasonNote(said(season.from), said(season.until)),
  };
  const order = ofSeason(season, snapshot.catalogue, snapshot.shop.popularOrder);
  const shelf = shelfOf(head, order, snapshot, context, room);
  return shelf.cards.length < ROW ? [] : [{ ...shelf, isNamed: true }];
}
