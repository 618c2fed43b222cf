import type { TicketDetails } from '../api/resources';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { workstationTexts } from './texts';
import { Unmet } from './Unmet';

interface ConformityCardProps {
  ticket: TicketDetails;
  heading: 'h2' | 'h3';
  offersService?: boolean;
}

/** What the workstation of a ticket lacks by the charter, what follows, and until when a derogation opens full help. */
export function ConformityCard({ ticket, heading: Heading, offersService = false }: ConformityCardProps) {
  const t = useTexts(workstationTexts);
  const { language } = useLanguage();
  const { workstation, derogation, machineId, closedAt, cancelled } = ticket;
  if (!workstation || closedAt || cancelled) return null;
  const { adviceOnly } = workstation;
  const isDerogated = derogation !== null && !adviceOnly;
  return (
    <section className={`g-aside ${adviceOnly ? 'g-aside--warning' : ''}`}>
      <Heading className="fr-h6 fr-mb-1v">
        {t.failing}
        {machineId && ` (${machineId})`}
      </Heading>
      <p className="fr-mb-1v" role="status">
        {adviceOnly ? t.limitedNow : isDerogated ? t.derogation(momentOf(derogation.until, language)) : t.notLimited}
      </p>
      <Unmet of={workstation} offersService={offersService} />
    </section>
  );
}
