import type { Actor } from '../../domain/access/actor';
import type { Instant, Interval } from '../../domain/time';
import { accessFilter } from '../access';
import { native } from '../models/schema';
import type { Store } from '../store';

const SHOWN = 50;

export interface Satisfaction {
  count: number;
  average: number | null;
  /** Of 1 to 5. */
  byScore: number[];
  /** The latest first. */
  comments: { number: string; at: Instant; score: number; text: string }[];
}

/** What requesters thought of the help, as it stands. */
export async function readSatisfaction({ models }: Store, actor: Actor, [from, to]: Interval): Promise<Satisfaction> {
  const rated = await native(models.tickets)
    .find(
      { $and: [accessFilter(actor, 'read'), { 'ticket.rating.at': { $gte: from, $lt: to } }] },
      { projection: { 'ticket.rating': 1 } },
    )
    .sort({ 'ticket.rating.at': -1 })
    .toArray();
  const ratings = rated.flatMap(({ _id, ticket: { rating } }) => (rating ? [{ number: _id, ...rating }] : []));
  const byScore = [1, 2, 3, 4, 5].map((score) => ratings.filter((it) => it.score === score).length);
  const sum = ratings.reduce((total, { score }) => total + score, 0);
  return {
    count: ratings.length,
    average: ratings.length === 0 ? null : sum / ratings.length,
    byScore,
    comments: await commentsOf({ models }, ratings),
  };
}

type Rating = Omit<Satisfaction['comments'][number], 'text'>;

/** Of the rating that stands: one given before a reopening has another instant. */
async function commentsOf(
  { models }: Pick<Store, 'models'>,
  ratings: readonly Rating[],
): Promise<Satisfaction['comments']> {
  const contents = await native(models.contents)
    .find({ number: { $in: ratings.map(({ number }) => number) }, kind: 'rate' })
    .sort({ at: -1 })
    .toArray();
  const texts = new Map<string, string>();
  for (const {
    number,
    texts: { comment },
  } of contents) {
    if (comment?.trim() && !texts.has(number)) texts.set(number, comment);
  }
  return ratings
    .flatMap((rating) => {
      const text = texts.get(rating.number);
      return text === undefined ? [] : [{ ...rating, text }];
    })
    .slice(0, SHOWN);
}
