import { useState } from 'react';
import { useParams } from 'react-router';
import type { InboundMailDetails } from '../api/resources';
import { bytesOf, momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { Answers } from '../ui/Answers';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { Decision } from './Decision';
import { INBOUND, originalOf, pageOf, useInboundMail, useMailboxes } from './data';
import { MailFiles } from './MailFiles';
import { mailTexts } from './mailTexts';
import { OutcomeBadge } from './OutcomeBadge';
import { inboundTexts } from './texts';

/** One mail, read safely: its text, and only when asked for its quotation, its layout and its original. */
export function MailPage() {
  const t = useTexts(inboundTexts);
  const { id = '' } = useParams();
  const reading = useInboundMail(id);
  const mail = reading.data;
  return (
    <Page
      title={mail ? t.mailAbout(mail.subject || t.noSubject) : t.title}
      above={[{ href: INBOUND, text: t.title }]}
      beside={mail && <OutcomeBadge mail={mail} />}
    >
      <Loaded of={reading} lines={8}>
        {(read) => (
          <div className="g-mail">
            <Decision key={id} mail={read} />
            <div className="g-mail__columns">
              <div className="g-stack">
                <Content mail={read} />
                <MailFiles mail={read} />
              </div>
              <Facts mail={read} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ mail }: { mail: InboundMailDetails }) {
  const t = useTexts(inboundTexts);
  const m = useTexts(mailTexts);
  const { language } = useLanguage();
  const { data: boxes = [] } = useMailboxes();
  const { from, recipients, receivedAt, mailbox, reason, ticket, size, actedBy, actedAt, note } = mail;
  return (
    <aside className="g-panel" aria-label={m.facts}>
      <Answers
        of={[
          [t.from, from ? [from.name, `<${from.address}>`].filter(Boolean).join(' ') : t.nobody],
          [t.to, recipients.map(({ address }) => address).join(', ')],
          [t.received, momentOf(receivedAt, language)],
          [t.mailbox, boxes.find(({ id }) => id === mailbox)?.address ?? mailbox],
          [t.why, reason && t.reasons[reason]],
          [t.ticket, ticket && <Link href={`/tickets/${ticket}`}>{ticket}</Link>],
          [m.decidedBy, actedBy && actedAt && `${actedBy.name ?? m.gone}, ${momentOf(actedAt, language)}`],
          [m.note, note],
          [m.size, bytesOf(size, language)],
        ]}
      />
      <p className="fr-mb-0 fr-mt-2w">
        <a className="fr-link fr-link--download" href={originalOf(mail.id)} download>
          {m.original}
        </a>
        <br />
        <span className="g-muted">{m.originalHint}</span>
      </p>
    </aside>
  );
}

function Content({ mail: { id, subject, text, quoted, hasHtml } }: { mail: InboundMailDetails }) {
  const t = useTexts(inboundTexts);
  const m = useTexts(mailTexts);
  // Opened by somebody: a mail is not even drawn before.
  const [showsPage, setShowsPage] = useState(false);
  return (
    <section className="g-stack">
      <h2 className="fr-h5 fr-mb-0">{m.text}</h2>
      {text ? <div className="g-text g-mail-text">{text}</div> : <p className="g-muted fr-mb-0">{m.noText}</p>}
      {quoted && (
        <details>
          <summary>{m.quoted}</summary>
          <div className="g-text g-mail-text g-muted">{quoted}</div>
        </details>
      )}
      {hasHtml && (
        <details onToggle={({ currentTarget }) => setShowsPage(currentTarget.open)}>
          <summary>{m.page}</summary>
          <p className="g-muted fr-mb-1w">{m.pageHint}</p>
          {showsPage && (
            <iframe className="g-mail-page" sandbox="" src={pageOf(id)} title={m.pageOf(subject || t.noSubject)} />
          )}
        </details>
      )}
    </section>
  );
}
