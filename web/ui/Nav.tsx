import { useLocation } from 'react-router';
import { Link } from './Link';

export interface NavItem {
  href: string;
  text: string;
}

/** The main menu; the page that is open, or the one it lies under, is marked. */
export function Nav({ label, items }: { label: string; items: readonly NavItem[] }) {
  const { pathname } = useLocation();
  const isHere = (href: string) => (href === '/' ? pathname === '/' : `${pathname}/`.startsWith(`${href}/`));
  return (
    <nav className="fr-nav" aria-label={label}>
      <ul className="fr-nav__list">
        {items.map(({ href, text }) => (
          <li className="fr-nav__item" key={href}>
            <Link className="fr-nav__link" href={href} {...(isHere(href) ? { 'aria-current': 'page' } : {})}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
