import { useMutation, useQuery } from '@tanstack/react-query';
import { call, get } from '../api/client';
import { momentOf } from '../i18n/format';
import { useLanguage, useTexts } from '../i18n/language';
import { Button } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { Loaded } from '../ui/Loaded';
import { accountTexts } from './texts';

interface OpenSession {
  createdAt: string;
  lastSeenAt: string;
  agent: string | null;
}

/** Where one is signed in; a session that is not one's own doing ends here. */
export function Sessions({ accountId }: { accountId: string }) {
  const t = useTexts(accountTexts).profile;
  const { language } = useLanguage();
  const path = `/accounts/${accountId}/sessions`;
  const sessions = useQuery({
    queryKey: ['sessions', accountId],
    queryFn: async ({ signal }) => (await get<{ data: OpenSession[] }>(path, { signal })).data,
  });
  const closing = useMutation({
    mutationFn: () => call('DELETE', path),
    onSuccess: () => window.location.assign('/connexion'),
  });
  return (
    <section aria-labelledby="sessions" className="g-stack">
      <h2 id="sessions" className="fr-h5">
        {t.sessions}
      </h2>
      <Loaded of={sessions}>
        {(open) => (
          <>
            <ul>
              {open.map(({ createdAt, lastSeenAt, agent }) => (
                <li key={createdAt}>
                  {agent || t.unknownAgent}{' '}
                  <span className="g-muted">
                    {t.session(momentOf(createdAt, language), momentOf(lastSeenAt, language))}
                  </span>
                </li>
              ))}
            </ul>
            {closing.error && <FaultNotice fault={closing.error} />}
            <p className="g-muted">{t.closeHint}</p>
            <Button priority="secondary" disabled={closing.isPending} onClick={() => closing.mutate()}>
              {t.closeOthers}
            </Button>
          </>
        )}
      </Loaded>
    </section>
  );
}
