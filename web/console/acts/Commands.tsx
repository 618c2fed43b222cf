import { useState } from 'react';
import type { CommandName, Possibility, TicketDetails } from '../../api/resources';
import { usePossibilities } from '../../api/tickets';
import { useTexts } from '../../i18n/language';
import { FaultNotice } from '../../ui/FaultNotice';
import { Loaded } from '../../ui/Loaded';
import { ConflictNotice } from '../ticket/ConflictNotice';
import { ticketTexts } from '../ticket/texts';
import { useGuardedAct } from '../ticket/useGuardedAct';
import { useOptimism } from '../ticket/useOptimism';
import { ActDialog } from './ActDialog';
import { CommandButton } from './CommandButton';
import { choicesOf } from './choices';
import { FORMS } from './forms';
import { actTexts } from './texts';

interface CommandsProps {
  ticket: TicketDetails;
  onDone(act: string): void;
}

/** What one may do with the ticket now. */
export function Commands({ ticket, onDone }: CommandsProps) {
  const t = useTexts(ticketTexts);
  const { act: names } = useTexts(actTexts);
  const possibilities = usePossibilities(ticket.number);
  const [asked, setAsked] = useState<CommandName | null>(null);
  const act = useGuardedAct(ticket.number);
  const showAtOnce = useOptimism(ticket.number);
  const fields = asked && FORMS[asked];
  const done = (command: CommandName) => onDone(names[command] ?? command);

  const choose = async (command: CommandName) => {
    if (FORMS[command]) return setAsked(command);
    const body = { command, ...(command === 'startRemoteSession' ? { machineId: ticket.consent?.machineId } : {}) };
    showAtOnce(body);
    if (await act.sendNow(body)) done(command);
  };
  const button = (possibility: Possibility, isMain: boolean) => (
    <CommandButton
      key={possibility.command}
      possibility={possibility}
      isMain={isMain}
      number={ticket.number}
      disabled={act.isPending}
      onChoose={() => void choose(possibility.command)}
    />
  );
  return (
    <div className="g-stack g-no-print">
      <Loaded of={possibilities} lines={1}>
        {(all) => {
          const { first, others, main } = choicesOf(all, ticket);
          if (first.length + others.length === 0) return <p className="g-muted fr-mb-0">{t.noAction}</p>;
          return (
            <>
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
              <div className="g-row g-buttons" role="group" aria-label={t.actions}>
                {first.map((it) => button(it, it.command === main))}
              </div>
              {others.length > 0 && (
                <details className="g-more">
                  <summary>{t.otherActions}</summary>
                  <div className="g-row g-buttons">{others.map((it) => button(it, false))}</div>
                </details>
              )}
            </>
          );
        }}
      </Loaded>
      {act.conflict && (
        <ConflictNotice conflict={act.conflict} disabled={act.isPending} onAnyway={() => void act.sendAnyway()} />
      )}
      {act.fault && <FaultNotice fault={act.fault} />}
      {asked && fields && (
        <ActDialog
          command={asked}
          fields={fields}
          ticket={ticket}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            done(asked);
          }}
        />
      )}
    </div>
  );
}
