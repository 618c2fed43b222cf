import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { call } from '../api/client';
import type { ArticleDraft } from '../api/resources';
import { dateOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { Answers } from '../ui/Answers';
import { Dialog } from '../ui/Dialog';
import { DialogEnd } from '../ui/DialogEnd';
import { Button, Input, Notice } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { articleTexts } from './articleTexts';
import { DiffView } from './DiffView';
import { ARTICLES, KNOWLEDGE, useArticleDraft, useDiff, useReadAgain, useStanding } from './data';
import { Preview } from './editor/Preview';
import { reviewTexts } from './reviewTexts';
import { knowledgeTexts } from './texts';

/** A draft before the eyes of somebody else: what it changes, what it will look like, and yes or no. */
export function ReviewPage() {
  const t = useTexts(reviewTexts);
  const { title } = useTexts(knowledgeTexts);
  const { id = '' } = useParams();
  const draft = useArticleDraft(id);
  const version = useStanding(id).data?.version;
  const named = draft.data?.content.fr.title ?? title;
  return (
    <Page
      title={t.title(named)}
      above={[
        { href: KNOWLEDGE, text: title },
        { href: `${KNOWLEDGE}/${id}`, text: named },
      ]}
    >
      <Loaded of={draft} lines={8}>
        {(read) => (
          <div className="g-stack">
            <Verdict draft={read} />
            <Facts draft={read} />
            {version !== undefined && version > 0 && <Changes id={id} version={version} />}
            <section>
              <h2 className="fr-h5 fr-mb-1w">{t.whole}</h2>
              <Texts draft={read} />
            </section>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Changes({ id, version }: { id: string; version: number }) {
  const t = useTexts(reviewTexts);
  return (
    <section>
      <h2 className="fr-h5 fr-mb-1w">{t.changes(version)}</h2>
      <Loaded of={useDiff(id, version, 0)} lines={6}>
        {(diff) => <DiffView diff={diff} />}
      </Loaded>
    </section>
  );
}

function Texts({ draft: { content } }: { draft: ArticleDraft }) {
  const languages = content.en ? (['fr', 'en'] as const) : (['fr'] as const);
  return (
    <div className="g-columns">
      {languages.map((language) => (
        <article key={language} className="g-panel fr-mb-2w" lang={language}>
          <h3 className="fr-h5 fr-mb-1w">{content[language]?.title}</h3>
          <p className="fr-text--lead">{content[language]?.summary}</p>
          <Preview markdown={content[language]?.body ?? ''} language={language} />
        </article>
      ))}
    </div>
  );
}

function Facts({ draft: { content, authors, submittedAt } }: { draft: ArticleDraft }) {
  const t = useTexts(reviewTexts);
  const k = useTexts(knowledgeTexts);
  const a = useTexts(articleTexts);
  const { language } = useLanguage();
  const day = (at: string | null) => at && dateOf(at, language);
  return (
    <section className="g-panel" aria-label={a.facts}>
      <Answers
        of={[
          [a.authors, authors.map(({ name }) => name ?? a.someone).join(', ')],
          [t.submitted, day(submittedAt)],
          [k.kind, k.kinds[content.kind]],
          [k.audience, k.audiences[content.audience]],
          [a.willAppear, day(content.from)],
          [a.until, day(content.until)],
          [a.expires, day(content.expiresAt)],
        ]}
      />
    </section>
  );
}

/** Yes or no, by whoever did not write it; the others are told why they cannot. */
function Verdict({ draft: { id, revision, state, mayReview } }: { draft: ArticleDraft }) {
  const t = useTexts(reviewTexts);
  const navigate = useNavigate();
  const readAgain = useReadAgain();
  const [isSendingBack, setIsSendingBack] = useState(false);
  const reviewing = useMutation({
    mutationFn: (body: { decision: 'accept' } | { decision: 'sendBack'; remark: string }) =>
      call('POST', `${ARTICLES}/${id}/draft/review`, { body, headers: { 'If-Match': `"${revision}"` } }),
    onSuccess: () => navigate(`${KNOWLEDGE}/${id}`),
    onSettled: readAgain,
  });
  if (!mayReview) return <Notice title={state === 'inReview' ? t.notYours : t.notSubmitted} />;
  const sendBack = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const remark = String(new FormData(event.currentTarget).get('remark')).trim();
    reviewing.mutate({ decision: 'sendBack', remark });
  };
  return (
    <>
      <div className="g-row">
        <Button disabled={reviewing.isPending} onClick={() => reviewing.mutate({ decision: 'accept' })}>
          {t.accept}
        </Button>
        <Button priority="secondary" onClick={() => setIsSendingBack(true)}>
          {t.sendBack}
        </Button>
      </div>
      {reviewing.error && !isSendingBack && <FaultNotice fault={reviewing.error} />}
      {isSendingBack && (
        <Dialog title={t.sendBack} onClose={() => setIsSendingBack(false)}>
          <form onSubmit={sendBack} className="g-stack">
            <Input
              label={t.remark}
              hintText={t.remarkHint}
              textArea
              nativeTextAreaProps={{ name: 'remark', required: true, rows: 5, maxLength: 2_000 }}
            />
            {reviewing.error && <FaultNotice fault={reviewing.error} />}
            <DialogEnd act={t.sendBack} isPending={reviewing.isPending} onClose={() => setIsSendingBack(false)} />
          </form>
        </Dialog>
      )}
    </>
  );
}
