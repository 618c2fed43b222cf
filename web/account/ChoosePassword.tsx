import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useState } from 'react';
import { call } from '../api/client';
import { useTexts } from '../i18n/language';
import { Alert, Button } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';
import { PasswordInput } from './fields';
import { accountTexts } from './texts';

const MIN_LENGTH = 12;
const STRONG_LENGTH = 18;

/** For an invitation and for a forgotten password alike. */
export function ChoosePassword() {
  const t = useTexts(accountTexts).choose;
  const token = useToken();
  const chosen = useMutation({
    mutationFn: (password: string) => call('POST', '/passwords', { body: { token, password } }),
  });
  if (chosen.isSuccess) {
    return (
      <Page title={t.title} place="/mot-de-passe/enregistre">
        <div className="g-stack g-short">
          <Alert severity="success" as="h2" role="status" title={t.done} description={t.doneHint} />
          <SignInLink />
        </div>
      </Page>
    );
  }
  return (
    <Page title={t.title}>
      <div className="g-stack g-short">
        {chosen.error && <FaultNotice fault={chosen.error} />}
        {token ? (
          <PasswordForm isSending={chosen.isPending} onChoose={(password) => chosen.mutate(password)} />
        ) : (
          <p>{t.missing}</p>
        )}
        <Link className="fr-link" href="/mot-de-passe">
          {t.askAgain}
        </Link>
      </div>
    </Page>
  );
}

function SignInLink() {
  const t = useTexts(accountTexts).signIn;
  return (
    <Link className="fr-btn" href="/connexion">
      {t.title}
    </Link>
  );
}

/** The token of the link, which then leaves the address, and so the history of a shared workstation. */
function useToken(): string | null {
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token'));
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return token;
}

function PasswordForm({ isSending, onChoose }: { isSending: boolean; onChoose(password: string): void }) {
  const t = useTexts(accountTexts).choose;
  const [password, setPassword] = useState('');
  const missing = MIN_LENGTH - password.length;
  const hint = missing > 0 ? t.tooShort(missing) : password.length < STRONG_LENGTH ? t.fair : t.strong;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onChoose(password);
  };
  return (
    <form onSubmit={submit} className="g-stack">
      <PasswordInput
        label={t.password}
        hintText={t.intro}
        state={password && missing <= 0 ? 'success' : password ? 'info' : 'default'}
        stateRelatedMessage={hint}
        nativeInputProps={{
          autoComplete: 'new-password',
          minLength: MIN_LENGTH,
          value: password,
          onChange: ({ currentTarget }) => setPassword(currentTarget.value),
        }}
      />
      <Button type="submit" disabled={isSending}>
        {t.submit}
      </Button>
    </form>
  );
}
