import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { TicketDetails } from '../../api/resources';
import { ticketKeys } from '../../api/tickets';
import { useMe } from '../../app/session';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import type { HeadingTag } from './TicketView';
import { ticketTexts } from './texts';

interface ConsentCardProps {
  ticket: TicketDetails;
  heading: HeadingTag;
}

/** Where the consent stands, as it happens; while its session lives, the way to the tool. */
export function ConsentCard({ ticket, heading: Heading }: ConsentCardProps) {
  const t = useTexts(ticketTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const { consent, session, names } = ticket;
  if (!consent) return null;
  const requester = names[ticket.requesterId] ?? t.requester.toLowerCase();
  const said = {
    ...t.consentState,
    asked: t.consentState.asked(requester),
    granted: t.consentState.granted(consent.expiresAt ? momentOf(consent.expiresAt, language) : ''),
  }[consent.status];
  const isOver = ['refused', 'expired', 'revoked'].includes(consent.status);
  return (
    <section className={`g-aside ${isOver ? 'g-aside--warning' : ''}`}>
      <Heading className="fr-h6 fr-mb-1v">{t.consent}</Heading>
      <p className="fr-mb-1v" role="status">
        {said}
      </p>
      <p className="g-muted fr-mb-0">{t.scope(consent.machineId, consent.scope.map((it) => w.scope[it]).join(', '))}</p>
      {session && (
        <>
          <p className="fr-mt-1w fr-mb-1v">
            {t.running(names[session.technicianId] ?? t.somebody, momentOf(session.startedAt, language))}
          </p>
          <RemoteTool number={ticket.number} technicianId={session.technicianId} />
        </>
      )}
    </section>
  );
}

/** The tool's address is let out to the technician of the session alone, and dies with the consent. */
function RemoteTool({ number, technicianId }: { number: string; technicianId: string }) {
  const t = useTexts(ticketTexts);
  const isMine = useMe().id === technicianId;
  const tool = useQuery({
    queryKey: [...ticketKeys.one(number), 'remoteTool'],
    queryFn: ({ signal }) => get<{ url: string | null }>(`/tickets/${number}/remote-tool`, { signal }),
    enabled: isMine,
    retry: false,
    gcTime: 0,
  });
  if (!isMine || tool.error || !tool.data) return null;
  return tool.data.url ? (
    <a className="fr-btn" href={tool.data.url} target="_blank" rel="noreferrer">
      {t.tool}
    </a>
  ) : (
    <p className="g-muted fr-mb-0">{t.noTool}</p>
  );
}
