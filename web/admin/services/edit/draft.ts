import type { ServiceSheet } from '../../../../domain/catalogue/sheet';
import { conditionValues } from '../../../../domain/requestForm/faults';
import type { Option, Question, QuestionKind } from '../../../../domain/requestForm/form';

const NOTHING = { fr: '', en: null };

export const EMPTY_SHEET: ServiceSheet = {
  parts: {
    nature: NOTHING,
    definition: NOTHING,
    contents: NOTHING,
    forWhom: NOTHING,
    prerequisites: NOTHING,
    help: NOTHING,
    result: NOTHING,
  },
  keywords: { fr: [], en: [] },
  commitments: [],
  audience: ['everyone'],
  form: null,
};

/** The first of these names that none of the others has. */
function freeName(prefix: string, taken: readonly string[]): string {
  let n = taken.length + 1;
  while (taken.includes(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
}

export const newQuestion = (questions: readonly Question[]): Question => ({
  id: freeName(
    'question',
    questions.map(({ id }) => id),
  ),
  kind: 'text',
  label: NOTHING,
  required: false,
  maxLength: 200,
});

export const newOption = (values: readonly string[]) => ({ value: freeName('option', values), label: NOTHING });

export const optionsOf = (question: Question): readonly Option[] | undefined =>
  'options' in question ? question.options : undefined;

/** The same question asked in another way; where that has options, its own or those that were set aside. */
export function withKind(question: Question, kind: QuestionKind, setAside: readonly Option[]): Question {
  const { id, label, help, required, when } = question;
  const same = { id, label, required, ...(help ? { help } : {}), ...(when ? { when } : {}) };
  switch (kind) {
    case 'text':
    case 'longText':
      return { ...same, kind, maxLength: kind === 'text' ? 200 : 2_000 };
    case 'number':
      return { ...same, kind, min: 0, max: 1_000 };
    case 'choice':
    case 'choices':
      return { ...same, kind, options: optionsOf(question) ?? (setAside.length > 0 ? setAside : [newOption([])]) };
    case 'date':
    case 'yesNo':
      return { ...same, kind };
  }
}

/** Those before it on whose answers a question can hang. */
export const possibleConditions = (questions: readonly Question[], index: number): Question[] =>
  questions.slice(0, index).filter((question) => conditionValues(question).length > 0);

export const replaced = <T>(all: readonly T[], index: number, one: T): T[] =>
  all.map((other, at) => (at === index ? one : other));

/** One place up (-1) or down (+1). */
export function moved<T>(all: readonly T[], index: number, by: -1 | 1): T[] {
  const others = all.filter((_, at) => at !== index);
  const one = all[index];
  return one === undefined ? others : [...others.slice(0, index + by), one, ...others.slice(index + by)];
}
