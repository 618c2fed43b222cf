import { HOUR_MS, MINUTE_MS } from '../../../domain/time';
import type { Story } from '../tale';

export const reopened: Story = {
  title: 'Résolu, refusé, rouvert, puis clos par le silence',
  about:
    'Jane Smith lit ses courriels en anglais. Une résolution refusée ouvre un nouveau cycle, avec ses propres échéances.',
  cast: ['j.smith', 't.nguyen'],

  async tell(tale) {
    await tale.opens(
      'Jane Smith, assistante d’anglais au lycée Émilie-Fontanel, a perdu l’accès à sa messagerie.',
      'j.smith',
      {
        kind: 'incident',
        title: 'I cannot open my academic mailbox',
        serviceId: 'messagerie',
      },
    );
    tale.expect({ status: 'new', mails: { 'j.smith': /registered/i } });
    await tale.later(10 * MINUTE_MS);
    await tale.does('Thierry Nguyen, du guichet unique, prend le ticket.', 't.nguyen', 'take');
    await tale.later(20 * MINUTE_MS);
    await tale.does('Un mot de passe provisoire, et il le déclare résolu.', 't.nguyen', 'resolve', {
      code: 'solved',
      message: 'Your password has been reset.',
    });
    tale.expect({ status: 'resolved', mails: { 'j.smith': /resolved/i } });

    await tale.later(2 * HOUR_MS);
    await tale.does(
      'Cela ne marche pas : Jane refuse la résolution, et le ticket est rouvert.',
      'j.smith',
      'answerResolution',
      {
        answer: 'refused',
        message: 'The new password works on the portal, not in the mailbox.',
      },
    );
    tale.expect({
      status: 'inProgress',
      events: ['resolutionRefused', 'reopened'],
      mails: { 't.nguyen': /rouverte/i },
    });

    await tale.later(10 * MINUTE_MS);
    await tale.does(
      'Thierry, qui l’avait gardé, le reprend : ce cycle aussi est pris en compte à temps.',
      't.nguyen',
      'take',
    );
    await tale.later(HOUR_MS);
    await tale.does('La boîte n’était pas rattachée au compte : résolu pour de bon.', 't.nguyen', 'resolve', {
      code: 'solved',
      message: 'Your mailbox is linked to your account again.',
    });
    tale.expect({ status: 'resolved', mails: { 'j.smith': /resolved/i } });

    await tale.untilDue('closure', 'cinq jours ouvrés passent ; Jane, rappelée une fois, ne répond pas');
    tale.expect({ status: 'closed', events: ['reminded', 'closed'], mails: { 'j.smith': /closed/i } });
    await tale.untilDue('afterClosure', 'un mois plus tard');
    tale.expect({ status: 'closed', events: ['lifeEnded'] });
  },
};
