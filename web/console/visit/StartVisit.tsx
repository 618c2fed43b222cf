import { useAct } from '../../api/act';
import type { TicketDetails } from '../../api/resources';
import { usePossibilities } from '../../api/tickets';
import { momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { visitTexts } from './texts';

interface StartVisitProps {
  number: string;
  visit: NonNullable<TicketDetails['visit']>;
}

export function StartVisit({ number, visit }: StartVisitProps) {
  const t = useTexts(visitTexts);
  const { language } = useLanguage();
  const act = useAct(number);
  const { data: possibilities = [] } = usePossibilities(number);
  if (visit.startedAt) return <p role="status">{t.started(momentOf(visit.startedAt, language))}</p>;
  const isOpen = possibilities.some(({ command, possible }) => command === 'startVisit' && possible);
  return (
    <>
      {act.error && <FaultNotice fault={act.error} />}
      <Button
        size="large"
        disabled={!isOpen || act.isPending}
        onClick={() => act.mutate({ body: { command: 'startVisit' } })}
      >
        {t.start}
      </Button>
    </>
  );
}
