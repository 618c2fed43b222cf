/** That something is done, said to who sees it and to who hears it; its place is there before, so that it is heard. */
export function Said({ children }: { children: string | false }) {
  return (
    <p role="status" className={children ? 'fr-valid-text fr-mb-0' : 'g-visually-hidden'}>
      {children}
    </p>
  );
}
