import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { call, get, setCsrfToken } from '../api/client';
import type { Action, Language, Me, Session } from '../api/resources';
import { useLanguage } from '../i18n/language';
import { Loaded } from '../ui/Loaded';

export const SESSION = ['session'] as const;

const Context = createContext<Me | null>(null);

/** Reads who is signed in before any page is shown, so that no page flickers from nobody to somebody. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { choose } = useLanguage();
  const session = useQuery({
    queryKey: SESSION,
    queryFn: async ({ signal }) => {
      const read = await get<Session>('/session', { signal });
      setCsrfToken(read.me ? read.csrfToken : null);
      return read;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const language = session.data?.me?.language;
  useEffect(() => {
    if (language) choose(language);
  }, [language, choose]);
  return <Loaded of={session}>{({ me }) => <Context value={me}>{children}</Context>}</Loaded>;
}

/** Who is signed in; null for nobody. */
export const useVisitor = (): Me | null => useContext(Context);

/** Who is signed in, on the pages that only they reach. */
export function useMe(): Me {
  const me = useVisitor();
  if (!me) throw new Error('this page is not behind SignedIn');
  return me;
}

/** Whether one's roles allow an action at all; `possible` says whether a ticket allows it now. */
export const useRight = (action: Action): boolean => useVisitor()?.rights.includes(action) ?? false;

/** Nobody else sees what is inside: they sign in first, and come back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const me = useVisitor();
  const { pathname, search } = useLocation();
  if (me) return children;
  return <Navigate replace to={`/connexion?retour=${encodeURIComponent(pathname + search)}`} />;
}

/** What has changed of who is signed in, as the desk has answered it. */
export function useKnowMe() {
  const cache = useQueryClient();
  return (changed: Partial<Me>): void => {
    cache.setQueryData<Session>(SESSION, (session) =>
      session?.me ? { ...session, me: { ...session.me, ...changed } } : session,
    );
  };
}

/** For the account too, when somebody is signed in: else their next page would be in the former one. */
export function useChooseLanguage() {
  const { choose } = useLanguage();
  const know = useKnowMe();
  const isSignedIn = useVisitor() !== null;
  return useMutation({
    mutationFn: async (language: Language) => {
      choose(language);
      if (!isSignedIn) return;
      know((await call<Me>('PATCH', '/me', { body: { language } })).data);
    },
  });
}

/** Forgets all that was read as somebody, then reads as whom one is now. */
export function useSignOut() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => call('DELETE', '/session'),
    onSettled: () => {
      setCsrfToken(null);
      cache.clear();
      window.location.assign('/connexion');
    },
  });
}
