import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../../api/client';
import type { ArticleDraft } from '../../api/resources';
import { useKey } from '../../api/useKey';
import { useTexts } from '../../i18n/language';
import { Button, Input, RadioButtons } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Page } from '../../ui/Page';
import { ARTICLES, KNOWLEDGE, useReadAgain } from '../data';
import { knowledgeTexts } from '../texts';
import { editorTexts } from './editorTexts';

/** The least that an article begins with: from then on it is a draft that the desk keeps, and images have a place. */
export function NewArticle() {
  const t = useTexts(editorTexts);
  const k = useTexts(knowledgeTexts);
  const navigate = useNavigate();
  const readAgain = useReadAgain();
  const [search] = useSearchParams();
  const { keyOf, settle } = useKey();
  const beginning = useMutation({
    mutationFn: async (body: object) =>
      (await call<ArticleDraft>('POST', ARTICLES, { body, headers: { 'Idempotency-Key': keyOf(body) } })).data,
    onSuccess: ({ id }) => navigate(`${KNOWLEDGE}/${id}/redaction`, { replace: true }),
    onSettled: (_draft, fault) => {
      settle(fault);
      return readAgain();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => String(form.get(name)).trim();
    beginning.mutate({
      kind: given('kind'),
      audience: 'public',
      categories: [],
      serviceIds: [],
      fr: { title: given('title'), summary: given('summary'), body: '' },
    });
  };
  return (
    <Page title={k.writeNew} above={[{ href: KNOWLEDGE, text: k.title }]}>
      <form onSubmit={submit} className="g-stack g-narrow">
        <RadioButtons
          legend={k.kind}
          name="kind"
          options={Object.entries(k.kinds).map(([value, label]) => ({
            label,
            hintText: k.kindHints[value as keyof typeof k.kinds],
            nativeInputProps: { value, defaultChecked: value === 'howTo' },
          }))}
        />
        <Input
          label={t.titleIn(t.languages.fr)}
          hintText={t.titleHint}
          nativeInputProps={{
            name: 'title',
            lang: 'fr',
            required: true,
            pattern: '.*\\S.*',
            maxLength: 150,
            defaultValue: search.get('titre') ?? '',
          }}
        />
        <Input
          label={t.summaryIn(t.languages.fr)}
          hintText={t.summaryHint}
          textArea
          nativeTextAreaProps={{ name: 'summary', lang: 'fr', required: true, rows: 3, maxLength: 500 }}
        />
        {beginning.error && <FaultNotice fault={beginning.error} />}
        <div>
          <Button type="submit" disabled={beginning.isPending}>
            {t.begin}
          </Button>
        </div>
      </form>
    </Page>
  );
}
