import type { Option } from '../../../../domain/requestForm/form';
import { useTexts } from '../../../i18n/language';
import { Button } from '../../../ui/dsfr';
import { useRowFocus } from '../../../ui/useRowFocus';
import { newOption, replaced } from './draft';
import { useFaultAt } from './faults';
import { editTexts } from './texts';
import { WrittenFields } from './WrittenFields';

interface OptionRowsProps {
  options: readonly Option[];
  pointer: string;
  onChange(options: readonly Option[]): void;
}

/** The answers to choose from. */
export function OptionRows({ options, pointer, onChange }: OptionRowsProps) {
  const t = useTexts(editTexts);
  const faultAt = useFaultAt();
  const { box, focusRow } = useRowFocus<HTMLFieldSetElement>();
  const whole = faultAt(pointer);
  return (
    <fieldset ref={box} tabIndex={-1} className="g-options">
      <legend className="fr-mb-1w">{t.options}</legend>
      {whole && <p className="fr-error-text">{whole.stateRelatedMessage}</p>}
      {options.map((option, index) => {
        const fault = faultAt(`${pointer}/${index}`);
        return (
          <div key={option.value} tabIndex={-1} className="g-option">
            <WrittenFields
              label={t.option(index + 1)}
              value={option.label}
              maxLength={300}
              pointer={`${pointer}/${index}/label`}
              onChange={(label) => onChange(replaced(options, index, { ...option, label }))}
            />
            {fault && <p className="fr-error-text">{fault.stateRelatedMessage}</p>}
            <Button
              type="button"
              size="small"
              priority="tertiary"
              onClick={() => {
                onChange(options.filter((_, at) => at !== index));
                focusRow(index);
              }}
            >
              {t.remove}
              <span className="g-visually-hidden"> {t.option(index + 1)}</span>
            </Button>
          </div>
        );
      })}
      <Button
        type="button"
        size="small"
        priority="secondary"
        iconId="fr-icon-add-line"
        onClick={() => onChange([...options, newOption(options.map(({ value }) => value))])}
      >
        {t.addOption}
      </Button>
    </fieldset>
  );
}
