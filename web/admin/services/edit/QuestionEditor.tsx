import { useState } from 'react';
import { QUESTION_KINDS, type Question, type QuestionKind } from '../../../../domain/requestForm/form';
import { useTexts } from '../../../i18n/language';
import { Button, Checkbox, Select } from '../../../ui/dsfr';
import { Bounds } from './Bounds';
import { ConditionFields } from './ConditionFields';
import { optionsOf, withKind } from './draft';
import { Proposal } from './Proposal';
import { editTexts } from './texts';
import { WrittenFields } from './WrittenFields';

interface QuestionEditorProps {
  questions: readonly Question[];
  index: number;
  question: Question;
  onChange(question: Question): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One question: its words, how it is answered, whether it must be, and when it is asked. */
export function QuestionEditor({ questions, index, question, onChange, onMove, onRemove }: QuestionEditorProps) {
  const t = useTexts(editTexts);
  // What a look at another kind of answer must not cost.
  const [setAside, keepAside] = useState(optionsOf(question) ?? []);
  const pointer = `/form/questions/${index}`;
  const { help: _help, ...withoutHelp } = question;
  return (
    <fieldset className="g-panel g-question">
      <legend className="fr-text--bold">{t.question(index + 1)}</legend>
      <WrittenFields
        label={t.label}
        value={question.label}
        maxLength={300}
        pointer={`${pointer}/label`}
        onChange={(label) => onChange({ ...question, label })}
      />
      <WrittenFields
        label={t.help}
        value={question.help ?? { fr: '', en: null }}
        maxLength={300}
        pointer={`${pointer}/help`}
        onChange={(help) => onChange(help.fr || help.en ? { ...question, help } : withoutHelp)}
      />
      <Select
        label={t.kind}
        nativeSelectProps={{
          value: question.kind,
          onChange: ({ target }) => {
            keepAside(optionsOf(question) ?? setAside);
            onChange(withKind(question, target.value as QuestionKind, setAside));
          },
        }}
      >
        {QUESTION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t.kinds[kind]}
          </option>
        ))}
      </Select>
      <Bounds question={question} pointer={pointer} onChange={onChange} />
      <Proposal question={question} pointer={pointer} onChange={onChange} />
      <Checkbox
        small
        options={[
          {
            label: t.required,
            nativeInputProps: {
              checked: question.required,
              onChange: ({ target }) => onChange({ ...question, required: target.checked }),
            },
          },
        ]}
      />
      <ConditionFields questions={questions} index={index} question={question} onChange={onChange} />
      <div className="g-row fr-mt-2w">
        <Button type="button" size="small" priority="secondary" disabled={index === 0} onClick={() => onMove(-1)}>
          {t.up}
          <span className="g-visually-hidden"> {t.question(index + 1)}</span>
        </Button>
        <Button
          type="button"
          size="small"
          priority="secondary"
          disabled={index === questions.length - 1}
          onClick={() => onMove(1)}
        >
          {t.down}
          <span className="g-visually-hidden"> {t.question(index + 1)}</span>
        </Button>
        <Button type="button" size="small" priority="tertiary" onClick={onRemove}>
          {t.remove}
          <span className="g-visually-hidden"> {t.question(index + 1)}</span>
        </Button>
      </div>
    </fieldset>
  );
}
