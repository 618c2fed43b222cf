import { Readable } from 'node:stream';
import { DAY_MS } from '../../domain/time';
import { importLog } from '../../intake/calls/importLog';
import { openStore } from '../../store/store';
import { dateAfter, instantOf, mondayOf, parisOf } from '../../web/i18n/paris';
import type { DeskClient } from '../demo/client';
import { queueLogBefore } from './calls';
import type { Stagehand } from './scene';

interface Errand {
  who: string;
  title: string;
  serviceId: string;
  /** How far it has come. */
  as: 'new' | 'taken' | 'escalated' | 'rated';
  by?: string;
  score?: number;
  comment?: string;
}

const ERRANDS: readonly Errand[] = [
  {
    who: 'e.roy',
    title: 'Mot de passe expiré',
    serviceId: 'messagerie',
    as: 'rated',
    score: 5,
    comment: 'Très rapide, merci.',
  },
  {
    who: 't.dupuis',
    title: 'Bulletins impossibles à imprimer',
    serviceId: 'imprimante',
    as: 'rated',
    by: 's.petit',
    score: 2,
    comment: 'Trois jours sans imprimante au secrétariat, en pleine période d’inscriptions.',
  },
  {
    who: 'c.guerin',
    title: 'Le Wi-Fi coupe en salle des professeurs',
    serviceId: 'wifi',
    as: 'rated',
    score: 4,
    comment: 'Le technicien a bien expliqué.',
  },
  {
    who: 'v.boyer',
    title: 'Licence expirée sur trois postes',
    serviceId: 'poste-de-travail',
    as: 'rated',
    by: 'n.benali',
    score: 5,
  },
  { who: 'p.gauthier', title: 'Accès refusé aux notes', serviceId: 'vie-scolaire', as: 'escalated' },
  {
    who: 'l.pereira',
    title: 'Tableau interactif décalé',
    serviceId: 'tableau-interactif',
    as: 'escalated',
    by: 'n.benali',
  },
  { who: 'm.renard', title: 'Clavier hors d’usage', serviceId: 'poste-de-travail', as: 'taken', by: 's.petit' },
  { who: 's.cohen', title: 'Messagerie pleine', serviceId: 'messagerie', as: 'taken', by: 't.nguyen' },
  { who: 'g.masson', title: 'Poste lent au démarrage', serviceId: 'poste-de-travail', as: 'taken' },
  { who: 'k.tran', title: 'Vidéoprojecteur sans image', serviceId: 'tableau-interactif', as: 'taken', by: 's.petit' },
  { who: 'b.noel', title: 'Imprimante du CDI hors ligne', serviceId: 'imprimante', as: 'new' },
  { who: 'h.fabre', title: 'Compte d’un nouvel enseignant', serviceId: 'messagerie', as: 'new' },
  { who: 'j.clement', title: 'Écran noir en salle 12', serviceId: 'poste-de-travail', as: 'new' },
];

/** What else goes on at the desk, so that there is something to steer. Only for one that is gone afterwards. */
export async function fillTheDesk(client: DeskClient, hand: Stagehand, mongodbUri: string): Promise<void> {
  await Promise.all(ERRANDS.map((errand) => run(hand, errand)));
  await callForWeeks(mongodbUri);
  const lastWeek = dateAfter(mondayOf(parisOf(Date.now()).date, -1), 1);
  const at = (time: string) => new Date(instantOf(lastWeek, time)).toISOString();
  await client.enterGap('v.rousseau', {
    from: at('13:00'),
    to: at('18:00'),
    source: 'calls',
    reason: 'Standard en panne',
  });
}

async function callForWeeks(mongodbUri: string): Promise<void> {
  const store = await openStore(mongodbUri);
  try {
    const log = Readable.from([Buffer.from(queueLogBefore(Date.now()))]);
    await importLog(store, log, { pbx: 'demo', keepNumbersMs: DAY_MS, now: Date.now });
  } finally {
    await store.close();
  }
}

async function run(hand: Stagehand, { who, title, serviceId, as, by = 'l.bernard', score, comment }: Errand) {
  const number = await hand.open(who, { kind: 'incident', title, serviceId });
  if (as === 'new') return;
  await hand.act(by, number, 'take');
  if (as === 'escalated') {
    await hand.act(by, number, 'escalate', { direction: 'functional', groupId: 'expert-applications', summary: title });
  }
  if (as !== 'rated') return;
  await hand.act(by, number, 'resolve', { code: 'solved', message: 'C’est réparé.' });
  await hand.act(who, number, 'answerResolution', { answer: 'accepted' });
  await hand.act(who, number, 'rate', { score, ...(comment ? { comment } : {}) });
}
