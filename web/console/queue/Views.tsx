import { useTexts } from '../../i18n/language';
import { useCounts } from '../data';
import { queueTexts } from './texts';
import { VIEWS, type View } from './useQueueQuery';

interface ViewsProps {
  view: View;
  onChoose(view: View): void;
}

/** The saved views with what is in each now. */
export function Views({ view, onChoose }: ViewsProps) {
  const t = useTexts(queueTexts);
  const { data: counts = {} } = useCounts();
  return (
    <fieldset className="g-views">
      <legend className="g-visually-hidden">{t.views}</legend>
      {VIEWS.map((name) => (
        <label key={name} className="g-view">
          <input type="radio" name="view" value={name} checked={name === view} onChange={() => onChoose(name)} />
          <span>
            {t.view[name]}
            {name !== 'all' && counts[name] !== undefined && ` (${counts[name]})`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
