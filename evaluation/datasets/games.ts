import { drawsOf } from '../../src/segments/draws.js';
import type { Sequences } from './dataset.js';
import { shuffled } from './shuffled.js';
import { readTable } from './source-file.js';

/**
 * Reads sequences of purchases in the form of Amazon's 5-core sets: a file of items (id, title) and one of sequences
 * (user, ids parted by spaces). Ids are numbered in the order of first use, which gives the answer away: each is
 * replaced by another, drawn at random with a seed.
 */
export function readGames(itemsPath: string, sequencesPath: string): Sequences {
  const items = readTable(itemsPath, '\t', [['item_id', 'id'], ['title']]);
  const users = readTable(sequencesPath, '\t', [['user'], ['items']]);
  const order = shuffled(
    items.rows.map((_, row) => row),
    drawsOf('relabel'),
  );
  const labels = new Map(items.rows.map(([id = ''], row) => [id, `item-${order[row]}`]));
  const titles = items.rows
    .map(([id = '', title = '']) => ({ id: labels.get(id) ?? id, title: title.trim() }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const sequences = users.rows.map(([user = '', list = '']) => ({
    user,
    items: list.split(' ').flatMap((id) => labels.get(id) ?? []),
  }));
  return { files: [items.source, users.source], titles, sequences };
}
