import type { Steering } from '../../api/resources';
import { hourOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Picture } from '../Picture';
import { countOf } from '../share';
import { gridOf, shadeOf } from './grid';
import { heatTexts } from './texts';

const NAMES_WIDTH = 44;
const HEAD = 20;
const ROW = 26;
/** A cell that is wide enough shows its number too. */
const ROOM_FOR_NUMBER = 26;
/** Narrower, and not every hour has room for its name. */
const ROOM_FOR_HOUR = 34;

/** When people come: each hour of the week, the darker the busier. */
export function HeatMap({ hours }: Pick<Steering['busiest'], 'hours'>) {
  const t = useTexts(heatTexts);
  const { language } = useLanguage();
  const grid = gridOf(hours);
  const { from, to, most, busiest, total } = grid;
  const shown = Array.from({ length: to - from }, (_, at) => from + at);
  const count = (n: number) => countOf(n, language);
  const hour = (at: number) => hourOf(`${String(at).padStart(2, '0')}:00`, language);
  const quietest = grid.byDay.slice(0, 5).every((count) => count > 0)
    ? null
    : t.quiet(t.days.slice(0, 5).filter((_, day) => grid.byDay[day] === 0));
  const rows = hours.map((counts, day) => ({ day, counts }));
  return (
    <Picture
      title={t.title}
      level="h2"
      summary={
        busiest
          ? [
              t.busiest(
                t.days[busiest.day] ?? '',
                t.hour(busiest.hour),
                t.hour(busiest.hour + 1),
                count(busiest.count),
                count(total),
              ),
              quietest,
            ]
              .filter(Boolean)
              .join(' ')
          : t.none
      }
      rows={busiest ? rows : []}
      keyOf={({ day }) => String(day)}
      columns={[
        { title: t.day, cell: ({ day }) => t.days[day] },
        ...shown.map((at) => ({
          title: hour(at),
          cell: ({ counts }: (typeof rows)[number]) => counts[at] ?? 0,
          isRight: true,
        })),
      ]}
    >
      {(width) => {
        const cell = (width - NAMES_WIDTH) / shown.length;
        const every = Math.ceil(ROOM_FOR_HOUR / cell);
        const height = HEAD + 7 * ROW;
        return (
          <svg className="g-heat" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
            {shown.map((at, column) =>
              column % every === 0 ? (
                <text key={at} className="g-heat__name" x={NAMES_WIDTH + column * cell + 2} y={13}>
                  {t.hour(at)}
                </text>
              ) : null,
            )}
            {rows.map(({ day, counts }) => (
              <g key={day} transform={`translate(0 ${HEAD + day * ROW})`}>
                <text className="g-heat__name" x={0} y={17}>
                  {t.shortDays[day]}
                </text>
                {shown.map((at, column) => {
                  const happened = counts[at] ?? 0;
                  const shade = shadeOf(happened, most);
                  return (
                    <g key={at} transform={`translate(${NAMES_WIDTH + column * cell} 0)`}>
                      <rect className={`g-heat__cell g-heat__cell--${shade}`} width={cell - 2} height={ROW - 2}>
                        <title>{`${t.days[day]} ${hour(at)} – ${happened}`}</title>
                      </rect>
                      {cell >= ROOM_FOR_NUMBER && happened > 0 && (
                        <text className={`g-heat__count g-heat__count--${shade}`} x={(cell - 2) / 2} y={16}>
                          {happened}
                        </text>
                      )}
                    </g>
                  );
                })}
              </g>
            ))}
          </svg>
        );
      }}
    </Picture>
  );
}
