import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useParams } from 'react-router';
import { call } from '../../api/client';
import type { Account } from '../../api/resources';
import { fullName, momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Done } from '../../ui/Done';
import { Alert, Button, ToggleSwitch } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Loaded } from '../../ui/Loaded';
import { AdminPage } from '../AdminPage';
import { Absences } from './Absences';
import { AccountFields, bodyOf } from './AccountFields';
import { AccountState } from './AccountList';
import { useAccount } from './data';
import { Sessions } from './Sessions';
import { accountTexts } from './texts';

export function AccountPage() {
  const { id = '' } = useParams();
  const reading = useAccount(id);
  const account = reading.data;
  return (
    <AdminPage
      section="accounts"
      title={account ? fullName(account) : id}
      beside={account && <AccountState of={account} />}
    >
      <Loaded of={reading} lines={10}>
        {(one) => (
          <div className="g-columns">
            <AccountForm account={one} />
            <div className="g-stack">
              <Invitation account={one} />
              <Absences account={one} />
              <Sessions account={one} />
            </div>
          </div>
        )}
      </Loaded>
    </AdminPage>
  );
}

function AccountForm({ account }: { account: Account }) {
  const t = useTexts(accountTexts);
  const { language } = useLanguage();
  const cache = useQueryClient();
  const [active, setActive] = useState(account.active);
  const [roleFault, setRoleFault] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (body: ReturnType<typeof bodyOf> & { active: boolean }) =>
      call('PATCH', `/accounts/${account.id}`, { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['admin', '/accounts'] }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = bodyOf(new FormData(event.currentTarget));
    setRoleFault(body.roles.length === 0 ? t.roleMissing : null);
    if (body.roles.length > 0) save.mutate({ ...body, active });
  };
  return (
    <form onSubmit={submit} className="g-stack g-fields">
      <p>
        {t.login} : <strong>{account.login}</strong>
      </p>
      {account.bouncedAt && (
        <Alert
          severity="warning"
          small
          description={t.bounced(account.address, momentOf(account.bouncedAt, language))}
        />
      )}
      <AccountFields account={account} roleFault={roleFault} />
      <ToggleSwitch
        label={t.isActive}
        helperText={t.activeHint}
        labelPosition="right"
        checked={active}
        onChange={setActive}
      />
      {save.error && <FaultNotice fault={save.error} />}
      <Button type="submit" disabled={save.isPending}>
        {t.save}
      </Button>
      <Done text={save.isSuccess ? t.saved : null} />
    </form>
  );
}

function Invitation({ account }: { account: Account }) {
  const t = useTexts(accountTexts);
  const invite = useMutation({ mutationFn: () => call('POST', `/accounts/${account.id}/invitations`) });
  if (!account.active) return null;
  return (
    <section>
      <Button priority="secondary" disabled={invite.isPending} onClick={() => invite.mutate()}>
        {t.inviteAgain}
      </Button>
      {invite.error && <FaultNotice fault={invite.error} />}
      <Done text={invite.isSuccess ? t.invited : null} />
    </section>
  );
}
