import type { CommitmentName } from '../../api/resources';
import { useLanguage, useTexts } from '../../i18n/language';
import { Link } from '../../ui/Link';
import { type Figure, missedOf } from '../figures';
import { figureTexts } from '../figureTexts';
import { countOf, percentOf, shareOf } from '../share';
import { Gauge } from './Gauge';
import { VerdictBadge } from './VerdictBadge';

interface GaugeCardProps {
  name: CommitmentName;
  figure: Figure;
  /** Its page. */
  href: string;
}

/** A commitment at a glance: the verdict first, then how it is counted, and the way to its cases. */
export function GaugeCard({ name, figure, href }: GaugeCardProps) {
  const t = useTexts(figureTexts);
  const { language } = useLanguage();
  const { target, numerator, denominator, provisional, hasGap } = figure;
  const count = (n: number) => countOf(n, language);
  const missed = missedOf(figure);
  return (
    <li className={`g-panel g-gauge-card g-gauge-card--${figure.verdict}`}>
      <h3 className="fr-h6 fr-mb-1v">{t.name[name]}</h3>
      <Gauge figure={figure} />
      <p className="fr-mb-1v">
        <VerdictBadge verdict={figure.verdict} />{' '}
        <span className="g-visually-hidden">{shareOf(figure, language)}, </span>
        <span className="g-muted">{t.target[target.kind](percentOf(target.share, language))}</span>
      </p>
      {denominator > 0 && <p className="fr-mb-1v">{t.counted[name](count(numerator), count(denominator))}</p>}
      <Beside figure={figure} />
      {provisional > 0 && <p className="g-muted fr-mb-1v">{t.provisional(count(provisional))}</p>}
      {hasGap && <p className="g-gap-note fr-mb-1v">{t.gap}</p>}
      <Link className="fr-link g-no-print" href={href}>
        {t.open(missed, count(missed))}
        <span className="g-visually-hidden"> – {t.name[name]}</span>
      </Link>
    </li>
  );
}

/** The form of the figure that is not the published one. */
export function Beside({ figure: { beside, target } }: { figure: Figure }) {
  const t = useTexts(figureTexts);
  const { language } = useLanguage();
  if (!beside || beside.denominator === 0) return null;
  const { name, numerator, denominator, share } = beside;
  return (
    <p className="g-muted fr-mb-1v">
      {t.beside[name](
        shareOf({ share, target }, language),
        countOf(numerator, language),
        countOf(denominator, language),
      )}
    </p>
  );
}
