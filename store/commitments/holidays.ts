import type { SchoolHoliday } from '../models/commitments';
import { native } from '../models/schema';
import type { Store } from '../store';
import { transact } from '../transaction';

export type NewHoliday = Omit<SchoolHoliday, '_id'>;

export const listHolidays = ({ models }: Store): Promise<SchoolHoliday[]> =>
  native(models.schoolHolidays).find().sort({ from: 1 }).toArray();

/** The whole list, in place of the one before. */
export const putHolidays = (store: Store, holidays: readonly NewHoliday[]): Promise<void> =>
  transact(store, async (within) => {
    const known = native(store.models.schoolHolidays);
    await known.deleteMany({}, within);
    if (holidays.length > 0) await known.insertMany(holidays.map(rowOf), within);
  });

const rowOf = (holiday: NewHoliday): SchoolHoliday => ({ _id: holiday.from, ...holiday });
