import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client';
import type { Account } from '../../api/resources';
import { fullName, momentOf } from '../../i18n/format';
import { useLanguage, useTexts } from '../../i18n/language';
import { Confirm } from '../../ui/Confirm';
import { DataTable } from '../../ui/DataTable';
import { Done } from '../../ui/Done';
import { Button } from '../../ui/dsfr';
import { Loaded } from '../../ui/Loaded';
import { useSessions } from './data';
import { accountTexts } from './texts';

export function Sessions({ account }: { account: Account }) {
  const t = useTexts(accountTexts);
  const { language } = useLanguage();
  const cache = useQueryClient();
  const [asks, setAsks] = useState(false);
  const end = useMutation({
    mutationFn: () => call('DELETE', `/accounts/${account.id}/sessions`),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['admin', '/accounts', account.id, 'sessions'] });
      setAsks(false);
    },
  });
  return (
    <section>
      <h2 className="fr-h5">{t.sessions}</h2>
      <Done text={end.isSuccess ? t.ended : null} />
      <Loaded of={useSessions(account.id)} lines={2}>
        {(sessions) =>
          sessions.length === 0 ? (
            <p>{t.noSession}</p>
          ) : (
            <>
              <DataTable
                caption={t.sessions}
                hidesCaption
                rows={sessions}
                keyOf={({ createdAt }, index) => `${createdAt} ${index}`}
                columns={[
                  { title: t.since, cell: ({ createdAt }) => momentOf(createdAt, language) },
                  { title: t.lastSeen, cell: ({ lastSeenAt }) => momentOf(lastSeenAt, language) },
                  { title: t.agent, cell: ({ agent }) => agent ?? t.unknownAgent },
                ]}
              />
              <Button priority="secondary" onClick={() => setAsks(true)}>
                {t.endAll}
              </Button>
            </>
          )
        }
      </Loaded>
      {asks && (
        <Confirm
          title={t.endAll}
          question={t.endQuestion(fullName(account))}
          act={t.endAll}
          sending={end}
          onConfirm={() => end.mutate()}
          onClose={() => setAsks(false)}
        />
      )}
    </section>
  );
}
