import { useSolved } from '../../api/articles';
import { SuggestedArticles } from '../../articles/SuggestedArticles';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { newTexts } from './texts';

interface SuggestionsProps {
  text: string;
  serviceId: string;
  /** An article has solved the problem: there is nothing to ask any more. */
  onSolved(): void;
}

/** Before one asks: an article may do. */
export function Suggestions({ text, serviceId, onSolved }: SuggestionsProps) {
  const t = useTexts(newTexts).suggestions;
  const solved = useSolved();
  return (
    <SuggestedArticles text={text} serviceId={serviceId}>
      {({ id }, close) => (
        <>
          {solved.error && <FaultNotice fault={solved.error} />}
          <div className="g-row">
            <Button disabled={solved.isPending} onClick={() => solved.mutate(id, { onSuccess: onSolved })}>
              {t.solved}
            </Button>
            <Button priority="secondary" onClick={close}>
              {t.goOn}
            </Button>
          </div>
        </>
      )}
    </SuggestedArticles>
  );
}
