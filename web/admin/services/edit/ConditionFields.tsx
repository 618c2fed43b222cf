import { conditionValues } from '../../../../domain/requestForm/faults';
import type { Question } from '../../../../domain/requestForm/form';
import { inLanguage } from '../../../../domain/written';
import { useLanguage, useTexts } from '../../../i18n/language';
import { requestTexts } from '../../../ticket/request/texts';
import { Checkbox, Select } from '../../../ui/dsfr';
import { possibleConditions } from './draft';
import { useFaultAt } from './faults';
import { editTexts } from './texts';

interface ConditionFieldsProps {
  questions: readonly Question[];
  index: number;
  question: Question;
  onChange(question: Question): void;
}

/** Which answers to which earlier question make this one be asked. */
export function ConditionFields({ questions, index, question, onChange }: ConditionFieldsProps) {
  const t = useTexts(editTexts);
  const { language } = useLanguage();
  const faultAt = useFaultAt();
  const pointer = `/form/questions/${index}/when`;
  const { when, ...always } = question;
  const possible = possibleConditions(questions, index);
  const asked = questions.find(({ id }) => id === when?.question);
  // One that was moved behind, removed, or is typed now: it is shown so that it can be seen to be at fault.
  const isLost = when !== undefined && !possible.some(({ id }) => id === when.question);
  if (possible.length === 0 && !when) return null;
  const titleOf = ({ id, label }: Question) => inLanguage(label, language) || id;
  return (
    <>
      <Select
        label={t.condition}
        {...faultAt(`${pointer}/question`)}
        nativeSelectProps={{
          value: when?.question ?? '',
          onChange: ({ target }) =>
            onChange(target.value === '' ? always : { ...always, when: { question: target.value, is: [] } }),
        }}
      >
        <option value="">{t.always}</option>
        {isLost && <option value={when.question}>{asked ? titleOf(asked) : when.question}</option>}
        {possible.map((one) => (
          <option key={one.id} value={one.id}>
            {t.dependsOn(titleOf(one))}
          </option>
        ))}
      </Select>
      {when && asked && (
        <Values
          asked={asked}
          chosen={when.is}
          pointer={`${pointer}/is`}
          onChange={(is) => onChange({ ...always, when: { ...when, is } })}
        />
      )}
    </>
  );
}

interface ValuesProps {
  asked: Question;
  chosen: readonly (string | boolean)[];
  pointer: string;
  onChange(is: readonly (string | boolean)[]): void;
}

function Values({ asked, chosen, pointer, onChange }: ValuesProps) {
  const t = useTexts(editTexts);
  const { yes, no } = useTexts(requestTexts);
  const { language } = useLanguage();
  const fault = useFaultAt()(pointer);
  const wordsOf = (value: string | boolean): string => {
    if (typeof value === 'boolean') return value ? yes : no;
    const option = 'options' in asked ? asked.options.find((one) => one.value === value) : undefined;
    return (option && inLanguage(option.label, language)) || value;
  };
  return (
    <Checkbox
      small
      legend={t.conditionValues}
      {...fault}
      options={conditionValues(asked).map((value) => ({
        label: wordsOf(value),
        nativeInputProps: {
          checked: chosen.includes(value),
          onChange: ({ target }) =>
            onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value)),
        },
      }))}
    />
  );
}
