import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../api/client';
import { serverNow } from '../api/serverTime';
import { useTexts } from '../i18n/language';
import { parisOf } from '../i18n/paris';
import { type Caller, PersonSearch } from '../people/PersonSearch';
import { Dialog } from '../ui/Dialog';
import { DialogEnd } from '../ui/DialogEnd';
import { Input } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { articleTexts } from './articleTexts';
import { ARTICLES, useReadAgain } from './data';
import { dayOf, startOf } from './days';

interface DatesProps {
  id: string;
  until: string | null;
  expiresAt: string | null;
  onClose(): void;
  onDone(): void;
}

/** What changes of a published article without another reading: how long it is there, and who answers for it. */
export function Dates({ id, until, expiresAt, onClose, onDone }: DatesProps) {
  const t = useTexts(articleTexts);
  const readAgain = useReadAgain();
  const [owner, setOwner] = useState<Caller | null>(null);
  const changing = useMutation({
    mutationFn: (body: Record<string, unknown>) => call('PATCH', `${ARTICLES}/${id}`, { body }),
    onSuccess: () => {
      onDone();
      onClose();
    },
    onSettled: readAgain,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    changing.mutate({
      until: startOf(String(form.get('until'))),
      expiresAt: startOf(String(form.get('expiresAt'))),
      ...(owner ? { ownerId: owner.id } : {}),
    });
  };
  const today = parisOf(serverNow()).date;
  return (
    <Dialog title={t.dates} onClose={onClose}>
      <div className="g-stack">
        {owner ? (
          <p className="fr-mb-0">{t.ownerChosen(owner.name)}</p>
        ) : (
          <details>
            <summary>{t.newOwner}</summary>
            <PersonSearch hidesTitle onChoose={setOwner} />
          </details>
        )}
        <form onSubmit={submit} className="g-stack">
          <Input
            label={t.untilLabel}
            hintText={t.untilHint}
            nativeInputProps={{ name: 'until', type: 'date', min: today, defaultValue: dayOf(until) }}
          />
          <Input
            label={t.expiresLabel}
            hintText={t.expiresHint}
            nativeInputProps={{ name: 'expiresAt', type: 'date', required: true, defaultValue: dayOf(expiresAt) }}
          />
          {changing.error && <FaultNotice fault={changing.error} />}
          <DialogEnd act={t.save} isPending={changing.isPending} onClose={onClose} />
        </form>
      </div>
    </Dialog>
  );
}
