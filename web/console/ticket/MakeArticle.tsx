import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../api/client';
import type { ArticleDraft, TicketDetails } from '../../api/resources';
import { useKey } from '../../api/useKey';
import { useRight } from '../../app/session';
import { useTexts } from '../../i18n/language';
import { KNOWLEDGE, useReadAgain } from '../../knowledge/data';
import { Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { ticketTexts } from './texts';

/** Of a resolved ticket, a draft that only has to be read again and submitted. */
export function MakeArticle({ ticket: { number, resolution, isComplaint } }: { ticket: TicketDetails }) {
  const t = useTexts(ticketTexts).articles;
  const navigate = useNavigate();
  const mayWrite = useRight('writeArticles');
  const readAgain = useReadAgain();
  const { keyOf, settle } = useKey();
  const making = useMutation({
    mutationFn: async () => {
      const headers = { 'Idempotency-Key': keyOf(number) };
      return (await call<ArticleDraft>('POST', `/tickets/${number}/article-drafts`, { body: {}, headers })).data;
    },
    onSuccess: ({ id }) => navigate(`${KNOWLEDGE}/${id}/redaction`),
    onSettled: (_draft, fault) => {
      settle(fault);
      return readAgain();
    },
  });
  if (!mayWrite || resolution === null || isComplaint) return null;
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
