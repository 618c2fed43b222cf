import type { ReactNode } from 'react';
import type { TicketDetails } from '../../api/resources';
import { type Asked, LineAsk, RadioAsk, SelectAsk, SeveralAsk, TextAsk } from './asks';
import type { FieldName } from './texts';

/** One question of a dialog: how it is asked, and what its answer adds to the command. */
export interface Field {
  /** Once in a dialog. */
  name: FieldName;
  ask(ticket: TicketDetails): ReactNode;
  read(form: FormData, ticket: TicketDetails): Record<string, unknown>;
}

const given = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
const only = (name: string, value: string): Record<string, unknown> => (value ? { [name]: value } : {});

interface TextOptions {
  label?: FieldName;
  required?: boolean;
  maxLength?: number;
}

/** Some lines of text. */
export const text = (
  name: FieldName,
  { label = name, required = false, maxLength = 20_000 }: TextOptions = {},
): Field => ({
  name,
  ask: () => <TextAsk name={name} label={label} required={required} maxLength={maxLength} />,
  read: (form) => only(name, given(form, name)),
});

interface LineOptions {
  required?: boolean;
  pattern?: string;
  first?(ticket: TicketDetails): string | null;
}

/** One line of text: a number, a code. */
export const line = (name: FieldName, { required = false, pattern, first }: LineOptions = {}): Field => ({
  name,
  ask: (ticket) => (
    <LineAsk name={name} label={name} required={required} pattern={pattern} first={first?.(ticket) ?? ''} />
  ),
  read: (form) => only(name, given(form, name)),
});

interface ChoiceOptions {
  label?: FieldName;
  /** A hook: the words depend on the language, and some lists are read. */
  useOptions: Asked['useOptions'];
  first?(ticket: TicketDetails): string | null | undefined;
  /** What is as it was says nothing. */
  onlyChanged?: boolean;
}

/** One of a few, side by side to see. */
export const choice = (name: FieldName, { label = name, useOptions, first }: ChoiceOptions): Field => ({
  name,
  ask: (ticket) => (
    <RadioAsk name={name} label={label} ticket={ticket} useOptions={useOptions} first={first?.(ticket) ?? ''} />
  ),
  read: (form) => only(name, given(form, name)),
});

/** One of many. */
export const select = (
  name: FieldName,
  { label = name, useOptions, first, onlyChanged = false }: ChoiceOptions,
): Field => ({
  name,
  ask: (ticket) => (
    <SelectAsk name={name} label={label} ticket={ticket} useOptions={useOptions} first={first?.(ticket) ?? ''} />
  ),
  read: (form, ticket) => {
    const value = given(form, name);
    return onlyChanged && value === first?.(ticket) ? {} : only(name, value);
  },
});

/** Some of a few. */
export const several = (name: FieldName, useOptions: Asked['useOptions'], firsts: readonly string[]): Field => ({
  name,
  ask: (ticket) => <SeveralAsk name={name} label={name} ticket={ticket} useOptions={useOptions} firsts={firsts} />,
  read: (form) => ({ [name]: form.getAll(name).map(String) }),
});
