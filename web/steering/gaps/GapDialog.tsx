import type { SubmitEvent } from 'react';
import type { GapSource } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { momentIn } from '../../i18n/paris';
import { Dialog } from '../../ui/Dialog';
import { DialogEnd } from '../../ui/DialogEnd';
import { Input, Select } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { useEnterGap } from '../data';
import { figureTexts } from '../figureTexts';
import { gapTexts } from './texts';

interface GapDialogProps {
  onClose(): void;
  onDone(): void;
}

/** From when to when what was not recorded, and why. */
export function GapDialog({ onClose, onDone }: GapDialogProps) {
  const t = useTexts(gapTexts);
  const { gapSource } = useTexts(figureTexts);
  const entering = useEnterGap(onDone);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    entering.mutate({
      from: momentIn(form, 'from') ?? '',
      to: momentIn(form, 'to') ?? '',
      source: String(form.get('source')) as GapSource,
      reason: String(form.get('reason')).trim(),
    });
  };
  /** The browser says it where the end stands, as it says what is missing. */
  const checkEnd = ({ currentTarget: form }: { currentTarget: HTMLFormElement }) => {
    const [from, to] = ['from', 'to'].map((name) => form.elements.namedItem(name) as HTMLInputElement);
    const isBackwards = from?.value && to?.value && to.value <= from.value;
    to?.setCustomValidity(isBackwards ? t.endsFirst : '');
  };
  const moment = (name: 'from' | 'to') => (
    <Input label={t[name]} hintText={t.zone} nativeInputProps={{ name, type: 'datetime-local', required: true }} />
  );
  return (
    <Dialog title={t.enter} onClose={onClose}>
      <form onSubmit={submit} onChange={checkEnd}>
        <Select label={t.source} nativeSelectProps={{ name: 'source' }}>
          {Object.entries(gapSource).map(([source, name]) => (
            <option key={source} value={source}>
              {name}
            </option>
          ))}
        </Select>
        {moment('from')}
        {moment('to')}
        <Input
          label={t.reason}
          hintText={t.reasonHint}
          nativeInputProps={{ name: 'reason', required: true, maxLength: 500, pattern: '.*\\S.*', autoComplete: 'off' }}
        />
        {entering.error && <FaultNotice fault={entering.error} />}
        <div className="fr-mt-3w">
          <DialogEnd act={t.enter} isPending={entering.isPending} onClose={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
