import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import type { z } from 'zod';
import type { issuedKeySchema, newKeyBody } from '../../../api/schemas/people';
import { call } from '../../api/client';
import type { Person } from '../../api/resources';
import { fullName } from '../../i18n/format';
import { useTexts } from '../../i18n/language';
import { Dialog } from '../../ui/Dialog';
import { Button, Checkbox, Input } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Finder } from '../Finder';
import { keyTexts, SCOPES } from './texts';

type NewKeyBody = z.input<typeof newKeyBody>;

/** A key is made, and shown once; the dialog closes when its reader says that it is noted. */
export function NewKey({ onClose }: { onClose(): void }) {
  const t = useTexts(keyTexts);
  const cache = useQueryClient();
  const [account, setAccount] = useState<Person | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [isUseless, setIsUseless] = useState(false);
  const create = useMutation({
    mutationFn: async (body: NewKeyBody) =>
      (await call<z.output<typeof issuedKeySchema>>('POST', '/api-keys', { body })).data,
    onSuccess: () => cache.invalidateQueries({ queryKey: ['admin', '/api-keys'] }),
    // The key stays on the screen only, and in no cache.
    gcTime: 0,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const scopes = SCOPES.filter((scope) => form.getAll('scopes').includes(scope));
    setIsMissing(account === null);
    setIsUseless(scopes.length === 0);
    if (!account || scopes.length === 0) return;
    const until = String(form.get('expiresOn'));
    create.mutate({
      label: String(form.get('label')).trim(),
      accountId: account.id,
      scopes,
      ...(until ? { expiresAt: new Date(`${until}T00:00:00`).toISOString() } : {}),
    });
  };
  if (create.data) return <ShownOnce secret={create.data.key} onClose={onClose} />;
  return (
    <Dialog title={t.create} onClose={onClose}>
      <form onSubmit={submit} className="g-stack">
        <Input
          label={t.label}
          hintText={t.labelHint}
          nativeInputProps={{ name: 'label', required: true, maxLength: 100 }}
        />
        <Finder<Person>
          label={t.account}
          hint={t.accountHint}
          path="/accounts"
          query={{ role: 'integrator' }}
          nameOf={fullName}
          onPick={setAccount}
        />
        <p aria-live="polite" className={isMissing && !account ? 'fr-error-text' : 'fr-mb-0'}>
          {account ? t.chosen(fullName(account)) : isMissing ? t.accountMissing : null}
        </p>
        <Checkbox
          legend={t.scopes}
          state={isUseless ? 'error' : 'default'}
          stateRelatedMessage={isUseless ? t.scopeMissing : null}
          options={SCOPES.map((scope) => ({
            label: t.scope[scope],
            nativeInputProps: { name: 'scopes', value: scope, defaultChecked: scope !== 'act' },
          }))}
        />
        <Input label={t.expires} hintText={t.expiresHint} nativeInputProps={{ name: 'expiresOn', type: 'date' }} />
        {create.error && <FaultNotice fault={create.error} />}
        <Button type="submit" disabled={create.isPending}>
          {t.create}
        </Button>
      </form>
    </Dialog>
  );
}

function ShownOnce({ secret, onClose }: { secret: string; onClose(): void }) {
  const t = useTexts(keyTexts);
  const [said, setSaid] = useState<string | null>(null);
  const copy = () =>
    navigator.clipboard
      ? navigator.clipboard.writeText(secret).then(
          () => setSaid(t.copied),
          () => setSaid(t.notCopied),
        )
      : Promise.resolve(setSaid(t.notCopied));
  return (
    <Dialog title={t.shownOnce}>
      <p>{t.once}</p>
      <code className="g-secret">{secret}</code>
      <p aria-live="polite" className="g-muted fr-mt-1w">
        {said}
      </p>
      <div className="g-row fr-mt-2w">
        <Button priority="secondary" onClick={() => void copy()}>
          {t.copy}
        </Button>
        <Button onClick={onClose}>{t.noted}</Button>
      </div>
    </Dialog>
  );
}
