import type { AnchorHTMLAttributes } from 'react';
import { Link as RouterLink } from 'react-router';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement>;

/** What the server answers itself: the API, and the pages for whoever comes. */
export const IS_SERVED = /^\/(api|aide|etat)([/?#]|$)/;

/** Pages of the desk are reached without loading anew; what the server writes, and other places, is loaded. */
export function Link({ href = '#', ...rest }: LinkProps) {
  return href.startsWith('/') && !IS_SERVED.test(href) ? (
    <RouterLink to={href} {...rest} />
  ) : (
    <a href={href} {...rest} />
  );
}
