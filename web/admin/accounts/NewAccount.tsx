import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/client';
import type { Account } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Button, Input } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { AdminPage } from '../AdminPage';
import { SECTIONS } from '../sections';
import { AccountFields, bodyOf } from './AccountFields';
import { accountTexts } from './texts';

export function NewAccount() {
  const t = useTexts(accountTexts);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [roleFault, setRoleFault] = useState<string | null>(null);
  const create = useMutation({
    mutationFn: async (body: ReturnType<typeof bodyOf> & { login: string }) =>
      (await call<Account>('POST', '/accounts', { body })).data,
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: ['admin', '/accounts'] });
      await navigate(`${SECTIONS.accounts}/${id}`);
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = bodyOf(form);
    setRoleFault(body.roles.length === 0 ? t.roleMissing : null);
    if (body.roles.length > 0) create.mutate({ login: String(form.get('login')).trim(), ...body });
  };
  return (
    <AdminPage section="accounts" title={t.create}>
      <p>{t.inviteHint}</p>
      <form onSubmit={submit} className="g-stack g-fields">
        <Input
          label={t.login}
          hintText={t.loginHint}
          nativeInputProps={{
            name: 'login',
            required: true,
            maxLength: 100,
            pattern: '[a-z0-9][a-z0-9.\\-]*',
            autoCapitalize: 'none',
            autoComplete: 'off',
          }}
        />
        <AccountFields roleFault={roleFault} />
        {create.error && <FaultNotice fault={create.error} />}
        <Button type="submit" disabled={create.isPending}>
          {t.invite}
        </Button>
      </form>
    </AdminPage>
  );
}
