import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Language } from '../api/resources';
import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Link } from './Link';

export interface Crumb {
  href: string;
  text: string;
}

interface PageProps {
  title: string;
  /** Where it is not that of the page. */
  titleLanguage?: Language;
  /** What the title ends with, in the language that somebody wrote it in. */
  named?: { text: string; language: Language };
  /** Of the ticket that the page is about, after the title; not broken over lines. */
  number?: string;
  /** What stands above the page, from the home page down; the page itself is added. */
  above?: readonly Crumb[];
  /** Beside the title: badges, buttons. */
  beside?: ReactNode;
  /** The whole width of the screen, for lists that are worked with. */
  wide?: boolean;
  /** The addresses that are one place: moving among them leaves the focus alone. */
  place?: string;
  children: ReactNode;
}

/** Where the last page was: only a move inside the site takes the focus, a first load leaves it to the browser. */
let shownAt: string | null = null;

/** Every page: its title in the window, its one heading, which takes the focus when one comes from another page. */
export function Page({ title, titleLanguage, named, number, above, beside, wide = false, place, children }: PageProps) {
  const t = useTexts(site);
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const whole = [title, named?.text, number].filter(Boolean).join(' ');
  useEffect(() => {
    document.title = `${whole} – ${t.name}`;
  }, [whole, t.name]);
  const here = place ?? pathname;
  useEffect(() => {
    if (shownAt !== null && shownAt !== here) heading.current?.focus();
    shownAt = here;
  }, [here]);
  return (
    <main id="content" className={`g-page ${wide ? 'g-wide' : 'fr-container'}`}>
      {above && <Breadcrumb above={above} {...(named ?? { text: title, language: titleLanguage })} />}
      <h1 ref={heading} tabIndex={-1} className="fr-h3" lang={titleLanguage}>
        {title}
        {named && (
          <>
            {' '}
            <span lang={named.language}>{named.text}</span>
          </>
        )}
        {number && (
          <>
            {' '}
            <span className="g-nowrap">{number}</span>
          </>
        )}
      </h1>
      {beside && <div className="g-row fr-mb-3w">{beside}</div>}
      {children}
    </main>
  );
}

interface BreadcrumbProps {
  above: readonly Crumb[];
  /** Of the page itself. */
  text: string;
  language: Language | undefined;
}

function Breadcrumb({ above, text: here, language }: BreadcrumbProps) {
  const t = useTexts(site);
  return (
    <nav className="fr-breadcrumb fr-mt-0" aria-label={t.breadcrumb}>
      <ol className="fr-breadcrumb__list">
        {[{ href: '/', text: t.home }, ...above].map(({ href, text }) => (
          <li key={href}>
            <Link className="fr-breadcrumb__link" href={href}>
              {text}
            </Link>
          </li>
        ))}
        <li>
          <span className="fr-breadcrumb__link" aria-current="page" lang={language}>
            {here}
          </span>
        </li>
      </ol>
    </nav>
  );
}
