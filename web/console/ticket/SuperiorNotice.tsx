import type { TicketDetails } from '../../api/resources';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { ticketTexts } from './texts';

/** That a superior was told, and whether they know. */
export function SuperiorNotice({ ticket: { superior, names } }: { ticket: TicketDetails }) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  if (!superior) return null;
  const { told, status, toldAt, acknowledgedBy } = superior;
  const who = (acknowledgedBy && names[acknowledgedBy]) || t.somebody;
  return (
    <p className={`g-aside fr-mb-0 ${status === 'awaiting' ? 'g-aside--warning' : ''}`}>
      {t.told[told]} ({momentOf(toldAt, language)}) :{' '}
      {status === 'acknowledged' ? t.superior.acknowledged(who) : t.superior[status]}
    </p>
  );
}
