import type { Interval } from '../../domain/time';
import { CHANNELS, type Channel } from '../../domain/words';
import { native } from '../models/schema';
import type { Store } from '../store';

const ZONE = 'Europe/Paris';

/** Every ticket and every call is one case here, whatever it came to. */
const openings = ([from, to]: Interval, commitments: readonly string[]) => ({
  commitment: { $in: [...commitments] },
  at: { $gte: from, $lt: to },
  reason: { $ne: 'drill' as const },
});

/** How many tickets came by each channel. */
export async function countChannels(
  { models }: Store,
  interval: Interval,
): Promise<{ channel: Channel; count: number }[]> {
  const counts = await native(models.commitmentCases)
    .aggregate<{ _id: Channel; count: number }>([
      { $match: openings(interval, ['takenIntoAccount']) },
      { $group: { _id: '$channel', count: { $sum: 1 } } },
    ])
    .toArray();
  return CHANNELS.map((channel) => ({ channel, count: counts.find(({ _id }) => _id === channel)?.count ?? 0 }));
}

/** Tickets opened and calls, by day of the week, Monday first, and hour in Paris. */
export async function countHours({ models }: Store, interval: Interval): Promise<number[][]> {
  const date = { $toDate: { $toLong: '$at' } };
  const counts = await native(models.commitmentCases)
    .aggregate<{ _id: { day: number; hour: number }; count: number }>([
      { $match: openings(interval, ['takenIntoAccount', 'lostCalls']) },
      {
        $group: {
          _id: { day: { $isoDayOfWeek: { date, timezone: ZONE } }, hour: { $hour: { date, timezone: ZONE } } },
          count: { $sum: 1 },
        },
      },
    ])
    .toArray();
  const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  for (const { _id, count } of counts) {
    const day = hours[_id.day - 1];
    if (day) day[_id.hour] = count;
  }
  return hours;
}
