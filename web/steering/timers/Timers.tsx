import type { Steering } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { Badge } from '../../ui/dsfr';
import { Picture } from '../Picture';
import { countOf } from '../share';
import { shortDate } from '../texts';
import { latenessChart, latenessFacts, MARGIN } from './lateness';
import { secondsOf, timerTexts } from './texts';

const HEIGHT = 190;

/** How late deadlines fired, by day; one that never did is an alarm of its own. */
export function Timers({ timers: { days } }: Pick<Steering, 'timers'>) {
  const t = useTexts(timerTexts);
  const { language } = useLanguage();
  const { fired, lost, p99, worst } = latenessFacts(days);
  const seconds = (value: number | null) => secondsOf(value, language);
  return (
    <Picture
      title={t.title}
      level="h2"
      summary={
        fired + lost === 0 ? (
          t.none
        ) : (
          <>
            <Badge as="span" small severity={lost === 0 ? 'success' : 'error'}>
              {t.lost(lost)}
            </Badge>{' '}
            {t.summary(countOf(fired, language), seconds(p99), seconds(worst))}{' '}
            <span className="g-muted">{t.legend}</span>
          </>
        )
      }
      rows={[...days].reverse()}
      keyOf={({ day }) => day}
      columns={[
        { title: t.day, cell: ({ day }) => shortDate(day, language) },
        { title: t.fired, cell: (one) => countOf(one.fired, language), isRight: true },
        { title: t.lostColumn, cell: (one) => countOf(one.lost, language), isRight: true },
        { title: 'p50', cell: (one) => seconds(one.p50), isRight: true },
        { title: 'p99', cell: (one) => seconds(one.p99), isRight: true },
        { title: t.worst, cell: (one) => seconds(one.worst), isRight: true },
      ]}
    >
      {(width) => fired + lost > 0 && <Drawing days={days} width={width} />}
    </Picture>
  );
}

function Drawing({ days, width }: { days: Steering['timers']['days']; width: number }) {
  const { language } = useLanguage();
  const { ticks, columns } = latenessChart({ days, width, height: HEIGHT });
  const right = width - MARGIN.right;
  return (
    <svg className="g-series" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
      {ticks.map(({ y, seconds }) => (
        <g key={seconds}>
          <line className="g-series__rule" x1={MARGIN.left} x2={right} y1={y} y2={y} />
          <text className="g-series__share" x={MARGIN.left - 6} y={y + 4}>
            {secondsOf(seconds, language)}
          </text>
        </g>
      ))}
      {columns.map(({ day, x, isNamed, p50, p99, worst, lost }) => (
        <g key={day} transform={`translate(${x} 0)`}>
          {p50 !== null && worst !== null && (
            <>
              <line className="g-series__range" y1={p50} y2={worst} />
              <line className="g-series__worst" x1={-4} x2={4} y1={worst} y2={worst} />
              <circle className="g-series__point" cy={p50} r={3} />
            </>
          )}
          {p99 !== null && <path className="g-series__p99" d={`M0 ${p99 - 4}l4 4l-4 4l-4 -4Z`} />}
          {lost > 0 && (
            <text className="g-series__lost" y={HEIGHT - MARGIN.bottom - 4}>
              {lost}
            </text>
          )}
          {isNamed && (
            <text className="g-series__date" y={HEIGHT - 6}>
              {shortDate(day, language)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
