import type { SubmitEvent } from 'react';
import type { Outage } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { momentIn, parisOf } from '../../i18n/paris';
import { Dialog } from '../../ui/Dialog';
import { DialogEnd } from '../../ui/DialogEnd';
import { Checkbox } from '../../ui/dsfr';
import { useSay } from '../data';
import { deskTexts } from '../deskTexts';
import { Moment, TextFields, writtenIn } from '../fields';
import { OutageFault } from '../OutageFault';
import type { ActName } from './Acts';

interface SayDialogProps {
  name: ActName;
  outage: Outage;
  etag: string | null;
  onClose(): void;
  onDone(): void;
}

const SETS_END: readonly ActName[] = ['endMoved', 'rescheduled', 'reopened'];

/** `2026-12-21T08:00`, as the field takes it. */
const fieldOf = (at: string | null): { value?: string } => {
  if (at === null) return {};
  const { date, time } = parisOf(Date.parse(at));
  return { value: `${date}T${time}` };
};

/** What an act asks for, and a text for everybody. */
export function SayDialog({ name, outage, etag, onClose, onDone }: SayDialogProps) {
  const t = useTexts(deskTexts);
  const saying = useSay(outage.id, etag, onDone);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    saying.mutate({
      kind: name,
      text: writtenIn(form, 'text'),
      ...(name === 'update' ? { isMailed: form.has('isMailed') } : {}),
      ...(SETS_END.includes(name) ? { expectedEndAt: momentIn(form, 'expectedEndAt') } : {}),
      ...(name === 'rescheduled' ? { startAt: momentIn(form, 'startAt') } : {}),
      ...(name === 'ended' ? { endedAt: momentIn(form, 'endedAt') } : {}),
    });
  };
  return (
    <Dialog title={t.acts[name]} onClose={onClose}>
      <form onSubmit={submit}>
        {name === 'cancelled' && <p>{t.cancelHint}</p>}
        {name === 'rescheduled' && (
          <Moment name="startAt" label={t.start} hint={t.zone} isRequired {...fieldOf(outage.startAt)} />
        )}
        {SETS_END.includes(name) && (
          <Moment
            name="expectedEndAt"
            label={t.expectedEnd}
            hint={t.endHint}
            {...(name === 'reopened' ? {} : fieldOf(outage.expectedEndAt))}
          />
        )}
        {name === 'ended' && <Moment name="endedAt" label={t.end} hint={t.endNow} />}
        <TextFields isRequired={name === 'update'} />
        {name === 'update' && (
          <Checkbox options={[{ label: t.isMailed, nativeInputProps: { name: 'isMailed', defaultChecked: true } }]} />
        )}
        {saying.error && <OutageFault fault={saying.error} />}
        <div className="fr-mt-2w">
          <DialogEnd act={t.acts[name]} isPending={saying.isPending} onClose={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
