import type { ReactNode } from 'react';
import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Link } from './Link';

const MENU = 'main-menu';

interface HeaderProps {
  title: string;
  tagline: string;
  /** The two blocks that the design system shows at the right, or in the menu of a small screen. */
  tools: ReactNode;
  nav: ReactNode;
  /** The lines of the State's mark, where the desk is entitled to it. */
  mark: readonly string[] | null;
}

/** The design system's header, which would always bear the State's mark: its use is for each deployment to decide. */
export function Header({ title, tagline, tools, nav, mark }: HeaderProps) {
  const t = useTexts(site);
  return (
    <header className="fr-header">
      <div className="fr-header__body">
        <div className="fr-container">
          <div className="fr-header__body-row">
            <div className="fr-header__brand fr-enlarge-link">
              <div className="fr-header__brand-top">
                {mark && (
                  <div className="fr-header__logo">
                    <p className="fr-logo">
                      {mark.map((line) => (
                        <span key={line}>
                          {line}
                          <br />
                        </span>
                      ))}
                    </p>
                  </div>
                )}
                <div className="fr-header__navbar">
                  <button
                    type="button"
                    id={`${MENU}-button`}
                    className="fr-btn--menu fr-btn"
                    data-fr-opened="false"
                    aria-controls={MENU}
                    aria-haspopup="dialog"
                    title={t.menu}
                  >
                    {t.menu}
                  </button>
                </div>
              </div>
              <div className="fr-header__service">
                <Link href="/" title={`${t.home} – ${title}`}>
                  <p className="fr-header__service-title">{title}</p>
                </Link>
                <p className="fr-header__service-tagline">{tagline}</p>
              </div>
            </div>
            <div className="fr-header__tools">
              <div className="fr-header__tools-links">{tools}</div>
            </div>
          </div>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: on a small screen the design system makes it a dialog */}
      <div className="fr-header__menu fr-modal" id={MENU} aria-labelledby={`${MENU}-button`}>
        <div className="fr-container">
          <button type="button" className="fr-btn--close fr-btn" aria-controls={MENU} title={t.close}>
            {t.close}
          </button>
          <div className="fr-header__menu-links">{tools}</div>
          {nav}
        </div>
      </div>
    </header>
  );
}
