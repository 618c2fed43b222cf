import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Calendar } from '../../../domain/calendar/calendar';
import { useNow } from '../../app/useNow';
import { LOCALE } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { Loaded } from '../../ui/Loaded';
import { AdminPage } from '../AdminPage';
import { useCalendar, useCalendarVersions } from '../policies/data';
import { VersionChoice } from '../policies/VersionChoice';
import { closedDaysOf, nextOpenings, wallNow } from './days';
import { Month } from './Month';
import { calendarTexts } from './texts';
import { WeekGrid } from './WeekGrid';

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const DAYS_AHEAD = 5;

export function CalendarPage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { language } = useLanguage();
  const t = useTexts(calendarTexts);
  const reading = useCalendar(id, search.get('version') ?? undefined);
  const versions = useCalendarVersions();
  const published = reading.data;
  return (
    <AdminPage
      section="calendars"
      title={published?.title[language] ?? id}
      beside={published && <VersionChoice shown={published} all={versions.data ?? []} />}
    >
      <Loaded of={reading} lines={10}>
        {({ calendar }) => (
          <>
            <section className="fr-mb-4w">
              <h2 className="fr-h5 fr-mb-1v">{t.week}</h2>
              <p className="g-muted">
                {t.zone(calendar.timeZone)} {t.usedBy}
              </p>
              <WeekGrid calendar={calendar} />
            </section>
            <NextOpenings calendar={calendar} />
            <ClosedDays calendar={calendar} />
          </>
        )}
      </Loaded>
    </AdminPage>
  );
}

function NextOpenings({ calendar }: { calendar: Calendar }) {
  const t = useTexts(calendarTexts);
  const { language } = useLanguage();
  const now = useNow();
  const { day: today, time } = wallNow(calendar, now);
  const openings = nextOpenings(calendar, now, DAYS_AHEAD);
  const [first] = openings;
  const isOpen =
    first?.day.getTime() === today.getTime() && first.slots.some(([opens, closes]) => opens <= time && time < closes);
  const dayWords = new Intl.DateTimeFormat(LOCALE[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <section className="fr-mb-4w">
      <h2 className="fr-h5 fr-mb-1v">{t.next}</h2>
      <p className="g-muted">{isOpen ? t.openNow : t.closedNow}</p>
      <dl className="g-rules">
        {openings.map(({ day, slots }) => (
          <div key={day.getTime()}>
            <dt>{dayWords.format(day)}</dt>
            <dd>{slots.map(([opens, closes]) => `${t.time(opens)} – ${t.time(closes)}`).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ClosedDays({ calendar }: { calendar: Calendar }) {
  const t = useTexts(calendarTexts);
  const { language } = useLanguage();
  const now = useNow();
  const [year, setYear] = useState(() => wallNow(calendar, now).day.getUTCFullYear());
  const days = closedDaysOf(calendar, year);
  const words = new Intl.DateTimeFormat(LOCALE[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <section>
      <h2 className="fr-h5" aria-live="polite">
        {t.closedDays(year)}
      </h2>
      <div className="g-row fr-mb-2w">
        <Button priority="secondary" size="small" onClick={() => setYear(year - 1)}>
          {t.before}
        </Button>
        <Button priority="secondary" size="small" onClick={() => setYear(year + 1)}>
          {t.after}
        </Button>
      </div>
      <div className="g-year">
        {MONTHS.map((month) => (
          <Month key={month} calendar={calendar} year={year} month={month} locale={LOCALE[language]} />
        ))}
      </div>
      {days.length === 0 ? (
        <p>{t.noClosedDay}</p>
      ) : (
        <ul className="g-row g-list">
          {days.map((day) => (
            <li key={day.getTime()}>{words.format(day)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
