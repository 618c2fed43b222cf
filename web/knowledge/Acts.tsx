import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../api/client';
import type { ArticleRow } from '../api/resources';
import { serverNow } from '../api/serverTime';
import { useTexts } from '../i18n/language';
import { Done } from '../ui/Done';
import { Button } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { articleTexts } from './articleTexts';
import { Dates } from './Dates';
import { ARTICLES, KNOWLEDGE, useReadAgain } from './data';
import { Withdraw } from './Withdraw';

const YEAR_MS = 365 * 86_400_000;

/** What may be done with an article now, and what was just done. */
export function Acts({ article: { id, state, version, until, expiresAt, desk } }: { article: ArticleRow }) {
  const t = useTexts(articleTexts);
  const readAgain = useReadAgain();
  const [open, setOpen] = useState<'withdraw' | 'dates' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const renewing = useMutation({
    mutationFn: () =>
      call('PATCH', `${ARTICLES}/${id}`, { body: { expiresAt: new Date(serverNow() + YEAR_MS).toISOString() } }),
    onSuccess: () => setDone(t.renewed),
    onSettled: readAgain,
  });
  const close = () => setOpen(null);
  const draft = desk?.draft;
  const isOut = ['scheduled', 'published', 'expired'].includes(state);
  return (
    <>
      <Done text={done} />
      {draft && <p className="fr-mb-0">{(version > 0 ? t.draftIs : t.firstDraftIs)[draft.state]}</p>}
      <div className="g-row">
        {draft?.state === 'inReview' && (
          <Link className="fr-btn" href={`${KNOWLEDGE}/${id}/relecture`}>
            {t.review}
          </Link>
        )}
        {draft ? (
          <Link
            className={`fr-btn ${draft.state === 'inReview' ? 'fr-btn--secondary' : ''}`}
            href={`${KNOWLEDGE}/${id}/redaction`}
          >
            {t.goOn}
          </Link>
        ) : (
          <BeginDraft id={id} />
        )}
        {isOut && (
          <>
            <Button
              priority={state === 'expired' ? 'primary' : 'secondary'}
              disabled={renewing.isPending}
              onClick={() => renewing.mutate()}
            >
              {t.renew}
            </Button>
            <Button priority="secondary" onClick={() => setOpen('dates')}>
              {t.dates}
            </Button>
            <Button priority="tertiary" onClick={() => setOpen('withdraw')}>
              {t.withdraw}
            </Button>
          </>
        )}
      </div>
      {renewing.error && <FaultNotice fault={renewing.error} />}
      {open === 'withdraw' && <Withdraw id={id} onClose={close} onDone={() => setDone(t.withdrawDone)} />}
      {open === 'dates' && (
        <Dates id={id} until={until} expiresAt={expiresAt} onClose={close} onDone={() => setDone(t.datesSaved)} />
      )}
    </>
  );
}

function BeginDraft({ id }: { id: string }) {
  const t = useTexts(articleTexts);
  const navigate = useNavigate();
  const readAgain = useReadAgain();
  const beginning = useMutation({
    mutationFn: () => call('POST', `${ARTICLES}/${id}/draft`),
    onSuccess: () => navigate(`${KNOWLEDGE}/${id}/redaction`),
    onSettled: readAgain,
  });
  return (
    <>
      <Button disabled={beginning.isPending} onClick={() => beginning.mutate()}>
        {t.change}
      </Button>
      {beginning.error && <FaultNotice fault={beginning.error} />}
    </>
  );
}
