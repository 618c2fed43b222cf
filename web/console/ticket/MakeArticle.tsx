import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../api/client';
import type { ArticleDraft, TicketDetails } from '../../api/resources';
import { useRight } from '../../app/session';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { ticketTexts } from './texts';

/** Of a resolved ticket, a draft that only has to be read again and submitted. */
export function MakeArticle({ ticket: { number, resolution } }: { ticket: TicketDetails }) {
  const t = useTexts(ticketTexts).articles;
  const navigate = useNavigate();
  const mayWrite = useRight('writeArticles');
  const making = useMutation({
    mutationFn: async () => (await call<ArticleDraft>('POST', `/tickets/${number}/article-drafts`, { body: {} })).data,
    onSuccess: ({ id }) => navigate(`/connaissances/${id}/redaction`),
  });
  if (!mayWrite || resolution === null) return null;
  return (
    <div className="g-no-print">
      {making.error && <FaultNotice fault={making.error} />}
      <Button
        size="small"
        priority="secondary"
        iconId="fr-icon-edit-line"
        disabled={making.isPending}
        onClick={() => making.mutate()}
      >
        {t.make}
      </Button>
    </div>
  );
}
