import type { Bilingual } from '../written';
import type { OutageKind, UpdateKind } from './outage';

/** What outages are called, in mails and on every page. */
export const KIND_WORDS: Readonly<Record<OutageKind, Bilingual>> = {
  outage: { fr: 'Panne', en: 'Outage' },
  plannedWork: { fr: 'Travaux', en: 'Planned work' },
};

type Words = Readonly<Record<UpdateKind, Bilingual>>;

/** What an update says, in one sentence. */
export const UPDATE_WORDS: Readonly<Record<OutageKind, Words>> = {
  outage: {
    announced: { fr: 'Une panne est en cours', en: 'There is an outage' },
    started: { fr: 'La panne a commencé', en: 'The outage has begun' },
    update: { fr: 'Des nouvelles de la panne', en: 'News of the outage' },
    endMoved: { fr: 'La fin prévue de la panne a changé', en: 'The expected end of the outage has changed' },
    rescheduled: { fr: 'La panne a été reprogrammée', en: 'The outage was rescheduled' },
    ended: { fr: 'La panne est terminée', en: 'The outage is over' },
    cancelled: { fr: 'L’annonce de panne est annulée', en: 'The announcement of an outage is cancelled' },
    reopened: { fr: 'La panne est de retour', en: 'The outage is back' },
  },
  plannedWork: {
    announced: { fr: 'Des travaux sont prévus', en: 'Work is planned' },
    started: { fr: 'Les travaux commencent', en: 'The planned work begins' },
    update: { fr: 'Des nouvelles des travaux', en: 'News of the planned work' },
    endMoved: { fr: 'La fin prévue des travaux a changé', en: 'The expected end of the planned work has changed' },
    rescheduled: { fr: 'Les travaux ont été reportés', en: 'The planned work was rescheduled' },
    ended: { fr: 'Les travaux sont terminés', en: 'The planned work is done' },
    cancelled: { fr: 'Les travaux sont annulés', en: 'The planned work is cancelled' },
    reopened: { fr: 'Les travaux ont repris', en: 'The planned work has been resumed' },
  },
};
