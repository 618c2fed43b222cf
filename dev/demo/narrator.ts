import type { TicketResource } from '../../api/schemas/tickets';
import type { EventResource } from '../../api/schemas/timeline';
import { SYSTEM } from '../../domain/access/actor';
import { workflowIdOf } from '../../workflows/contract';
import type { DeskFile } from '../desk';
import { eventText, isBreach } from './eventText';
import { clockWord, exactly, levelWord, seconds, statusWord, when } from './french';
import type { Mail } from './mailbox';
import { accent, bad, bold, dim, field, good, say, table, warning } from './terminal';

/** A ticket as it stands, with all that led there. */
export interface Scene {
  ticket: TicketResource;
  events: readonly EventResource[];
  mails: readonly Mail[];
}

const NAMED = 3;

/** Tells in French what happens, and shows for each step what the desk says of it. */
export class Narrator {
  constructor(
    private readonly desk: DeskFile,
    private readonly nameOf: (id: string) => string,
  ) {}

  chapter(place: string, title: string, about: string): void {
    say('', accent('━'.repeat(100)), `${accent(place)}  ${bold(title)}`, about, accent('━'.repeat(100)));
  }

  step(sentence: string, act: string): void {
    say('', `  ${bold('▸')} ${sentence}  ${dim(act)}`);
  }

  timePasses(label: string, to: number): void {
    say('', `  ${dim(`⏩ ${when(to)} : ${label}`)}`);
  }

  refused(code: string): void {
    say(...field('refusé', [`${warning(code)} : rien n’a changé`]));
  }

  /** What a step, or the passing of time, has led to. `news`: only what is new in it. */
  shows({ ticket }: Scene, news: Pick<Scene, 'events' | 'mails'>): void {
    const byItself = news.events.filter(({ by, type }) => by === SYSTEM.id && !type.startsWith('clock'));
    if (news.events.some(({ by }) => by !== SYSTEM.id)) say(...field('heure', [exactly(ticket.changedAt)]));
    if (byItself.length > 0) {
      say(
        ...field(
          'le guichet',
          byItself.map((event) => `${when(event.at)}  ${this.textOf(event)}`),
        ),
      );
    }
    say(...field('statut', [this.statusOf(ticket)]));
    say(...field('échéances', ticket.clocks.length > 0 ? ticket.clocks.map(clockLine) : ['aucune']));
    if (news.mails.length > 0) {
      say(
        ...field(
          'courriels',
          lettersOf(news.mails, ticket).map(({ to, subject }) => `→ ${good(to)}  ${subject}`),
        ),
      );
    }
  }

  finale({ ticket, events, mails }: Scene): void {
    const { number } = ticket;
    const rows = events.map((event) => [
      exactly(event.at),
      event.by === undefined || event.by === SYSTEM.id ? dim('le guichet') : this.nameOf(event.by),
      latenessOf(event),
      this.textOf(event),
    ]);
    say(
      '',
      `  ${bold(`L’historique du ticket ${number}`)}  ${dim('(retard : du minuteur, entre l’échéance et son constat)')}`,
    );
    say(...table(['heure', 'par', 'retard', 'événement'], rows));
    const times = new Map(events.map(({ seq, at }) => [seq, at]));
    const letters = lettersOf(mails, ticket).map(({ seq, to, subject }) => [
      exactly(times.get(seq) ?? ticket.changedAt),
      to,
      subject,
    ]);
    say(
      '',
      `  ${bold(`Les courriels (${mails.length})`)}  ${dim(`(chaque objet se termine par « ${ticket.title} »)`)}`,
    );
    say(...table(['heure', 'à', 'objet'], letters));
    say('', `  Le workflow dans Temporal : ${accent(this.workflowUrl(number))}`);
    say(`  Les courriels reçus       : ${accent(this.desk.mail ?? 'remis pour de bon par le serveur de messagerie')}`);
  }

  private workflowUrl(number: string): string {
    const { temporalUi, temporal } = this.desk;
    const id = workflowIdOf(number);
    return temporalUi
      ? `${temporalUi}/namespaces/guichet/workflows/${encodeURIComponent(id)}`
      : `${id} sur ${temporal}`;
  }

  private statusOf({ status, level, groupId, assigneeId }: TicketResource): string {
    const who = assigneeId ? `${this.nameOf(assigneeId)}` : 'personne';
    return `${statusWord[status]} · ${levelWord(level)} (${groupId}) · attribué à ${who}`;
  }

  private textOf(event: EventResource): string {
    const text = eventText(event, this.nameOf);
    if (isBreach(event)) return bad(text);
    return event.type === 'markReached' ? warning(text) : text;
  }
}

function clockLine({ name, dueAt, breachedAt }: TicketResource['clocks'][number]): string {
  const label = clockWord(name);
  if (breachedAt !== null) return bad(`${label} : dépassement depuis le ${when(breachedAt)}`);
  return dueAt === null ? `${label} : ${warning('suspendue')}` : `${label} : ${when(dueAt)}`;
}

/** One line a letter: what goes to a whole group is one thing to tell. The ticket's title is not told each time. */
function lettersOf(mails: readonly Mail[], { title }: TicketResource): Mail[] {
  const letters = new Map<string, { mail: Mail; people: string[] }>();
  for (const mail of mails) {
    const key = `${mail.seq} ${mail.subject}`;
    const letter = letters.get(key) ?? { mail, people: [] };
    letter.people.push(mail.to);
    letters.set(key, letter);
  }
  return [...letters.values()].map(({ mail, people }) => ({
    ...mail,
    to: namesOf(people),
    subject:
      title && mail.subject.endsWith(title)
        ? mail.subject.slice(0, -title.length).replace(/\s*:\s*$/, '')
        : mail.subject,
  }));
}

function namesOf(people: readonly string[]): string {
  const others = people.length - NAMED;
  return others > 1 ? `${people.slice(0, NAMED).join(', ')} et ${others} autres` : people.join(', ');
}

function latenessOf({ facts: { due, fired } }: EventResource): string {
  return due && fired ? seconds(Date.parse(String(fired)) - Date.parse(String(due))) : '';
}
