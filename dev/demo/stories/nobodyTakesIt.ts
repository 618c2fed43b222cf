import { MINUTE_MS } from '../../../domain/time';
import type { Story } from '../tale';

export const nobodyTakesIt: Story = {
  title: 'Personne ne prend le ticket : les échéances parlent',
  about: 'Seuils de 50, 75 et 100 %, deux niveaux hiérarchiques, et une résolution en retard qui reste écrite.',
  cast: ['l.faure', 's.petit', 'v.rousseau', 'e.moreau', 'h.mercier'],

  async tell(tale) {
    await tale.opens(
      'Laurence Faure, directrice d’école, n’a plus Internet dans toute l’école : priorité P1.',
      'l.faure',
      {
        kind: 'incident',
        title: 'Plus d’Internet dans l’école',
        serviceId: 'internet',
        impact: 'establishment',
        urgency: 'high',
      },
    );
    tale.expect({ status: 'new', priority: 'P1' });

    await tale.untilMark('takeCharge', 50);
    tale.expect({ mails: { 'l.bernard': /50\s%/ } });
    await tale.untilMark('takeCharge', 75);
    tale.expect({ mails: { 's.petit': /75\s%/ } });
    await tale.untilDue('takeCharge', 'le délai de prise en compte est épuisé : la responsable du groupe est alertée');
    tale.expect({ status: 'new', events: ['breached', 'superiorTold'], mails: { 's.petit': /./ } });
    await tale.untilDue('acknowledge', 'une heure sans réaction : le niveau suivant est alerté');
    tale.expect({ events: ['superiorTold'], mails: { 'v.rousseau': /./, 'm.vasseur': /./ } });

    await tale.later(10 * MINUTE_MS);
    await tale.does('Valérie Rousseau, superviseure, prend l’alerte en compte.', 'v.rousseau', 'acknowledge');
    await tale.does(
      'Elle confie le ticket aux experts réseau : pris en compte, mais trop tard.',
      'v.rousseau',
      'escalate',
      {
        direction: 'functional',
        groupId: 'expert-reseau',
        summary: 'École entière coupée, ticket oublié au guichet : à traiter maintenant.',
      },
    );
    tale.expect({ status: 'inProgress', level: 'expert', mails: { 'l.faure': /prise en compte/ } });
    await tale.does('Élodie Moreau se met au travail.', 'e.moreau', 'take');

    await tale.untilMark('resolution', 50);
    await tale.untilMark('resolution', 75);
    tale.expect({ mails: { 'e.moreau': /75\s%/, 'h.mercier': /75\s%/ } });
    await tale.untilDue('resolution', 'le délai de résolution est épuisé à son tour');
    tale.expect({ mails: { 'e.moreau': /dépass/i } });

    await tale.later(35 * MINUTE_MS);
    await tale.does('L’opérateur a rétabli la ligne : résolu, en retard.', 'e.moreau', 'resolve', {
      code: 'solved',
      message: 'La ligne de l’opérateur est rétablie.',
    });
    tale.expect({ status: 'resolved', mails: { 'l.faure': /résolue/ } });
    await tale.does('Laurence confirme : Internet est revenu.', 'l.faure', 'answerResolution', { answer: 'accepted' });
    tale.expect({ status: 'closed' });
    await tale.untilDue('afterClosure', 'un mois plus tard');
    tale.expect({ events: ['lifeEnded'] });
  },
};
