import type { AnchorHTMLAttributes } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Language } from '../api/resources';
import { browserLanguage, useLanguage } from '../i18n/language';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement>;

/** What the server answers itself: the API, and the pages for whoever comes. */
export const IS_SERVED = /^\/(api|aide|etat)([/?#]|$)/;

/** Pages of the desk are reached without loading anew; what the server writes, and other places, is loaded. */
export function Link({ href = '#', ...rest }: LinkProps) {
  const { language } = useLanguage();
  if (href.startsWith('/') && !IS_SERVED.test(href)) return <RouterLink to={href} {...rest} />;
  return <a href={IS_PAGE.test(href) ? pageIn(href, language) : href} {...rest} />;
}

const IS_PAGE = /^\/(aide|etat)([/?#]|$)/;

/** Such a page knows what the browser asks for; a language that was chosen here goes with the address. */
function pageIn(href: string, language: Language): string {
  if (language === browserLanguage()) return href;
  const { pathname, search, hash } = new URL(href, window.location.origin);
  const query = new URLSearchParams(search);
  query.set('lang', language);
  return `${pathname}?${query.toString()}${hash}`;
}
