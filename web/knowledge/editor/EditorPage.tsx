import { type SubmitEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ArticleDraft } from '../../api/resources';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Alert, Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Link } from '../../ui/Link';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { Said } from '../../ui/Said';
import { useKeptFocus } from '../../ui/useKeptFocus';
import { articleTexts } from '../articleTexts';
import { KNOWLEDGE, sendImage, useArticleDraft } from '../data';
import { knowledgeTexts } from '../texts';
import { ContentFields } from './ContentFields';
import { Discard } from './Discard';
import { editorTexts } from './editorTexts';
import { InReview } from './InReview';
import { TextFields } from './TextFields';
import { useDraftForm } from './useDraftForm';

/** Where an article is written. */
export function EditorPage() {
  const t = useTexts(editorTexts);
  const { title } = useTexts(knowledgeTexts);
  const { id = '' } = useParams();
  const draft = useArticleDraft(id);
  const named = draft.data?.content.fr.title ?? title;
  return (
    <Page
      title={t.title(named)}
      wide
      above={[
        { href: KNOWLEDGE, text: title },
        { href: `${KNOWLEDGE}/${id}`, text: named },
      ]}
    >
      <Loaded of={draft} lines={12}>
        {(read) => (read.state === 'inReview' ? <InReview draft={read} /> : <Editor key={id} draft={read} />)}
      </Loaded>
    </Page>
  );
}

function Editor({ draft }: { draft: ArticleDraft }) {
  const t = useTexts(editorTexts);
  const navigate = useNavigate();
  const form = useDraftForm(draft, () => void navigate(`${KNOWLEDGE}/${draft.id}`));
  useKeptFocus(form.isPending);
  const [isDiscarding, setIsDiscarding] = useState(false);
  const { content, change } = form;
  const texts = { content, change, sendImage: sendImage(draft.id) };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    form.save();
  };
  return (
    <form onSubmit={submit} className="g-stack">
      <Remark draft={draft} />
      {form.isFound && <Alert severity="info" small description={t.found} />}
      <ContentFields key={form.taken} content={content} change={change} />
      <div className="g-columns">
        <TextFields language="fr" {...texts} />
        <TextFields language="en" {...texts} />
      </div>
      <Conflict form={form} />
      {form.fault != null && <FaultNotice fault={form.fault} />}
      <Said>{form.isSaved && t.saved}</Said>
      <div className="g-row">
        <Button type="submit" priority="secondary" disabled={form.isPending}>
          {t.save}
        </Button>
        <Button
          disabled={form.isPending}
          onClick={({ currentTarget }) => {
            if (currentTarget.form?.reportValidity()) form.submit();
          }}
        >
          {t.submit}
        </Button>
        <Link href={`${KNOWLEDGE}/${draft.id}`}>{t.leave}</Link>
        <Button priority="tertiary no outline" onClick={() => setIsDiscarding(true)}>
          {t.discard}
        </Button>
      </div>
      <p className="g-muted fr-mb-0">{t.kept}</p>
      {isDiscarding && (
        <Discard id={draft.id} revision={form.revision} onDone={form.forget} onClose={() => setIsDiscarding(false)} />
      )}
    </form>
  );
}

function Remark({ draft: { remark } }: { draft: ArticleDraft }) {
  const t = useTexts(editorTexts);
  const { someone } = useTexts(articleTexts);
  const { language } = useLanguage();
  if (!remark) return null;
  return (
    <Alert
      severity="warning"
      as="h2"
      title={t.sentBack(remark.by.name ?? someone, momentOf(remark.at, language))}
      description={<span className="g-text">{remark.text}</span>}
    />
  );
}

/** Somebody else has saved meanwhile: nothing is lost, and the writer decides. */
function Conflict({ form }: { form: ReturnType<typeof useDraftForm> }) {
  const t = useTexts(editorTexts);
  const { someone } = useTexts(articleTexts);
  const { language } = useLanguage();
  const { theirs } = form;
  if (!theirs) return null;
  const who = theirs.authors.at(-1)?.name ?? someone;
  return (
    <div role="alert" className="g-stack">
      <Alert
        severity="warning"
        as="h2"
        title={t.conflict(momentOf(theirs.updatedAt, language))}
        description={t.conflictHint(who)}
      />
      <details>
        <summary>{t.seeTheirs}</summary>
        {(['fr', 'en'] as const).map(
          (spoken) =>
            theirs.content[spoken] && (
              <pre key={spoken} className="g-panel g-source" lang={spoken}>
                {[theirs.content[spoken].title, theirs.content[spoken].summary, theirs.content[spoken].body].join(
                  '\n\n',
                )}
              </pre>
            ),
        )}
      </details>
      <div className="g-row">
        <Button priority="secondary" disabled={form.isPending} onClick={form.saveOver}>
          {t.keepMine}
        </Button>
        <Button priority="secondary" disabled={form.isPending} onClick={form.takeTheirs}>
          {t.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
