import type { Written } from '../written';

export interface Option {
  value: string;
  label: Written;
}

/** What is typed, counted, dated or chosen. Bounds are part of what they bound. */
type Asked =
  | { kind: 'text' | 'longText'; maxLength: number; default?: string }
  | { kind: 'number'; min: number; max: number; unit?: Written; default?: number }
  | { kind: 'date' }
  | { kind: 'choice'; options: readonly Option[]; default?: string }
  | { kind: 'choices'; options: readonly Option[]; default?: readonly string[] }
  | { kind: 'yesNo'; default?: boolean };

export type QuestionKind = Asked['kind'];
export const QUESTION_KINDS = [
  'text',
  'longText',
  'number',
  'date',
  'choice',
  'choices',
  'yesNo',
] as const satisfies readonly QuestionKind[];

/** Asked only where an earlier question was answered so: by one of these options, or by yes or no. */
export interface Condition {
  question: string;
  is: readonly (string | boolean)[];
}

export type Question = Asked & {
  id: string;
  label: Written;
  help?: Written;
  required: boolean;
  when?: Condition;
};

/** What a service asks of whoever asks for it: data of its sheet, judged by the same rules on the page and at the edge. */
export interface RequestForm {
  questions: readonly Question[];
}

export type Answer = string | number | boolean | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** What does not fit, and where: an RFC 6901 pointer into the form or into the answers. */
export interface Fault<Code extends string = string> {
  pointer: string;
  code: Code;
}
