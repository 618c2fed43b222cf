import type { Template } from '../../../../domain/ticket/audience';
import type { EventFacts } from '../../../../domain/ticket/events';
import type { MissedAlert } from '../../../../domain/ticket/notices';
import { MINUTE_MS } from '../../../../domain/time';
import type { Letters, MailContext } from '../context';
import { type Block, blocks, facts, list, paragraph } from '../letter';
import { about, quoted } from '../parts';
import { words } from './words';
import { ticketFacts } from './work';

/** When it was due; and when the desk could tell, where that was later because of an outage. */
const lateness = (label: string, { due, fired }: { due: number; fired: number }): Block =>
  facts([label, words.when(due)], fired - due > MINUTE_MS && ['Constatée avec retard le', words.when(fired)]);

const missedOf = ({ template, clock, percent, due }: MissedAlert): string => {
  const what = clock === null ? '' : ` «\u00a0${words.clock[clock]}\u00a0»`;
  const kind = template === 'threshold' ? `Seuil de ${percent}\u00a0%${what}` : `${kinds[template] ?? 'Alerte'}${what}`;
  return `${kind}, le ${words.when(due)}`;
};
const kinds: Partial<Record<MissedAlert['template'], string>> = {
  breach: 'Dépassement',
  acknowledgementOverdue: 'Alerte sans suite',
  hierarchical: 'Alerte au responsable',
};

const missed = ({ notice }: MailContext): Block | null =>
  notice.missed.length === 0 ? null : list('Ce message regroupe aussi\u00a0:', notice.missed.map(missedOf));

export const alerts: Pick<Letters, 'threshold' | 'breach' | 'hierarchical' | 'acknowledgementOverdue' | 'nobodyThere'> =
  {
    threshold: (context) => {
      const { event } = context;
      return {
        subject: `Échéance à ${event.percent}\u00a0% (${words.clock[event.clock]})${about(context, words)}`,
        heading: `${event.percent}\u00a0% du délai «\u00a0${words.clock[event.clock]}\u00a0» est écoulé`,
        blocks: blocks(lateness('Seuil atteint le', event), missed(context), ticketFacts(context)),
      };
    },

    breach: (context) => {
      const { event } = context;
      const isRepeat = event.type === 'repeated';
      return {
        subject: `Dépassement${isRepeat ? ' qui dure' : ''} (${words.clock[event.clock]})${about(context, words)}`,
        heading: `Le délai «\u00a0${words.clock[event.clock]}\u00a0» est dépassé`,
        blocks: blocks(
          isRepeat ? paragraph('Ce dépassement a déjà été signalé et dure encore.') : null,
          lateness(isRepeat ? 'Rappel prévu le' : 'Échéance', event),
          isRepeat && event.folded > 0
            ? paragraph(`Rappels précédents qui n’ont pas pu partir à temps\u00a0: ${event.folded}.`)
            : null,
          missed(context),
          ticketFacts(context),
        ),
      };
    },

    hierarchical: (context) => {
      const { event, names } = context;
      return {
        subject: `Alerte au responsable${about(context, words)}`,
        heading: 'Un ticket demande votre attention',
        blocks: blocks(
          paragraph(whyTold(context, event.because)),
          quoted(context, 'summary', `Message de ${names.person(event.by) ?? 'l’équipe'}`, words),
          paragraph(
            'Le ticket reste à son équipe. Merci de prendre cette alerte en compte depuis le ticket\u00a0; à défaut, le responsable suivant sera alerté.',
          ),
          missed(context),
          ticketFacts(context),
        ),
      };
    },

    acknowledgementOverdue: (context) => {
      const { event } = context;
      return {
        subject: `Alerte restée sans suite${about(context, words)}`,
        heading: 'Une alerte est restée sans suite',
        blocks: blocks(
          paragraph(
            event.clock === 'followUp'
              ? 'Vous avez pris cette alerte en compte, mais rien n’a été fait depuis sur le ticket.'
              : 'Cette alerte vous a été adressée et n’a pas été prise en compte.',
          ),
          lateness('Échéance', event),
          missed(context),
          ticketFacts(context),
        ),
      };
    },

    nobodyThere: (context) => {
      const { event, names } = context;
      const { audience } = event;
      const whom = {
        person: () => `à ${('id' in audience && names.person(audience.id)) || 'la personne concernée'}`,
        group: () => ('id' in audience ? `à l’équipe «\u00a0${names.group(audience.id)}\u00a0»` : ''),
        groupLead: () =>
          'id' in audience ? `au responsable de l’équipe «\u00a0${names.group(audience.id)}\u00a0»` : '',
        supervisors: () => 'aux superviseurs',
      };
      return {
        subject: `Personne à prévenir${about(context, words)}`,
        heading: 'Une alerte n’a trouvé personne',
        blocks: blocks(
          paragraph(
            `Un message destiné ${whom[audience.to]()} n’a pu être remis\u00a0: aucun destinataire n’est présent ni remplacé. Il vous est adressé à la place.`,
          ),
          facts(['Message', undelivered[event.template] ?? 'information sur le ticket']),
          ticketFacts(context),
        ),
      };
    },
  };

function whyTold({ names, notice }: MailContext, because: EventFacts['superiorTold']['because']): string {
  const group = names.group(notice.ticket.groupId);
  if (because === 'command') return `L’équipe «\u00a0${group}\u00a0» sollicite votre arbitrage.`;
  if (because === 'nobodyThere') return 'Le responsable à alerter avant vous n’est ni présent ni remplacé.';
  if (because === 'acknowledge')
    return 'Le responsable alerté avant vous n’a pas pris l’alerte en compte dans le délai prévu.';
  if (because === 'followUp') return 'Le responsable alerté avant vous n’a pas donné suite dans le délai prévu.';
  return `Le délai «\u00a0${words.clock[because]}\u00a0» de ce ticket, suivi par l’équipe «\u00a0${group}\u00a0», est dépassé.`;
}

const undelivered: Partial<Record<Template, string>> = {
  assigned: 'ticket confié',
  requesterReplied: 'réponse du demandeur',
  requesterCancelled: 'annulation par le demandeur',
  answered: 'réponse à une demande d’accord',
  toReplan: 'rendez-vous à reproposer',
  threshold: 'échéance proche',
  breach: 'dépassement',
  escalated: 'escalade',
  acknowledgementOverdue: 'alerte restée sans suite',
  waitExpired: 'fin d’une attente',
  reopened: 'demande rouverte',
};
