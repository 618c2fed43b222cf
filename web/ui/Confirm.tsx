import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Dialog } from './Dialog';
import { Button } from './dsfr';
import { FaultNotice } from './FaultNotice';

interface ConfirmProps {
  title: string;
  question: string;
  /** The act itself, as its button says it. */
  act: string;
  sending: { isPending: boolean; error: unknown };
  onConfirm(): void;
  onClose(): void;
}

/** Asks before what cannot be taken back. */
export function Confirm({ title, question, act, sending, onConfirm, onClose }: ConfirmProps) {
  const { cancel } = useTexts(site);
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{question}</p>
      {sending.error != null && <FaultNotice fault={sending.error} />}
      <div className="g-row fr-mt-3w">
        <Button disabled={sending.isPending} onClick={onConfirm}>
          {act}
        </Button>
        <Button priority="secondary" onClick={onClose}>
          {cancel}
        </Button>
      </div>
    </Dialog>
  );
}
