import type { useAct } from '../../api/act';
import type { CommandName, TicketDetails } from '../../api/resources';

/** What every act of the page is given. */
export interface ActingProps {
  ticket: TicketDetails;
  act: ReturnType<typeof useAct>;
  can(command: CommandName): boolean;
}

/** A text that may be left out is not sent when it is blank. */
export const optionalText = <N extends string>(name: N, form: FormData): Partial<Record<N, string>> => {
  const text = String(form.get(name) ?? '').trim();
  return (text ? { [name]: text } : {}) as Partial<Record<N, string>>;
};
