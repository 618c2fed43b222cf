import { type SubmitEvent, useState } from 'react';
import { useTexts } from '../../i18n/language';
import { Dialog } from '../../ui/Dialog';
import { Button, Input } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { type ActingProps, optionalText } from './acting';
import { ticketTexts } from './texts';

export function Cancel({ act, can }: ActingProps) {
  const t = useTexts(ticketTexts).cancel;
  const [isAsked, setIsAsked] = useState(false);
  if (!can('cancel')) return null;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const message = optionalText('message', new FormData(event.currentTarget));
    act.mutate(
      { body: { command: 'cancel', reason: 'requester', ...message } },
      { onSuccess: () => setIsAsked(false) },
    );
  };
  return (
    <>
      <Button priority="tertiary" onClick={() => setIsAsked(true)}>
        {t.open}
      </Button>
      {isAsked && (
        <Dialog title={t.title} onClose={() => setIsAsked(false)}>
          <form className="g-stack" onSubmit={submit}>
            <p>{t.explain}</p>
            <Input label={t.why} textArea nativeTextAreaProps={{ name: 'message', rows: 3, maxLength: 2_000 }} />
            {act.error && <FaultNotice fault={act.error} />}
            <div className="g-row">
              <Button type="submit" disabled={act.isPending}>
                {t.confirm}
              </Button>
              <Button priority="secondary" onClick={() => setIsAsked(false)}>
                {t.keep}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
