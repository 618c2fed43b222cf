import type { Answers } from '../../domain/requestForm/form';
import type { CommandName } from '../../domain/ticket/commands';
import type { Pin } from '../../domain/ticket/ticket';
import type { Instant } from '../../domain/time';
import { define, mixed, number, string } from './schema';

type ContentKind = 'opening' | CommandName;

/** What was answered to a service's form, and by which sheet the answers are read. */
export interface GivenAnswers {
  sheet: Pin;
  values: Answers;
}

/** Free text: the only place of it, besides mails on their way. Never changed, except when a person is erased. */
export interface Content {
  _id: string;
  /** The ticket's. */
  number: string;
  kind: ContentKind;
  authorId: string;
  texts: Record<string, string>;
  /** Of an opening of a service that asks questions. */
  answers?: GivenAnswers;
  /** Of the request that brought it, facts and all; none for an opening, which has it in its own record. */
  bodyDigest?: string;
  at: Instant;
}

export const contentSchema = define<Content>({
  _id: string,
  number: string,
  kind: string,
  authorId: string,
  texts: mixed,
  answers: { ...mixed, required: false },
  bodyDigest: { type: String },
  at: number,
});

contentSchema.index({ number: 1 });
// Openings only: their titles are what people search for, and the index is paid for once a ticket.
contentSchema.index(
  { 'texts.title': 'text' },
  {
    name: 'title',
    default_language: 'french',
    language_override: 'none',
    partialFilterExpression: { kind: 'opening' },
  },
);
