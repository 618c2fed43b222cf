import { MINUTE_MS } from '../../../domain/time';
import { DemoFailure } from '../failure';
import type { Story } from '../tale';
import { untilFree } from '../untilFree';

const machineId = 'PC-204-01';

export const fullPath: Story = {
  title: 'Le parcours complet, de l’enregistrement à la note',
  about:
    'Premier niveau, prise en main avec accord, expert, rendez-vous, intervention sur place, résolution, acceptation, note.',
  cast: ['c.martin', 'l.bernard', 'e.moreau', 'f.garcia'],

  async tell(tale) {
    await tale.opens('Claire Martin, professeure au collège Marguerite-Duval, écrit au guichet.', 'c.martin', {
      kind: 'incident',
      title: 'Le tableau de la salle 204 perd le réseau',
      description: 'Depuis ce matin, le tableau interactif se déconnecte toutes les dix minutes.',
      serviceId: 'tableau-interactif',
      machine: machineId,
    });
    tale.expect({ status: 'new', level: 'firstLine', priority: 'P3', mails: { 'c.martin': /enregistrée/ } });

    await tale.later(10 * MINUTE_MS);
    await tale.does(
      'Lucas Bernard, du guichet unique, s’en occupe : le ticket est pris en compte.',
      'l.bernard',
      'take',
    );
    tale.expect({ status: 'inProgress', mails: { 'c.martin': /prise en compte/ } });

    await tale.does(
      'Pour regarder le poste à distance, il demande l’accord de Claire.',
      'l.bernard',
      'requestRemoteTakeover',
      {
        machineId,
        scope: ['view', 'control'],
        reason: 'Vérifier la carte réseau du poste relié au tableau.',
      },
    );
    tale.expect({ status: 'pending', paused: true, mails: { 'c.martin': /accord est demandé/ } });
    const early = 'Il essaie de commencer sans attendre la réponse : le guichet refuse.';
    await tale.isRefused(early, 'l.bernard', 'startRemoteSession', { machineId }, 'consentMissing');

    await tale.later(25 * MINUTE_MS);
    const granted = { consentId: 'consent-1', answer: 'granted' };
    await tale.does(
      'Claire donne son accord ; le délai de résolution court de nouveau.',
      'c.martin',
      'answerConsent',
      granted,
    );
    tale.expect({ status: 'inProgress', paused: false, mails: { 'l.bernard': /Accord donné/ } });
    await tale.does('Lucas prend la main.', 'l.bernard', 'startRemoteSession', { machineId });
    await tale.lasts(15);
    await tale.does('Le poste est sain : il rend la main avec un compte rendu.', 'l.bernard', 'endRemoteSession', {
      report: 'Le poste et son pilote sont à jour. La coupure vient du réseau de la salle.',
    });
    tale.expect({ mails: { 'c.martin': /prise en main/i } });

    await tale.does('Escalade fonctionnelle aux experts réseau.', 'l.bernard', 'escalate', {
      direction: 'functional',
      groupId: 'expert-reseau',
      summary: 'Coupures toutes les dix minutes, poste hors de cause.',
    });
    tale.expect({ level: 'expert', mails: { 'e.moreau': /Escalade/ } });
    await tale.later(30 * MINUTE_MS);
    await tale.does('Élodie Moreau, experte réseau, reprend le ticket.', 'e.moreau', 'take');
    await tale.does('Elle a trouvé : la prise murale est à changer. Il faut venir sur place.', 'e.moreau', 'escalate', {
      direction: 'functional',
      groupId: 'proximite-nord',
      summary: 'Port stable, prise murale défectueuse en salle 204 : à remplacer.',
    });
    tale.expect({ level: 'onSite', mails: { 'f.garcia': /Escalade/ } });

    await tale.does('Fernando Garcia, de la proximité nord, se charge du déplacement.', 'f.garcia', 'take');
    await untilFree(tale, async (round) => {
      const offer =
        round === 0
          ? 'Il propose trois rendez-vous.'
          : 'Un autre ticket a pris ce créneau : il en propose trois autres.';
      await tale.does(offer, 'f.garcia', 'proposeAppointment', {
        slots: await tale.slots('f.garcia', 3, round),
        message: 'Il me faut la salle pendant trois quarts d’heure.',
      });
      tale.expect({ status: 'pending', paused: true, mails: { 'c.martin': /rendez-vous/i } });
      await tale.later(60 * MINUTE_MS);
      await tale.does('Claire choisit le deuxième créneau, que le guichet réserve.', 'c.martin', 'answerAppointment', {
        appointmentId: tale.scene.ticket.appointment?.id,
        slot: 1,
      });
    });
    tale.expect({ events: ['appointmentBooked'], mails: { 'c.martin': /rendez-vous/i, 'f.garcia': /rendez-vous/i } });

    const slot = tale.scene.ticket.appointment?.slot;
    if (!slot) throw new DemoFailure('Le rendez-vous n’a pas de créneau.');
    await tale.does('Le rendez-vous sera une intervention sur place.', 'f.garcia', 'scheduleVisit', slot);
    tale.expect({ events: ['visitScheduled'], mails: { 'c.martin': /intervention/i } });
    await tale.until(Date.parse(slot.startAt), 'le jour venu, après le rappel de la veille');
    tale.expect({ events: ['reminded'], mails: { 'c.martin': /rappel/i } });
    await tale.does('Fernando est en salle 204.', 'f.garcia', 'startVisit');
    await tale.later(40 * MINUTE_MS);
    await tale.does('Aucune intervention ne se termine sans compte rendu.', 'f.garcia', 'reportVisit', {
      spentMinutes: 40,
      found: 'Prise murale oxydée.',
      done: 'Prise remplacée, débit mesuré pendant dix minutes.',
      parts: 'Une prise RJ45.',
    });
    tale.expect({ status: 'inProgress', mails: { 'c.martin': /compte rendu/i } });

    await tale.does('Il déclare l’incident résolu.', 'f.garcia', 'resolve', {
      code: 'solved',
      message: 'La prise murale de la salle 204 a été remplacée.',
    });
    tale.expect({ status: 'resolved', mails: { 'c.martin': /résolue/ } });
    await tale.later(45 * MINUTE_MS);
    await tale.does('Claire confirme : le ticket est clos.', 'c.martin', 'answerResolution', { answer: 'accepted' });
    tale.expect({ status: 'closed', mails: { 'c.martin': /close/ } });
    await tale.does('Et elle donne la meilleure note.', 'c.martin', 'rate', {
      score: 5,
      comment: 'Merci à tous les trois !',
    });
    await tale.untilDue('afterClosure', 'un mois plus tard');
    tale.expect({ status: 'closed', events: ['lifeEnded'] });
  },
};
