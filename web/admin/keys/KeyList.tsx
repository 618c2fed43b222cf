import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import { usePages } from '../../api/lists';
import type { ApiKey } from '../../api/resources';
import { dateOf, fullName, momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Confirm } from '../../ui/Confirm';
import { DataTable } from '../../ui/DataTable';
import { Done } from '../../ui/Done';
import { Button } from '../../ui/dsfr';
import { ListPages } from '../../ui/ListPages';
import { AdminPage } from '../AdminPage';
import { useAccount } from '../accounts/data';
import { NewKey } from './NewKey';
import { keyTexts } from './texts';

export function KeyList() {
  const t = useTexts(keyTexts);
  const { language } = useLanguage();
  const cache = useQueryClient();
  const [creates, setCreates] = useState(false);
  const [toRevoke, setToRevoke] = useState<ApiKey | null>(null);
  const pages = usePages<ApiKey>('/api-keys', {});
  const revoke = useMutation({
    mutationFn: (id: string) => call('DELETE', `/api-keys/${id}`),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['admin', '/api-keys'] });
      setToRevoke(null);
    },
  });
  return (
    <AdminPage section="keys" beside={<Button onClick={() => setCreates(true)}>{t.create}</Button>}>
      <Done text={revoke.isSuccess ? t.revoked : null} />
      <ListPages of={pages} empty={t.none}>
        {(rows) => (
          <DataTable
            caption={t.caption}
            hidesCaption
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { title: t.label, cell: ({ label }) => label },
              { title: t.account, cell: ({ accountId }) => <AccountName id={accountId} /> },
              { title: t.scopes, cell: ({ scopes }) => scopes.map((one) => t.scope[one]).join(', ') },
              { title: t.created, cell: ({ createdAt }) => dateOf(createdAt, language) },
              { title: t.lastUsed, cell: ({ lastUsedAt }) => (lastUsedAt ? momentOf(lastUsedAt, language) : t.never) },
              { title: t.expires, cell: ({ expiresAt }) => (expiresAt ? dateOf(expiresAt, language) : t.never) },
              {
                title: t.revoke,
                cell: (key) => (
                  <Button
                    size="small"
                    priority="secondary"
                    title={t.revokeOf(key.label)}
                    onClick={() => setToRevoke(key)}
                  >
                    {t.revoke}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </ListPages>
      {creates && <NewKey onClose={() => setCreates(false)} />}
      {toRevoke && (
        <Confirm
          title={t.revokeOf(toRevoke.label)}
          question={t.revokeQuestion(toRevoke.label)}
          act={t.revoke}
          sending={revoke}
          onConfirm={() => revoke.mutate(toRevoke.id)}
          onClose={() => setToRevoke(null)}
        />
      )}
    </AdminPage>
  );
}

function AccountName({ id }: { id: string }) {
  const { data } = useAccount(id);
  return data ? fullName(data) : id;
}
