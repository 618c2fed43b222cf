import type { Question } from '../../../../domain/requestForm/form';
import { useTexts } from '../../../i18n/language';
import { Input } from '../../../ui/dsfr';
import { useFaultAt } from './faults';
import { OptionRows } from './OptionRows';
import { editTexts } from './texts';
import { WrittenFields } from './WrittenFields';

export interface AboutQuestion {
  question: Question;
  /** Where the question is in the sheet. */
  pointer: string;
  onChange(question: Question): void;
}

/** What bounds the answer to a question of this kind. */
export function Bounds({ question, pointer, onChange }: AboutQuestion) {
  const t = useTexts(editTexts);
  const faultAt = useFaultAt();
  const number = (label: string, at: string, value: number, set: (value: number) => void) => (
    <Input
      label={label}
      {...faultAt(`${pointer}/${at}`)}
      nativeInputProps={{
        type: 'number',
        value: Number.isNaN(value) ? '' : value,
        required: true,
        onChange: ({ target }) => set(target.valueAsNumber),
      }}
    />
  );
  switch (question.kind) {
    case 'text':
    case 'longText':
      return number(t.maxLength, 'maxLength', question.maxLength, (maxLength) => onChange({ ...question, maxLength }));
    case 'number': {
      const { unit: _unit, ...unitless } = question;
      return (
        <>
          <div className="g-written">
            {number(t.min, 'min', question.min, (min) => onChange({ ...question, min }))}
            {number(t.max, 'max', question.max, (max) => onChange({ ...question, max }))}
          </div>
          <WrittenFields
            label={t.unit}
            value={question.unit ?? { fr: '', en: null }}
            maxLength={40}
            pointer={`${pointer}/unit`}
            onChange={(unit) => onChange(unit.fr || unit.en ? { ...question, unit } : unitless)}
          />
        </>
      );
    }
    case 'choice':
    case 'choices':
      return (
        <OptionRows
          options={question.options}
          pointer={`${pointer}/options`}
          onChange={(options) => onChange({ ...question, options })}
        />
      );
    case 'date':
    case 'yesNo':
      return null;
  }
}
