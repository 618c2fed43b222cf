import { useId } from 'react';
import type { Possibility } from '../../api/resources';
import { faults } from '../../i18n/faults';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { Link } from '../../ui/Link';
import { actTexts } from './texts';

interface CommandButtonProps {
  possibility: Possibility;
  isMain: boolean;
  number: string;
  disabled: boolean;
  onChoose(): void;
}

/** A command; one that is locked can be reached all the same, and says why it is. */
export function CommandButton({ possibility, isMain, number, disabled, onChoose }: CommandButtonProps) {
  const t = useTexts(actTexts);
  const said = useTexts(faults);
  const whyId = useId();
  const { command, possible, because } = possibility;
  const label = t.act[command] ?? command;
  const priority = isMain ? 'primary' : 'secondary';
  if (!possible) {
    return (
      <span className="g-locked">
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary"
          aria-disabled="true"
          aria-describedby={whyId}
        >
          <span className="fr-icon-lock-line fr-icon--sm fr-mr-1v" aria-hidden="true" />
          {label}
        </button>
        <span id={whyId} role="tooltip" className="g-locked__why">
          {(because && said[because]) ?? said.notInThisState}
        </span>
      </span>
    );
  }
  if (command === 'reportVisit') {
    return (
      <Link
        className={`fr-btn fr-btn--sm ${isMain ? '' : 'fr-btn--secondary'}`}
        href={`/intervention/${number}`}
        data-command={command}
      >
        {label}
      </Link>
    );
  }
  return (
    <Button
      size="small"
      priority={priority}
      disabled={disabled}
      nativeButtonProps={{ 'data-command': command }}
      onClick={onChoose}
    >
      {label}
    </Button>
  );
}
