import { answerFault } from './answers';
import type { Fault, Question, RequestForm } from './form';

export type FormCode =
  | 'tooManyQuestions'
  | 'badId'
  | 'doubledId'
  | 'noLabel'
  | 'noBounds'
  | 'noOptions'
  | 'badOption'
  | 'doubledOption'
  | 'badDefault'
  | 'unknownQuestion'
  | 'laterQuestion'
  | 'noCondition';

const MAX_QUESTIONS = 30;
const MAX_OPTIONS = 60;
const MAX_TEXT = 5_000;
const ID = /^[a-z][A-Za-z0-9]{0,39}$/;

/** What a form must hold before it is published; empty when it holds. A condition looks back only, so that none goes round. */
export function formFaults({ questions }: RequestForm): Fault<FormCode>[] {
  if (questions.length > MAX_QUESTIONS) return [{ pointer: '/questions', code: 'tooManyQuestions' }];
  return questions.flatMap((question, index) => {
    const at = `/questions/${index}`;
    const earlier = questions.slice(0, index);
    return [
      ...idFaults(question, earlier, `${at}/id`),
      ...(question.label.fr.trim() === '' ? [{ pointer: `${at}/label/fr`, code: 'noLabel' as const }] : []),
      ...boundFaults(question, at),
      ...defaultFaults(question, `${at}/default`),
      ...conditionFaults(question, earlier, questions, `${at}/when`),
    ];
  });
}

function idFaults({ id }: Question, earlier: readonly Question[], pointer: string): Fault<FormCode>[] {
  if (!ID.test(id)) return [{ pointer, code: 'badId' }];
  return earlier.some((one) => one.id === id) ? [{ pointer, code: 'doubledId' }] : [];
}

function boundFaults(question: Question, at: string): Fault<FormCode>[] {
  switch (question.kind) {
    case 'text':
    case 'longText': {
      const isBound = Number.isInteger(question.maxLength) && question.maxLength >= 1 && question.maxLength <= MAX_TEXT;
      return isBound ? [] : [{ pointer: `${at}/maxLength`, code: 'noBounds' }];
    }
    case 'number':
      return question.min <= question.max ? [] : [{ pointer: `${at}/max`, code: 'noBounds' }];
    case 'choice':
    case 'choices':
      return optionFaults(question, `${at}/options`);
    case 'date':
    case 'yesNo':
      return [];
  }
}

function optionFaults(
  { options }: Extract<Question, { kind: 'choice' | 'choices' }>,
  pointer: string,
): Fault<FormCode>[] {
  if (options.length === 0 || options.length > MAX_OPTIONS) return [{ pointer, code: 'noOptions' }];
  return options.flatMap(({ value, label }, index): Fault<FormCode>[] => {
    if (value.trim() === '' || label.fr.trim() === '') return [{ pointer: `${pointer}/${index}`, code: 'badOption' }];
    const isDoubled = options.slice(0, index).some((one) => one.value === value);
    return isDoubled ? [{ pointer: `${pointer}/${index}/value`, code: 'doubledOption' }] : [];
  });
}

function defaultFaults(question: Question, pointer: string): Fault<FormCode>[] {
  if (!('default' in question) || question.default === undefined) return [];
  return answerFault({ ...question, required: true }, question.default) === null
    ? []
    : [{ pointer, code: 'badDefault' }];
}

function conditionFaults(
  { when }: Question,
  earlier: readonly Question[],
  all: readonly Question[],
  pointer: string,
): Fault<FormCode>[] {
  if (!when) return [];
  const asked = earlier.find(({ id }) => id === when.question);
  if (!asked) {
    const isLater = all.some(({ id }) => id === when.question);
    return [{ pointer: `${pointer}/question`, code: isLater ? 'laterQuestion' : 'unknownQuestion' }];
  }
  const possible = conditionValues(asked);
  const isSound = when.is.length > 0 && when.is.every((value) => possible.includes(value));
  return isSound ? [] : [{ pointer: `${pointer}/is`, code: 'noCondition' }];
}

/** By which answers of a question another one can be made to hang on it; none for what is typed. */
export function conditionValues(question: Question): readonly (string | boolean)[] {
  if (question.kind === 'yesNo') return [true, false];
  return question.kind === 'choice' || question.kind === 'choices' ? question.options.map(({ value }) => value) : [];
}
