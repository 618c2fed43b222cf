import { Link } from './Link';
import type { NavItem } from './Nav';

/** The design system's footer without the State's mark. */
export function Footer({ text, links }: { text: string; links: readonly NavItem[] }) {
  return (
    <footer className="fr-footer" id="footer">
      <div className="fr-container">
        <div className="fr-footer__body">
          <div className="fr-footer__content">
            <p className="fr-footer__content-desc">{text}</p>
          </div>
        </div>
        <div className="fr-footer__bottom">
          <ul className="fr-footer__bottom-list">
            {links.map(({ href, text: words }) => (
              <li className="fr-footer__bottom-item" key={href}>
                <Link className="fr-footer__bottom-link" href={href}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  );
}
