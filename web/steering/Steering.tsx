import { addressOf } from '../api/client';
import { useGroups } from '../api/desk';
import { useEstablishments } from '../api/establishments';
import { useIsLive } from '../app/live';
import { timeOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { words } from '../i18n/words';
import { Button } from '../ui/dsfr';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Controls } from './Controls';
import { commitmentsQuery, useCommitments, useSteering } from './data';
import { COMMITMENTS, SLUGS } from './figures';
import { Gaps } from './gaps/Gaps';
import { GaugeCard } from './gauges/GaugeCard';
import { HeatMap } from './heat/HeatMap';
import { Deadlines } from './now/Deadlines';
import { FollowUps } from './now/FollowUps';
import { Headline } from './now/Headline';
import { Load } from './now/Load';
import { Satisfaction } from './Satisfaction';
import { Series } from './series/Series';
import { monthName, steeringTexts } from './texts';
import { Timers } from './timers/Timers';
import { type Choice, useChoice } from './useChoice';

/** What the desk achieves and what is wrong now: from what is most pressing to what is only good to know. */
export function Steering() {
  const t = useTexts(steeringTexts);
  const { language } = useLanguage();
  const choosing = useChoice();
  const { choice, search } = choosing;
  const figures = useCommitments(choice);
  const steering = useSteering(choice);
  const isLive = useIsLive();
  const { period, filters, isFiltered } = choice;
  return (
    <Page title={t.title} wide>
      <p className="g-muted fr-mb-2w">
        {period.kind === 'month' ? monthName(period.from, language) : t.schoolYear(period.id)}
        {steering.data && ` – ${t.updated(timeOf(steering.data.at, language))}${isLive ? `, ${t.live}` : ''}`}
      </p>
      {figures.data && steering.data && (
        <Headline whole={figures.data.whole} now={steering.data} search={String(search)} />
      )}
      <Controls {...choosing} />
      {isFiltered && <FiltersInWords filters={filters} />}
      <div className="g-stack g-steer">
        <Loaded of={figures} lines={8}>
          {({ whole }) => (
            <section aria-labelledby="commitments" aria-busy={figures.isPlaceholderData}>
              <h2 id="commitments" className="g-visually-hidden">
                {t.commitments}
              </h2>
              <ul className="g-gauges">
                {COMMITMENTS.map((name) => (
                  <GaugeCard key={name} name={name} figure={whole[name]} href={`/pilotage/${SLUGS[name]}?${search}`} />
                ))}
              </ul>
            </section>
          )}
        </Loaded>
        <Loaded of={steering} lines={8}>
          {({ lateNow, lateCount, soon, soonCount }) => (
            <div className="g-steer-pair">
              <Deadlines of="late" rows={lateNow} count={lateCount} />
              <Deadlines of="soon" rows={soon} count={soonCount} />
            </div>
          )}
        </Loaded>
        {figures.data && (
          <section aria-labelledby="series" aria-busy={figures.isPlaceholderData}>
            <h2 id="series" className="fr-h5">
              {t.seriesTitle}
            </h2>
            <div className="g-steer-pair g-steer-pair--pictures">
              {COMMITMENTS.map((name) => (
                <Series key={name} name={name} answer={figures.data} choice={choice} />
              ))}
            </div>
          </section>
        )}
        {steering.data && (
          <>
            <Load now={steering.data} />
            <div className="g-steer-pair">
              <div className="g-stack">
                <FollowUps followUps={steering.data.followUps} />
                <Satisfaction satisfaction={steering.data.satisfaction} />
              </div>
              <div className="g-stack">
                <HeatMap hours={steering.data.busiest.hours} />
                <div id="timers">
                  <Timers timers={steering.data.timers} />
                </div>
              </div>
            </div>
          </>
        )}
        {figures.data && <Gaps gaps={figures.data.gaps} />}
        <Takeaways choice={choice} />
      </div>
    </Page>
  );
}

/** On paper the fields are not there, and what they say is. */
function FiltersInWords({ filters: { group, establishment, channel } }: Pick<Choice, 'filters'>) {
  const t = useTexts(steeringTexts);
  const { channel: channels } = useTexts(words);
  const { language } = useLanguage();
  const { data: groups = [] } = useGroups();
  const { data: establishments = [] } = useEstablishments(establishment ?? '');
  const chosen = [
    groups.find(({ id }) => id === group)?.name[language] ?? group,
    establishments.find(({ id }) => id === establishment)?.name ?? establishment,
    channel && channels[channel],
  ];
  return <p className="g-muted">{t.filtered(chosen.filter(Boolean).join(' · '))}</p>;
}

/** What can be taken away: on paper, or as numbers. */
function Takeaways({ choice }: { choice: Choice }) {
  const t = useTexts(steeringTexts);
  const { language } = useLanguage();
  const { period, today } = choice;
  // Of a school year the report is that of its last month that has begun.
  const month = (period.kind === 'month' || today < period.from || today >= period.to ? period.from : today).slice(
    0,
    7,
  );
  return (
    <div className="g-row g-no-print">
      <Button priority="secondary" iconId="fr-icon-printer-line" onClick={() => window.print()}>
        {t.print}
      </Button>
      <Link className="fr-link" href={addressOf('/commitments/report', { month, language })}>
        {t.report} ({monthName(`${month}-01`, language)})
      </Link>
      <Link
        className="fr-link fr-icon-download-line fr-link--icon-left"
        href={addressOf('/commitments.csv', commitmentsQuery(choice))}
        download
      >
        {t.csv}
      </Link>
    </div>
  );
}
