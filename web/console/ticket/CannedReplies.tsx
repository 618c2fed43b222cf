import { useCannedReplies } from '../../api/desk';
import type { TicketDetails } from '../../api/resources';
import { useMe } from '../../app/session';
import { fullName } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Select } from '../../ui/dsfr';
import { ticketTexts } from './texts';

interface CannedRepliesProps {
  ticket: TicketDetails;
  onChoose(text: string): void;
}

/** Texts that the desk writes often, with what they leave open filled in. Where there are none, nothing is shown. */
export function CannedReplies({ ticket, onChoose }: CannedRepliesProps) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const me = useMe();
  const { data: replies = [] } = useCannedReplies();
  const here = replies.filter(({ groupId }) => groupId === null || groupId === ticket.groupId);
  if (here.length === 0) return null;
  const values: Record<string, string | null | undefined> = {
    number: ticket.number,
    requester: ticket.names[ticket.requesterId],
    technician: fullName(me),
    establishment: ticket.establishmentName,
  };
  const choose = (id: string) => {
    const chosen = here.find((reply) => reply.id === id);
    if (chosen) onChoose(chosen.text[language].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole));
  };
  return (
    <Select label={t.canned} nativeSelectProps={{ value: '', onChange: (event) => choose(event.target.value) }}>
      <option value="">{t.chooseCanned}</option>
      {here.map(({ id, title }) => (
        <option key={id} value={id}>
          {title[language]}
        </option>
      ))}
    </Select>
  );
}
