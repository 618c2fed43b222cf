import { useState } from 'react';
import { useSolved, useSuggestions } from '../../api/articles';
import { useSettled } from '../../app/useSettled';
import { ArticleDialog } from '../../articles/ArticleDialog';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { newTexts } from './texts';

const PAUSE_MS = 400;

interface SuggestionsProps {
  text: string;
  serviceId: string;
  /** An article has solved the problem: there is nothing to ask any more. */
  onSolved(): void;
}

/** Articles that may answer what is being typed: said once one pauses, in the way of nobody, silent when there are none. */
export function Suggestions({ text, serviceId, onSolved }: SuggestionsProps) {
  const t = useTexts(newTexts).suggestions;
  const { data = [] } = useSuggestions(useSettled(text, PAUSE_MS), serviceId);
  const [read, setRead] = useState<string | null>(null);
  const solved = useSolved();
  const close = () => setRead(null);
  return (
    <section aria-label={t.title} className={data.length > 0 ? 'g-panel fr-mb-3w' : 'g-visually-hidden'}>
      <p role="status" className="fr-mb-1w">
        {data.length > 0 && t.found(data.length)}
      </p>
      <ul className="fr-raw-list">
        {data.map(({ id, title, summary, language }) => (
          <li key={id} lang={language} className="fr-mb-1w">
            <button type="button" className="fr-link" onClick={() => setRead(id)}>
              {title}
            </button>
            <br />
            <span className="g-muted">{summary}</span>
          </li>
        ))}
      </ul>
      {read !== null && (
        <ArticleDialog id={read} onClose={close}>
          {() => (
            <>
              {solved.error && <FaultNotice fault={solved.error} />}
              <div className="g-row">
                <Button disabled={solved.isPending} onClick={() => solved.mutate(read, { onSuccess: onSolved })}>
                  {t.solved}
                </Button>
                <Button priority="secondary" onClick={close}>
                  {t.goOn}
                </Button>
              </div>
            </>
          )}
        </ArticleDialog>
      )}
    </section>
  );
}
