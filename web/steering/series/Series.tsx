import { useId } from 'react';
import type { CommitmentName, CommitmentsResource } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import type { Figures } from '../figures';
import { figureTexts } from '../figureTexts';
import { Picture } from '../Picture';
import { countOf, percentOf, shareOf } from '../share';
import { steeringTexts, stepName } from '../texts';
import type { Choice } from '../useChoice';
import { chartOf, marginOf } from './chart';
import { SeriesSummary } from './SeriesSummary';

interface SeriesProps {
  /** Where the place says which commitment it is. */
  title?: string;
  level?: 'h2';
  name: CommitmentName;
  answer: CommitmentsResource;
  choice: Choice;
}

const HEIGHT = 190;

/** A commitment over the period: a line that breaks where nothing was measured, and sharp points where it was missed. */
export function Series({ name, answer, choice, title, level }: SeriesProps) {
  const t = useTexts(figureTexts);
  const { noData } = useTexts(steeringTexts);
  const { language } = useLanguage();
  const columns = useColumns(name, choice);
  const begun = answer.periods.filter(({ from }) => from <= choice.today);
  return (
    <Picture
      title={title ?? t.name[name]}
      {...(level ? { level } : {})}
      summary={<SeriesSummary name={name} answer={answer} choice={choice} />}
      columns={columns}
      rows={answer.whole[name].share === null ? [] : begun}
      keyOf={({ from }) => from}
    >
      {(width) =>
        answer.whole[name].share === null ? (
          <p className="g-muted">{noData}</p>
        ) : (
          <Drawing name={name} answer={answer} width={width} label={(from) => stepName(from, choice.step, language)} />
        )
      }
    </Picture>
  );
}

function useColumns(name: CommitmentName, { step }: Choice) {
  const t = useTexts(figureTexts);
  const { week } = useTexts(steeringTexts);
  const { language } = useLanguage();
  const columns = useTexts(COLUMNS);
  return [
    {
      title: columns.period,
      cell: ({ from }: Figures) => `${step === 'week' ? `${week} ` : ''}${stepName(from, step, language)}`,
    },
    { title: columns.share, cell: (one: Figures) => shareOf(one[name], language), isRight: true },
    { title: columns.numerator, cell: (one: Figures) => countOf(one[name].numerator, language), isRight: true },
    { title: columns.denominator, cell: (one: Figures) => countOf(one[name].denominator, language), isRight: true },
    { title: columns.verdict, cell: (one: Figures) => t.verdict[one[name].verdict] },
    { title: columns.gap, cell: (one: Figures) => (one[name].hasGap ? columns.yes : '–') },
  ];
}

const COLUMNS = {
  fr: {
    period: 'Période',
    share: 'Part',
    numerator: 'Numérateur',
    denominator: 'Dénominateur',
    verdict: 'Engagement',
    gap: 'Données interrompues',
    yes: 'oui',
  },
  en: {
    period: 'Period',
    share: 'Share',
    numerator: 'Numerator',
    denominator: 'Denominator',
    verdict: 'Commitment',
    gap: 'Data interrupted',
    yes: 'yes',
  },
};

interface DrawingProps {
  name: CommitmentName;
  answer: CommitmentsResource;
  width: number;
  label(from: string): string;
}

function Drawing({ name, answer, width, label }: DrawingProps) {
  const { language } = useLanguage();
  const t = useTexts(figureTexts);
  const hatch = useId();
  const { periods, gaps, holidays } = answer;
  const chart = chartOf({ name, periods, gaps, holidays, width, height: HEIGHT });
  if (!chart) return null;
  const margin = marginOf(width);
  const [left, right, bottom] = [margin.left, width - margin.right, HEIGHT - margin.bottom];
  const { target } = answer.whole[name];
  const room = { y: margin.top, height: bottom - margin.top };
  const isRoomy = margin.right > margin.left;
  return (
    <svg className="g-series" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="g-series__hatch" x1={0} y1={0} x2={0} y2={6} />
        </pattern>
      </defs>
      {chart.holidays.map(({ x, width: wide, from, name: called }) => (
        <rect key={from} className="g-series__holiday" x={x} width={wide} {...room}>
          <title>{called[language]}</title>
        </rect>
      ))}
      {chart.shares.map(({ y, share }) => (
        <g key={share}>
          <line className="g-series__rule" x1={left} x2={right} y1={y} y2={y} />
          <text className="g-series__share" x={left - 6} y={y + 4}>
            {percentOf(share, language)}
          </text>
        </g>
      ))}
      {chart.gaps.map(({ x, width: wide, id, reason }) => (
        <rect key={id} className="g-series__gap" fill={`url(#${hatch})`} x={x} width={wide} {...room}>
          <title>{reason}</title>
        </rect>
      ))}
      {chart.dates.map(({ x, from }) => (
        <text key={from} className="g-series__date" x={x} y={HEIGHT - 6}>
          {label(from)}
        </text>
      ))}
      <line className="g-series__target" x1={left} x2={right} y1={chart.targetY} y2={chart.targetY} />
      <path className="g-series__line" d={chart.line} />
      {chart.points.map(({ x, y, isMissed, from, share }) =>
        isMissed ? (
          <path key={from} className="g-series__missed" d={`M${x} ${y - 5}l5 5l-5 5l-5 -5Z`}>
            <title>{`${label(from)} – ${percentOf(share, language)}`}</title>
          </path>
        ) : (
          <circle key={from} className="g-series__point" cx={x} cy={y} r={3}>
            <title>{`${label(from)} – ${percentOf(share, language)}`}</title>
          </circle>
        ),
      )}
      {isRoomy && (
        <text className="g-series__target-name" x={right + 6} y={chart.targetY + 4}>
          {t.shortTarget(percentOf(target.share, language))}
        </text>
      )}
    </svg>
  );
}
