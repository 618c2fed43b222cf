import { useLanguage, useTexts } from '../../i18n/language';
import type { Figure } from '../figures';
import { figureTexts } from '../figureTexts';
import { percentOf, shareOf } from '../share';
import { dialOf, RADIUS } from './dial';

const WIDTH = 2 * RADIUS + 28;
const HEIGHT = 1.5 * RADIUS + 32;

/** A dial: how far the hand of the share is, where the target is, and on which side of it all is well. */
export function Gauge({ figure }: { figure: Figure }) {
  const { language } = useLanguage();
  const t = useTexts(figureTexts);
  const { track, value, good, mark, end } = dialOf(figure);
  return (
    <svg
      className={`g-gauge g-gauge--${figure.verdict}`}
      viewBox={`${-WIDTH / 2} ${-RADIUS - 12} ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path className="g-gauge__track" d={track} />
      {value && <path className="g-gauge__value" d={value} />}
      <path className="g-gauge__good" d={good} />
      <line className="g-gauge__mark" {...mark} />
      <text className="g-gauge__share" y={6}>
        {shareOf(figure, language)}
      </text>
      <text className="g-gauge__small" y={24}>
        {t.shortTarget(percentOf(figure.target.share, language))}
      </text>
      <text className="g-gauge__small" x={-RADIUS + 16} y={RADIUS / 2 + 18}>
        0
      </text>
      <text className="g-gauge__small" x={RADIUS - 16} y={RADIUS / 2 + 18}>
        {percentOf(end, language)}
      </text>
    </svg>
  );
}
