import type { Calendar } from '../../../domain/calendar/calendar';
import { secondsOf } from '../../../domain/calendar/workingDay';
import { useTexts } from '../../i18n/language';
import { ScrollBox } from '../../ui/DataTable';
import { WEEK } from './days';
import { calendarTexts } from './texts';

const HOUR = 3_600;

/** The week as bars of opening time, each with its hours in words. */
export function WeekGrid({ calendar }: { calendar: Calendar }) {
  const t = useTexts(calendarTexts);
  const slots = Object.values(calendar.hours).flat();
  const first = Math.max(0, Math.floor(Math.min(...slots.map(([opens]) => secondsOf(opens))) / HOUR) - 1);
  const last = Math.min(24, Math.ceil(Math.max(...slots.map(([, closes]) => secondsOf(closes))) / HOUR) + 1);
  const share = (seconds: number) => `${((seconds / HOUR - first) / (last - first)) * 100}%`;
  const step = last - first > 14 ? 4 : 2;
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((hour) => hour % step === 0);
  return (
    <ScrollBox label={t.weekLabel}>
      <dl className="g-week">
        <dt aria-hidden="true" />
        <dd className="g-week-hours" aria-hidden="true">
          {ticks.map((hour) => (
            <span key={hour} style={{ left: share(hour * HOUR), transform: 'translateX(-50%)' }}>
              {t.hour(hour)}
            </span>
          ))}
        </dd>
        {WEEK.map((day) => (
          <Day key={day} name={t.days[day]}>
            {(calendar.hours[day] ?? []).map(([opens, closes]) => (
              <span
                key={opens}
                className="g-week-open"
                style={{ left: share(secondsOf(opens)), right: `calc(100% - ${share(secondsOf(closes))})` }}
              >
                {t.time(opens)} – {t.time(closes)}
              </span>
            ))}
          </Day>
        ))}
      </dl>
    </ScrollBox>
  );
}

function Day({ name, children }: { name: string; children: readonly React.ReactNode[] }) {
  const t = useTexts(calendarTexts);
  return (
    <>
      <dt>{name}</dt>
      <dd>{children.length > 0 ? children : <span style={{ left: '0.75rem' }}>{t.closedAllDay}</span>}</dd>
    </>
  );
}
