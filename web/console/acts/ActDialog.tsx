import { Fragment, type SubmitEvent } from 'react';
import type { CommandName, TicketDetails } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Dialog } from '../../ui/Dialog';
import { DialogEnd } from '../../ui/DialogEnd';
import { FaultNotice } from '../../ui/FaultNotice';
import { ConflictNotice } from '../ticket/ConflictNotice';
import { useGuardedAct } from '../ticket/useGuardedAct';
import { useOptimism } from '../ticket/useOptimism';
import type { Field } from './field';
import { actTexts } from './texts';

interface ActDialogProps {
  command: CommandName;
  fields: readonly Field[];
  ticket: TicketDetails;
  onClose(): void;
  onDone(): void;
}

/** Asks what a command needs, and sends it. Whatever goes wrong, what was typed stays. */
export function ActDialog({ command, fields, ticket, onClose, onDone }: ActDialogProps) {
  const t = useTexts(actTexts);
  const act = useGuardedAct(ticket.number);
  const showAtOnce = useOptimism(ticket.number);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = Object.assign({ command }, ...fields.map((field) => field.read(form, ticket)));
    showAtOnce(body);
    if (await act.send(body)) onDone();
  };
  return (
    <Dialog title={t.act[command] ?? command} onClose={onClose}>
      {t.intro[command] && <p>{t.intro[command]}</p>}
      <form className="g-stack" onSubmit={(event) => void submit(event)}>
        {fields.map(({ name, ask }) => (
          <Fragment key={name}>{ask(ticket)}</Fragment>
        ))}
        {act.conflict && <ConflictNotice conflict={act.conflict} disabled={act.isPending} />}
        {act.fault && <FaultNotice fault={act.fault} />}
        <DialogEnd act={t.act[command] ?? t.submit} isPending={act.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
