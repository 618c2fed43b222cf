import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../api/client';
import type { InboundMailDetails } from '../api/resources';
import { useTexts } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { DialogEnd } from '../ui/DialogEnd';
import { Done } from '../ui/Done';
import { Button, Input } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { MAILS, useReadAgain } from './data';
import { isExplained, mailTexts } from './mailTexts';
import { Release } from './Release';

const MAX_REASON = 500;

/** Why a mail waits or was set aside, in plain words, and what a person may do with it. */
export function Decision({ mail }: { mail: InboundMailDetails }) {
  const t = useTexts(mailTexts);
  const [open, setOpen] = useState<'release' | 'discard' | null>(null);
  const [done, setDone] = useState<'released' | 'discarded' | null>(null);
  const close = () => setOpen(null);
  const { state, reason, refusal } = mail;
  return (
    <>
      <Done
        text={
          done === 'released' && state === 'handling' ? t.releasing : done && state !== 'quarantined' ? t[done] : null
        }
      />
      {mail.isReleasable && state === 'done' && (
        <section className="g-panel" aria-labelledby="set-aside">
          <h2 id="set-aside" className="fr-h5 fr-mb-1w">
            {t.setAside}
          </h2>
          <p className="fr-mb-1w">{t.setAsideWhy}</p>
          <Button priority="secondary" onClick={() => setOpen('release')}>
            {t.release}
          </Button>
        </section>
      )}
      {state === 'quarantined' && (
        <section className="g-panel g-waiting g-waiting--some" aria-labelledby="waits">
          <h2 id="waits" className="fr-h5 fr-mb-1w">
            {t.waits}
          </h2>
          {isExplained(reason, t.explained) && <p className="fr-mb-1w">{t.explained[reason]}</p>}
          {refusal && <p className="g-muted fr-mb-1w">{t.refusal(refusal)}</p>}
          <div className="g-row">
            <Button onClick={() => setOpen('release')}>{t.release}</Button>
            <Button priority="secondary" onClick={() => setOpen('discard')}>
              {t.discard}
            </Button>
          </div>
        </section>
      )}
      {open === 'release' && <Release mail={mail} onClose={close} onDone={() => setDone('released')} />}
      {open === 'discard' && <Discard mail={mail} onClose={close} onDone={() => setDone('discarded')} />}
    </>
  );
}

interface DiscardProps {
  mail: InboundMailDetails;
  onClose(): void;
  onDone(): void;
}

function Discard({ mail: { id }, onClose, onDone }: DiscardProps) {
  const t = useTexts(mailTexts);
  const readAgain = useReadAgain();
  const discard = useMutation({
    mutationFn: (reason: string) => call('POST', `${MAILS}/${id}/discard`, { body: reason ? { reason } : {} }),
    onSuccess: () => {
      onDone();
      onClose();
    },
    onSettled: readAgain,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    discard.mutate(String(new FormData(event.currentTarget).get('reason') ?? '').trim());
  };
  return (
    <Dialog title={t.discardTitle} onClose={onClose}>
      <form onSubmit={submit} className="g-stack">
        <p className="fr-mb-0">{t.discardQuestion}</p>
        <Input
          label={t.discardReason}
          nativeInputProps={{ name: 'reason', maxLength: MAX_REASON, autoComplete: 'off' }}
        />
        {discard.error && <FaultNotice fault={discard.error} />}
        <DialogEnd act={t.discardAct} isPending={discard.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
