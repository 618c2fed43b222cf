import { linksOf } from '../../../activities/mail/links';
import { render } from '../../../activities/mail/templates';
import type { MailContext } from '../../../activities/mail/templates/context';
import type { Rendered } from '../../../activities/mail/templates/layout';
import { academieParis } from '../../../domain/policy/academieParis';
import type { Notice } from '../../../domain/ticket/notices';
import type { Language } from '../../../domain/words';
import { academicCharter } from '../../../domain/workstation/academicCharter';
import { slot } from '../harness/usual';

const SECRET = 'a secret for the tests, of 32 characters';
const PUBLIC_URL = 'https://guichet.example';

const TEXTS = {
  message: 'Bonjour,\r\nPouvez-vous redémarrer le poste ?',
  reason: 'Vérifier le pilote de l’imprimante',
  report: 'Pilote réinstallé.',
  found: 'Câble débranché',
  done: 'Câble remplacé',
  parts: '1 câble RJ45',
  summary: 'Le commutateur ne répond plus.',
};

const unmetIn = ({ event }: Notice): readonly string[] =>
  (event.type === 'ticketOpened' && event.conformity?.criteria) || [];

type Change = Partial<Omit<MailContext, 'notice'>>;

/** A mail's context as the desk would gather it. */
export function contextOf(notice: Notice, personId: string, change: Change = {}): MailContext {
  return {
    notice,
    toRequester: personId === notice.ticket.requesterId,
    title: 'L’imprimante de la salle 204 ne répond plus',
    texts: 'contentId' in notice.event && notice.event.contentId ? TEXTS : {},
    names: {
      person: (id) => (id === 'system' ? null : `Prénom ${id.replace('acc-', '').toUpperCase()}`),
      group: (id) => `Équipe ${id}`,
      service: 'Poste de travail',
      establishment: 'Collège Voltaire',
      place: 'Collège Voltaire, 101 avenue de la République, 75011 Paris',
      desk: academieParis.title.fr,
    },
    answers: [],
    article: null,
    unmet: academicCharter.criteria.filter(({ id }) => unmetIn(notice).includes(id)),
    visitSlot: slot(notice.event.at + 86_400_000, 'acc-nora'),
    policy: academieParis,
    links: linksOf(notice, personId, { publicUrl: PUBLIC_URL, linkSecret: SECRET }),
    ...change,
  };
}

/** To whom the tests send a notice: the person it names, or somebody of the desk. */
export const readerOf = ({ audience }: Notice): string => (audience.to === 'person' ? audience.id : 'acc-somebody');

export const mailOf = (notice: Notice, language: Language, change: Change = {}): Rendered =>
  render(contextOf(notice, readerOf(notice), change), language);

export const whole = ({ subject, text, html }: Rendered): string => [subject, text, html].join('\n');
