import { useMutation, useQuery } from '@tanstack/react-query';
import { call, get } from '../api/client';
import type { OpenSession } from '../api/resources';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { Badge, Button } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { Loaded } from '../ui/Loaded';
import { Said } from '../ui/Said';
import { agentOf } from './agent';
import { accountTexts } from './texts';

/** Where one is signed in; those that are not one's own doing end here. */
export function Sessions({ accountId }: { accountId: string }) {
  const t = useTexts(accountTexts).profile;
  const { language } = useLanguage();
  const path = `/accounts/${accountId}/sessions`;
  const sessions = useQuery({
    queryKey: ['sessions', accountId],
    queryFn: async ({ signal }) => (await get<{ data: OpenSession[] }>(path, { signal })).data,
  });
  const closing = useMutation({
    mutationFn: () => call('DELETE', path, { query: { except: 'current' } }),
    onSuccess: () => sessions.refetch(),
  });
  return (
    <section aria-labelledby="sessions" className="g-panel g-stack">
      <h2 id="sessions" className="fr-h5 fr-mb-0">
        {t.sessions}
      </h2>
      <Loaded of={sessions}>
        {(open) => (
          <>
            <ul>
              {open.map(({ createdAt, lastSeenAt, agent, current }) => (
                <li key={createdAt}>
                  {agentOf(agent) ?? t.unknownAgent}{' '}
                  <span className="g-muted">
                    {t.session(momentOf(createdAt, language), momentOf(lastSeenAt, language))}
                  </span>{' '}
                  {current && (
                    <Badge as="span" small noIcon severity="info">
                      {t.current}
                    </Badge>
                  )}
                </li>
              ))}
            </ul>
            {closing.error && <FaultNotice fault={closing.error} />}
            {open.some(({ current }) => !current) && (
              <Button priority="secondary" disabled={closing.isPending} onClick={() => closing.mutate()}>
                {t.closeOthers}
              </Button>
            )}
            <Said>{closing.isSuccess && t.closed}</Said>
          </>
        )}
      </Loaded>
    </section>
  );
}
