import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { call } from '../api/client';
import { useTexts } from '../i18n/language';
import { Dialog } from '../ui/Dialog';
import { DialogEnd } from '../ui/DialogEnd';
import { Input } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { articleTexts } from './articleTexts';
import { ARTICLES, useReadAgain } from './data';

interface WithdrawProps {
  id: string;
  onClose(): void;
  onDone(): void;
}

const MAX_REASON = 500;

export function Withdraw({ id, onClose, onDone }: WithdrawProps) {
  const t = useTexts(articleTexts);
  const readAgain = useReadAgain();
  const withdrawing = useMutation({
    mutationFn: (reason: string) => call('POST', `${ARTICLES}/${id}/withdrawal`, { body: { reason } }),
    onSuccess: () => {
      onDone();
      onClose();
    },
    onSettled: readAgain,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    withdrawing.mutate(String(new FormData(event.currentTarget).get('reason')).trim());
  };
  return (
    <Dialog title={t.withdrawTitle} onClose={onClose}>
      <form onSubmit={submit} className="g-stack">
        <p className="fr-mb-0">{t.withdrawQuestion}</p>
        <Input
          label={t.reason}
          nativeInputProps={{ name: 'reason', required: true, pattern: '.*\\S.*', maxLength: MAX_REASON }}
        />
        {withdrawing.error && <FaultNotice fault={withdrawing.error} />}
        <DialogEnd act={t.withdraw} isPending={withdrawing.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
