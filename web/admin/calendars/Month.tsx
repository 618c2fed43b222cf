import type { Calendar } from '../../../domain/calendar/calendar';
import { dateAt, dayAfter, isClosed, isoOfDay, WEEK, weekdayOf } from './days';

const CELL = 24;
const HEAD = 50;

interface MonthProps {
  calendar: Calendar;
  year: number;
  /** 0 for January. */
  month: number;
  locale: string;
}

/** A month with its closed days marked; the list beside says the same in words. */
export function Month({ calendar, year, month, locale }: MonthProps) {
  const first = dateAt(`${year}-${String(month + 1).padStart(2, '0')}-01`);
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(first);
  const initial = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
  const days: Date[] = [];
  for (let day = first; day.getUTCMonth() === month; day = dayAfter(day)) days.push(day);
  // A Monday.
  const monday = dateAt('2024-01-01');
  return (
    <svg className="g-month" viewBox={`0 0 ${CELL * 7} ${HEAD + CELL * 6}`} aria-hidden="true">
      <text className="g-month-name" x={4} y={16}>
        {name}
      </text>
      {WEEK.map((weekday, column) => (
        <text key={weekday} className="g-day--initial" x={column * CELL + CELL / 2} y={38}>
          {initial.format(new Date(monday.getTime() + column * 86_400_000))}
        </text>
      ))}
      {days.map((day) => {
        const column = weekdayOf(day);
        const row = Math.floor((day.getUTCDate() - 1 + weekdayOf(first)) / 7);
        const isShut = isClosed(calendar, isoOfDay(day));
        const isOff = (calendar.hours[WEEK[column] ?? 'mon'] ?? []).length === 0;
        const kind = isShut ? 'closed' : isOff ? 'weekend' : 'open';
        return (
          <g key={day.getTime()} transform={`translate(${column * CELL} ${HEAD + row * CELL - 4})`}>
            {isShut && <rect className="g-day-mark" x={2} y={1} width={CELL - 4} height={CELL - 3} />}
            <text className={`g-day--${kind}`} x={CELL / 2} y={16}>
              {day.getUTCDate()}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
