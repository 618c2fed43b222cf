import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { call } from '../api/client';
import { useTexts } from '../i18n/language';
import { Alert, Button } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { LoginInput } from './fields';
import { accountTexts } from './texts';

/** Says the same whether or not there is such an account. */
export function AskPassword() {
  const t = useTexts(accountTexts).ask;
  const asked = useMutation({
    mutationFn: (login: string) => call('POST', '/password-resets', { body: { login } }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    asked.mutate(String(new FormData(event.currentTarget).get('login')).trim());
  };
  return (
    <Page title={t.title} place={`/mot-de-passe/${asked.status === 'success' ? 'demande' : ''}`}>
      <div className="g-stack g-short">
        {asked.isSuccess ? (
          <Alert severity="success" as="h2" role="status" title={t.sent} description={t.sentHint} />
        ) : (
          <form onSubmit={submit} className="g-stack">
            <p>{t.intro}</p>
            {asked.error && <FaultNotice fault={asked.error} />}
            <LoginInput />
            <Button type="submit" disabled={asked.isPending}>
              {t.submit}
            </Button>
          </form>
        )}
        <Link className="fr-link" href="/connexion">
          {t.back}
        </Link>
      </div>
    </Page>
  );
}
