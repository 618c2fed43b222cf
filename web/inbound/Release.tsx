import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../api/client';
import { Fault } from '../api/problem';
import type { InboundMailDetails } from '../api/resources';
import { NUMBER_PATTERN } from '../api/tickets';
import { useTexts } from '../i18n/language';
import { type Caller, PersonSearch } from '../people/PersonSearch';
import { Dialog } from '../ui/Dialog';
import { DialogEnd } from '../ui/DialogEnd';
import { Button, Input, RadioButtons } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { MAILS, useReadAgain } from './data';
import { mailTexts } from './mailTexts';

interface ReleaseProps {
  mail: InboundMailDetails;
  onClose(): void;
  onDone(): void;
}

/** As what a mail acts after all, and in whose name: its sender's where the desk knows them, or somebody's who is chosen. */
export function Release({ mail: { id, from, requesterId }, onClose, onDone }: ReleaseProps) {
  const t = useTexts(mailTexts);
  const readAgain = useReadAgain();
  const [as, setAs] = useState<'ticket' | 'reply'>('ticket');
  const [number, setNumber] = useState('');
  const [person, setPerson] = useState<Caller | null>(null);
  const [isChoosing, setIsChoosing] = useState(requesterId === null);
  const [isPersonMissing, setIsPersonMissing] = useState(false);
  const release = useMutation({
    mutationFn: () => {
      const body = { as, ...(person ? { requesterId: person.id } : {}), ...(as === 'reply' ? { number } : {}) };
      return call('POST', `${MAILS}/${id}/release`, { body });
    },
    onSuccess: () => {
      onDone();
      onClose();
    },
    onSettled: readAgain,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (person === null && requesterId === null) setIsPersonMissing(true);
    else release.mutate();
  };
  const choice = (value: typeof as, label: string) => ({
    label,
    nativeInputProps: { checked: as === value, onChange: () => setAs(value) },
  });
  return (
    <Dialog title={t.releaseTitle} onClose={onClose}>
      <div className="g-stack">
        <RadioButtons
          small
          legend={t.as}
          name="as"
          options={[choice('ticket', t.asTicket), choice('reply', t.asReply)]}
        />
        <section className="g-stack" aria-labelledby="in-name-of">
          <h3 id="in-name-of" className="fr-h6 fr-mb-0">
            {t.inNameOf}
          </h3>
          {!isChoosing && (
            <div className="g-row">
              <span>{person ? t.chosen(person.name) : t.ofSender(from?.address ?? '')}</span>
              <Button type="button" size="small" priority="tertiary" onClick={() => setIsChoosing(true)}>
                {person ? t.changePerson : t.chooseOther}
              </Button>
            </div>
          )}
          {isChoosing && (
            <PersonSearch
              hidesTitle
              onChoose={(caller) => {
                setPerson(caller);
                setIsChoosing(false);
                setIsPersonMissing(false);
              }}
            />
          )}
          {isPersonMissing && (
            <p role="alert" className="fr-error-text fr-mt-0">
              {t.personMissing}
            </p>
          )}
        </section>
        <form onSubmit={submit} className="g-stack">
          {as === 'reply' && (
            <Input
              label={t.number}
              hintText={t.numberHint}
              nativeInputProps={{
                required: true,
                pattern: NUMBER_PATTERN,
                inputMode: 'numeric',
                autoComplete: 'off',
                value: number,
                onChange: ({ target }) => setNumber(target.value.trim()),
              }}
            />
          )}
          {release.error && <ReleaseFault fault={release.error} />}
          <DialogEnd act={t.releaseAct} isPending={release.isPending} onClose={onClose} />
        </form>
      </div>
    </Dialog>
  );
}

/** What is missing or does not fit together, where the desk says so; otherwise what any call may answer. */
function ReleaseFault({ fault }: { fault: Error }) {
  const t = useTexts(mailTexts);
  const code = fault instanceof Fault ? fault.document.errors?.[0]?.code : undefined;
  const words = code === undefined ? undefined : t.faults[code];
  if (words === undefined) return <FaultNotice fault={fault} />;
  return (
    <p role="alert" className="fr-error-text fr-mt-0">
      {words}
    </p>
  );
}
