import type { AnchorHTMLAttributes } from 'react';
import { Link as RouterLink } from 'react-router';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement>;

/** Pages of the desk are reached without loading anew; what the API serves, and other places, is loaded. */
export function Link({ href = '#', ...rest }: LinkProps) {
  return href.startsWith('/') && !href.startsWith('/api/') ? (
    <RouterLink to={href} {...rest} />
  ) : (
    <a href={href} {...rest} />
  );
}
