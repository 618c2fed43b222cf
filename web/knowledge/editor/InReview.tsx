import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { ArticleDraft } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { ARTICLES, useReadAgain } from '../data';
import { editorTexts } from './editorTexts';

/** What is being reviewed is not written in: it is taken back first. */
export function InReview({ draft: { id, revision } }: { draft: ArticleDraft }) {
  const t = useTexts(editorTexts);
  const readAgain = useReadAgain();
  const takingBack = useMutation({
    mutationFn: () =>
      call('DELETE', `${ARTICLES}/${id}/draft/submission`, { headers: { 'If-Match': `"${revision}"` } }),
    onSettled: readAgain,
  });
  return (
    <div className="g-stack">
      <p className="fr-mb-0">{t.inReview}</p>
      {takingBack.error && <FaultNotice fault={takingBack.error} />}
      <div>
        <Button disabled={takingBack.isPending} onClick={() => takingBack.mutate()}>
          {t.takeBack}
        </Button>
      </div>
    </div>
  );
}
