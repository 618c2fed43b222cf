import { articleAddress } from '../../api/articles';
import type { TicketDetails } from '../../api/resources';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { OutageLink } from '../../outages/OutageLink';
import { FileEntry } from '../../ticket/files/FileEntry';
import { InWords } from '../../ticket/request/InWords';
import { RequestAnswers } from '../../ticket/request/RequestAnswers';
import { Answers } from '../../ui/Answers';
import { Link } from '../../ui/Link';
import { complaintTexts } from '../complaint/texts';
import { ticketTexts } from './texts';

/** What does not change, and the files. */
export function Aside({ ticket }: { ticket: TicketDetails }) {
  const t = useTexts(ticketTexts);
  const { kind } = useTexts(words);
  const complaint = useTexts(complaintTexts);
  const { language } = useLanguage();
  const files = ticket.attachments ?? [];
  return (
    <aside className="g-panel" aria-labelledby="details">
      <h2 id="details" className="fr-h6">
        {t.details}
      </h2>
      <Answers
        of={[
          [t.service, ticket.serviceName?.[language] ?? kind[ticket.kind]],
          [t.establishment, ticket.establishmentName ?? ticket.establishmentId],
          [t.machine, ticket.machineId],
          [t.outage, ticket.outageId && <OutageLink id={ticket.outageId} />],
          [
            t.article,
            ticket.article && (
              <Link href={articleAddress(ticket.article.id)}>
                <InWords of={ticket.article.title} />
              </Link>
            ),
          ],
        ]}
      />
      <RequestAnswers of={ticket.answers} />
      <h2 className="fr-h6 fr-mt-2w">{t.files}</h2>
      {files.length === 0 && <p className="g-muted">{t.noFile}</p>}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <FileEntry file={file}>, {momentOf(file.at, language)}</FileEntry>
          </li>
        ))}
      </ul>
      {ticket.kind !== 'complaint' && (
        <p className="fr-mt-2w fr-mb-0 g-no-print">
          <Link className="fr-link" href={`/reclamation?ticket=${ticket.number}`}>
            {complaint.link}
          </Link>
        </p>
      )}
    </aside>
  );
}
