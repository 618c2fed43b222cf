import { useTexts } from '../i18n/language';
import { site } from '../i18n/site';
import { Button } from './dsfr';

interface DialogEndProps {
  /** What the form does, on its button. */
  act: string;
  isPending: boolean;
  onClose(): void;
}

/** How a form in a dialog ends: by doing it, or by leaving it. */
export function DialogEnd({ act, isPending, onClose }: DialogEndProps) {
  const { cancel } = useTexts(site);
  return (
    <div className="g-row">
      <Button type="submit" disabled={isPending}>
        {act}
      </Button>
      <Button priority="secondary" onClick={onClose}>
        {cancel}
      </Button>
    </div>
  );
}
