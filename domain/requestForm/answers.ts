import type { Written } from '../written';
import type { Answer, Answers, Condition, Fault, Question, RequestForm } from './form';

export type AnswerCode =
  | 'missing'
  | 'unknownQuestion'
  | 'wrongType'
  | 'tooLong'
  | 'outOfBounds'
  | 'notADate'
  | 'notAnOption';

/** What the form proposes before anything is answered. */
export const proposedAnswers = (form: RequestForm): Answers =>
  Object.fromEntries(
    form.questions.flatMap((question) =>
      'default' in question && question.default !== undefined ? [[question.id, question.default]] : [],
    ),
  );

/** The questions that these answers leave to be asked, in order. One that hangs on a question not asked is not asked either. */
export function askedQuestions(form: RequestForm, answers: Answers): Question[] {
  const asked = new Set<string>();
  return form.questions.filter((question) => {
    const isAsked = question.when === undefined || (asked.has(question.when.question) && holds(question.when, answers));
    if (isAsked) asked.add(question.id);
    return isAsked;
  });
}

function holds({ question, is }: Condition, answers: Answers): boolean {
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined;
  return Array.isArray(answer) ? answer.some((value) => is.includes(value)) : is.includes(answer as string | boolean);
}

/** Total: whatever comes, the faults of what is asked; none when the answers may be kept. */
export function answerFaults(form: RequestForm, given: unknown): Fault<AnswerCode>[] {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return [{ pointer: '', code: 'wrongType' }];
  const answers = given as Answers;
  const known = new Set(form.questions.map(({ id }) => id));
  const unknown = Object.keys(answers).filter((id) => !known.has(id));
  return [
    ...unknown.map((id) => ({ pointer: pointerTo(id), code: 'unknownQuestion' as const })),
    ...askedQuestions(form, answers).flatMap((question) => {
      const code = answerFault(question, Object.hasOwn(answers, question.id) ? answers[question.id] : undefined);
      return code === null ? [] : [{ pointer: pointerTo(question.id), code }];
    }),
  ];
}

/** What is wrong with one answer; null when nothing is. */
export function answerFault(question: Question, answer: unknown): AnswerCode | null {
  if (isEmpty(answer)) return question.required ? 'missing' : null;
  switch (question.kind) {
    case 'text':
    case 'longText':
      if (typeof answer !== 'string') return 'wrongType';
      return answer.length > question.maxLength ? 'tooLong' : null;
    case 'number':
      if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'wrongType';
      return answer < question.min || answer > question.max ? 'outOfBounds' : null;
    case 'date':
      if (typeof answer !== 'string') return 'wrongType';
      return isDate(answer) ? null : 'notADate';
    case 'choice':
      if (typeof answer !== 'string') return 'wrongType';
      return question.options.some(({ value }) => value === answer) ? null : 'notAnOption';
    case 'choices': {
      if (!Array.isArray(answer)) return 'wrongType';
      const values = new Set(question.options.map(({ value }) => value));
      return answer.every((value) => values.delete(value)) ? null : 'notAnOption';
    }
    case 'yesNo':
      return typeof answer === 'boolean' ? null : 'wrongType';
  }
}

/** What is kept of answers without faults: what is asked and answered. */
export const keptAnswers = (form: RequestForm, answers: Answers): Answers =>
  Object.fromEntries(
    askedQuestions(form, answers).flatMap(({ id }) => {
      const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return answer === undefined || isEmpty(answer) ? [] : [[id, answer]];
    }),
  );

/** A question and its answer, in words. */
export interface Answered {
  question: Written;
  answer: Written;
}

/** Questions and answers as they are read, in order. */
export const readAnswers = (form: RequestForm, answers: Answers): Answered[] =>
  form.questions.flatMap((question) => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    return answer === undefined ? [] : [{ question: question.label, answer: inWords(question, answer) }];
  });

function inWords(question: Question, answer: Answer): Written {
  switch (question.kind) {
    case 'yesNo':
      return answer === true ? { fr: 'Oui', en: 'Yes' } : { fr: 'Non', en: 'No' };
    case 'choice':
    case 'choices': {
      const chosen = [answer].flat();
      return together(question.options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label));
    }
    case 'date': {
      const day = String(answer);
      return { fr: day.split('-').reverse().join('/'), en: day };
    }
    case 'number': {
      const { unit } = question;
      return unit ? { fr: `${answer} ${unit.fr}`, en: `${answer} ${unit.en ?? unit.fr}` } : asItIs(answer);
    }
    default:
      return asItIs(answer);
  }
}

/** The words of whoever answered, in no language of the desk's. */
const asItIs = (answer: Answer): Written => ({ fr: String(answer), en: String(answer) });

const together = (labels: readonly Written[]): Written => ({
  fr: labels.map(({ fr }) => fr).join(', '),
  en: labels.map(({ fr, en }) => en ?? fr).join(', '),
});

const isEmpty = (answer: unknown): boolean =>
  answer === undefined ||
  answer === null ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

/** RFC 6901. */
const pointerTo = (id: string): string => `/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`;
