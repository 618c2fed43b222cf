import { MINUTE_MS } from '../../../domain/time';
import { DemoFailure } from '../failure';
import type { Story } from '../tale';
import { untilFree } from '../untilFree';

export const consentRefused: Story = {
  title: 'L’accord est refusé : le guichet vient sur place',
  about: 'Refuser la prise en main ne change ni la priorité ni le traitement : il y a toujours une autre voie.',
  cast: ['t.dupuis', 'm.lefevre', 'z.traore'],

  async tell(tale) {
    await tale.opens('Thomas Dupuis, gestionnaire au collège Jean-Bonnefoy, ne peut plus imprimer.', 't.dupuis', {
      kind: 'incident',
      title: 'L’imprimante du secrétariat ne sort plus rien',
      description: 'Les bulletins partent demain.',
      serviceId: 'imprimante',
      impact: 'team',
      machine: 'PC-SEC-02',
    });
    await tale.later(5 * MINUTE_MS);
    await tale.does('Mathilde Lefèvre, du guichet unique, prend le ticket.', 'm.lefevre', 'take');
    await tale.does('Elle demande à voir le poste à distance.', 'm.lefevre', 'requestRemoteTakeover', {
      machineId: 'PC-SEC-02',
      scope: ['view'],
    });
    tale.expect({ status: 'pending', paused: true, mails: { 't.dupuis': /accord est demandé/ } });

    await tale.later(20 * MINUTE_MS);
    const refused = { consentId: 'consent-1', answer: 'refused' };
    await tale.does(
      'Des dossiers d’élèves sont ouverts : Thomas refuse, sans se justifier.',
      't.dupuis',
      'answerConsent',
      refused,
    );
    tale.expect({ status: 'inProgress', priority: 'P3', paused: false, mails: { 'm.lefevre': /Accord refusé/ } });
    const locked = 'La prise en main reste fermée.';
    await tale.isRefused(locked, 'm.lefevre', 'startRemoteSession', { machineId: 'PC-SEC-02' }, 'consentMissing');

    await tale.does('Le ticket va donc à l’équipe qui se déplace.', 'm.lefevre', 'escalate', {
      direction: 'functional',
      groupId: 'proximite-nord',
      summary: 'Prise en main refusée ; imprimante muette, à voir sur place.',
    });
    tale.expect({ level: 'onSite', mails: { 'z.traore': /Escalade/ } });
    await tale.does('Zoé Traoré, de la proximité nord, le prend.', 'z.traore', 'take');
    await untilFree(tale, async (round) => {
      const announce = 'Elle annonce sa venue : une invitation part dans les agendas.';
      const elsewhen = 'Un autre ticket a pris ce créneau : elle en choisit un autre.';
      const [slot] = await tale.slots('z.traore', 1, round);
      await tale.does(round === 0 ? announce : elsewhen, 'z.traore', 'scheduleVisit', {
        ...slot,
        message: 'Je passe au secrétariat.',
      });
    });
    tale.expect({ events: ['visitScheduled'], mails: { 't.dupuis': /intervention/i, 'z.traore': /intervention/i } });

    const slot = tale.scene.ticket.visit?.slot;
    if (!slot) throw new DemoFailure('L’intervention n’a pas de créneau.');
    await tale.until(Date.parse(slot.startAt), 'le jour de l’intervention');
    await tale.does('Zoé est au secrétariat.', 'z.traore', 'startVisit');
    await tale.later(30 * MINUTE_MS);
    await tale.does('Elle rend compte de ce qu’elle a trouvé et fait.', 'z.traore', 'reportVisit', {
      spentMinutes: 25,
      found: 'File d’impression bloquée par un document de 2 Go.',
      done: 'File vidée, limite posée.',
    });
    tale.expect({ mails: { 't.dupuis': /compte rendu/i } });
    const resolution = { code: 'solved', message: 'La file d’impression est débloquée.' };
    await tale.does('L’incident est résolu.', 'z.traore', 'resolve', resolution);
    await tale.does('Thomas imprime ses bulletins et accepte.', 't.dupuis', 'answerResolution', { answer: 'accepted' });
    tale.expect({ status: 'closed', mails: { 't.dupuis': /close/ } });
    await tale.untilDue('afterClosure', 'un mois plus tard');
    tale.expect({ events: ['lifeEnded'] });
  },
};
