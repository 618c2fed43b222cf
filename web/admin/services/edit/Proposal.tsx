import type { Question } from '../../../../domain/requestForm/form';
import { inLanguage } from '../../../../domain/written';
import { useLanguage, useTexts } from '../../../i18n/language';
import { requestTexts } from '../../../ticket/request/texts';
import { Checkbox, Input, Select } from '../../../ui/dsfr';
import type { AboutQuestion } from './Bounds';
import { useFaultAt } from './faults';
import { editTexts } from './texts';

/** What the form answers by itself until somebody answers otherwise. */
export function Proposal({ question, pointer, onChange }: AboutQuestion) {
  const t = useTexts(editTexts);
  const { yes, no } = useTexts(requestTexts);
  const { language } = useLanguage();
  const fault = useFaultAt()(`${pointer}/default`);
  switch (question.kind) {
    case 'text':
    case 'longText':
    case 'number':
      return (
        <Input
          label={t.proposal}
          {...fault}
          nativeInputProps={{
            value: question.default ?? '',
            autoComplete: 'off',
            ...(question.kind === 'number' ? { type: 'number', step: 'any' } : {}),
            onChange: ({ target: { value, valueAsNumber } }) =>
              onChange(
                value === ''
                  ? withoutProposal(question)
                  : question.kind === 'number'
                    ? { ...question, default: valueAsNumber }
                    : { ...question, default: value },
              ),
          }}
        />
      );
    case 'choice':
    case 'yesNo': {
      const options =
        question.kind === 'choice'
          ? question.options.map(({ value, label }) => ({ value, text: inLanguage(label, language) || value }))
          : [
              { value: 'true', text: yes },
              { value: 'false', text: no },
            ];
      const choose = (value: string): Question => {
        if (value === '') return withoutProposal(question);
        return question.kind === 'choice'
          ? { ...question, default: value }
          : { ...question, default: value === 'true' };
      };
      return (
        <Select
          label={t.proposal}
          {...fault}
          nativeSelectProps={{
            value: String(question.default ?? ''),
            onChange: ({ target }) => onChange(choose(target.value)),
          }}
        >
          <option value="">{t.noProposal}</option>
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      );
    }
    case 'choices': {
      const proposed = question.default ?? [];
      return (
        <Checkbox
          small
          legend={t.proposal}
          {...fault}
          options={question.options.map(({ value, label }) => ({
            label: inLanguage(label, language) || value,
            nativeInputProps: {
              checked: proposed.includes(value),
              onChange: ({ target }) => {
                const others = proposed.filter((other) => other !== value);
                const now = target.checked ? [...others, value] : others;
                onChange(now.length > 0 ? { ...question, default: now } : withoutProposal(question));
              },
            },
          }))}
        />
      );
    }
    case 'date':
      return null;
  }
}

function withoutProposal(question: Question): Question {
  if (!('default' in question)) return question;
  const { default: _proposed, ...rest } = question;
  return rest as Question;
}
