import type { ReactNode } from 'react';

/** Nothing to show, why, and what one may do about it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="g-panel g-stack">
      <p className="fr-mb-0">{children}</p>
      {action}
    </div>
  );
}
