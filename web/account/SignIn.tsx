import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { call, setCsrfToken } from '../api/client';
import type { Session } from '../api/resources';
import { SESSION, useVisitor } from '../app/session';
import { useTexts } from '../i18n/language';
import { Button } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { useKeptFocus } from '../ui/useKeptFocus';
import { LoginInput, PasswordInput } from './fields';
import { accountTexts } from './texts';
import { useRetryAfter } from './useRetryAfter';

/** An address of this site and of nowhere else, wherever the link that brought us here was made. */
const insideAddress = (wanted: string | null): string => (wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/');

const WITHOUT_ACCOUNT = ['/aide', '/aide/signaler', '/etat'] as const;

export function SignIn() {
  const t = useTexts(accountTexts).signIn;
  const cache = useQueryClient();
  const [search] = useSearchParams();
  const signIn = useMutation({
    mutationFn: async (body: { login: string; password: string }) =>
      (await call<Session>('POST', '/session', { body })).data,
    onSuccess: (session) => {
      setCsrfToken(session.me ? session.csrfToken : null);
      // What was read as somebody else, whose session ended on this page, is not for whom comes next.
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION[0] });
      cache.setQueryData(SESSION, session);
    },
  });
  const wait = useRetryAfter(signIn.error);
  useKeptFocus(signIn.isPending);
  if (useVisitor()) return <Navigate replace to={insideAddress(search.get('retour'))} />;

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ login: String(form.get('login')), password: String(form.get('password')) });
  };
  return (
    <Page title={t.title}>
      <p>{t.intro}</p>
      <form onSubmit={submit} className="g-stack g-short">
        {signIn.error && <FaultNotice fault={signIn.error} />}
        {wait > 0 && <p>{t.wait(wait)}</p>}
        <LoginInput />
        <PasswordInput label={t.password} nativeInputProps={{ autoComplete: 'current-password' }} />
        <div className="g-row">
          <Button type="submit" disabled={signIn.isPending || wait > 0}>
            {t.submit}
          </Button>
          <Link href="/mot-de-passe">{t.forgotten}</Link>
        </div>
      </form>
      <section aria-labelledby="without" className="fr-mt-6w">
        <h2 id="without" className="fr-h5">
          {t.without}
        </h2>
        <ul>
          {WITHOUT_ACCOUNT.map((href) => (
            <li key={href}>
              <Link href={href}>{t.withoutAccount[href]}</Link>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
