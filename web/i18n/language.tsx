import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Language } from '../api/resources';

/** The same texts in both languages; a text that one of them lacks does not compile. */
export type Texts<T> = Readonly<Record<Language, T>>;
export const texts = <T,>(fr: T, en: NoInfer<T>): Texts<T> => ({ fr, en });

interface LanguageChoice {
  language: Language;
  choose(language: Language): void;
}

const STORED = 'guichet.language';
const Context = createContext<LanguageChoice | null>(null);

/** The language of the account once somebody is signed in; before that the one of the address, the one chosen here, or the browser's. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // The same function for good: an effect that depends on it runs no more often than what it is about changes.
  const choose = useCallback((chosen: Language) => {
    localStorage.setItem(STORED, chosen);
    setLanguage(chosen);
  }, []);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return <Context value={choice}>{children}</Context>;
}

function firstLanguage(): Language {
  const asked = languageNamed(new URLSearchParams(window.location.search).get('lang'));
  if (asked) localStorage.setItem(STORED, asked);
  return asked ?? languageNamed(localStorage.getItem(STORED)) ?? browserLanguage();
}

const languageNamed = (name: string | null): Language | null => (name === 'fr' || name === 'en' ? name : null);

/** What the server takes for the reader's where nobody has signed in. */
export const browserLanguage = (): Language => (navigator.language.startsWith('en') ? 'en' : 'fr');

export function useLanguage(): LanguageChoice {
  const choice = useContext(Context);
  if (!choice) throw new Error('no LanguageProvider above');
  return choice;
}

export const useTexts = <T,>(both: Texts<T>): T => both[useLanguage().language];
