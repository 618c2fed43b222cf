import type { Outage } from '../api/resources';
import { texts } from '../i18n/language';

/** What everybody is told of an outage: in banners, before a report, in a ticket. */
export const outageTexts = texts(
  {
    states: {
      planned: 'Prévu',
      ongoing: 'En cours',
      overdue: 'En cours, fin dépassée',
      ended: 'Terminé',
      cancelled: 'Annulé',
    } satisfies Record<Outage['state'], string>,
    about: (kind: string) => `${kind} : `,
    begins: (when: string) => `Début : ${when}.`,
    expectedEnd: (when: string) => `Fin prévue : ${when}.`,
    unknownEnd: 'Fin pas encore connue.',
    late: 'La fin prévue est dépassée.',
    see: 'État des services',
    more: (count: number) => (count === 1 ? 'Une autre interruption' : `${count} autres interruptions`),
    known: 'Nous sommes déjà au courant',
    knownHint:
      'Si c’est cela, inutile de le signaler : suivez-la en un clic, et un courriel vous dira quand elle est finie.',
    knownFor: (name: string) => `Si c’est cela, ${name} peut la suivre, sans demande.`,
    follow: 'Suivre cette panne',
    followWorks: 'Suivre ces travaux',
    followFor: (name: string) => `La faire suivre à ${name}`,
    followed: 'Vous suivez cette panne : un courriel vous préviendra de chaque avancée, et de la fin.',
    followedFor: (name: string) => `${name} suit cette panne et recevra un courriel à la fin.`,
    anyway: 'Sinon, ou si cela vous bloque, continuez : votre demande dira qu’elle s’y rapporte.',
    anywayFor: 'Sinon, ouvrez la demande : elle dira qu’elle s’y rapporte.',
    home: 'Revenir à l’accueil',
    latest: 'Dernière nouvelle',
  },
  {
    states: {
      planned: 'Planned',
      ongoing: 'Going on',
      overdue: 'Going on, end passed',
      ended: 'Over',
      cancelled: 'Cancelled',
    },
    about: (kind) => `${kind}: `,
    begins: (when) => `Start: ${when}.`,
    expectedEnd: (when) => `Expected end: ${when}.`,
    unknownEnd: 'The end is not known yet.',
    late: 'The expected end has passed.',
    see: 'Service status',
    more: (count) => (count === 1 ? 'One more interruption' : `${count} more interruptions`),
    known: 'We know about it already',
    knownHint:
      'If this is it, there is no need to report it: follow it with one click, and a mail tells you when it is over.',
    knownFor: (name) => `If this is it, ${name} can follow it, without a ticket.`,
    follow: 'Follow this outage',
    followWorks: 'Follow these works',
    followFor: (name) => `Have ${name} follow it`,
    followed: 'You follow this outage: a mail tells you of every step, and of the end.',
    followedFor: (name) => `${name} follows this outage and gets a mail at the end.`,
    anyway: 'Otherwise, or if you cannot work, go on: your request will say that it is about it.',
    anywayFor: 'Otherwise open the ticket: it will say that it is about it.',
    home: 'Back to the home page',
    latest: 'Latest news',
  },
);
