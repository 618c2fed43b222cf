import { useLanguage } from '../i18n/language';
import { countOf } from './share';

/** A number of a table with its length beside it, to be compared down the column. */
export function Bar({ of, most }: { of: number; most: number }) {
  const { language } = useLanguage();
  return (
    <span className="g-bar">
      <span className="g-bar__room" aria-hidden="true">
        <span className="g-bar__length" style={{ inlineSize: `${Math.round((100 * of) / Math.max(1, most))}%` }} />
      </span>
      <span className="g-bar__count">{countOf(of, language)}</span>
    </span>
  );
}
