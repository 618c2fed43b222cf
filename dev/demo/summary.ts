import type { TicketResource } from '../../api/schemas/tickets';
import { duration, statusWord, verdictWord } from './french';
import type { Scene } from './narrator';
import { bad, good, table } from './terminal';

const HEADER = ['ticket', 'histoire', 'fin', 'prise en compte', 'résolution', 'événements', 'courriels', 'temps vécu'];

/** One line a story: how it ended, whether the desk kept its word, and how long it lasted for those who lived it. */
export const summary = (told: readonly { title: string; scene: Scene }[]): string[] =>
  table(
    HEADER,
    told.map(({ title, scene: { ticket, events, mails } }) => [
      ticket.number,
      title,
      statusWord[ticket.status],
      kept(ticket, 'takeCharge'),
      kept(ticket, 'resolution'),
      String(events.length),
      String(mails.length),
      duration(Date.parse(ticket.changedAt) - Date.parse(ticket.openedAt)),
    ]),
    '  ',
  );

/** The verdict of each cycle. */
const kept = ({ verdicts = [] }: TicketResource, clock: string): string =>
  verdicts
    .filter((verdict) => verdict.clock === clock)
    .map(({ verdict }) => (verdict === 'missed' ? bad : good)(verdictWord[verdict] ?? verdict))
    .join(', ');
