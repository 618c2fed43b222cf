import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import type { Language } from '../api/resources';
import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Button } from './dsfr';

interface DialogProps {
  title: string;
  /** Where it is not that of the page. */
  titleLanguage?: Language;
  /** Left out where an answer is needed: then only the buttons inside close it. */
  onClose?: () => void;
  children: ReactNode;
}

/**
 * A dialog over the page while it is rendered; Escape closes it, and the focus goes back where it was. The browser's own:
 * the design system's needs its script and an id known in advance.
 */
export function Dialog({ title, titleLanguage, onClose, children }: DialogProps) {
  const t = useTexts(site);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before it is taken out of the page: a dialog gives the focus back only while it is in it.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="g-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="g-row fr-mb-2w">
        <h2 id={titleId} lang={titleLanguage} className="fr-h5 fr-mb-0">
          {title}
        </h2>
        {onClose && (
          <Button priority="tertiary no outline" size="small" iconId="fr-icon-close-line" onClick={onClose}>
            {t.close}
          </Button>
        )}
      </div>
      {children}
    </dialog>
  );
}
