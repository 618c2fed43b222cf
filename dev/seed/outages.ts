import type { Outage, Update } from '../../domain/outage/outage';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../domain/time';
import type { OutageRow } from '../../store/models/outages';
import { idOf } from './people';

type Told = Pick<Update, 'kind' | 'at' | 'text'> & Partial<Update>;

interface Story extends Pick<Outage, 'id' | 'kind' | 'serviceIds' | 'establishmentIds' | 'startAt' | 'title'> {
  expectedEndAt: Instant | null;
  endedAt?: Instant | null;
  told: readonly Told[];
}

/** One outage, one planned work, and what has been in the past weeks; who asked for it was told long ago. */
export const outagesAt = (now: Instant): OutageRow[] => storiesAt(now).map(rowOf);

function rowOf({ id: _id, told, endedAt = null, ...facts }: Story): OutageRow {
  const updates = told.map((it, index) => ({ seq: index + 1, by: idOf('l.bernard'), isMailed: true, ...it }));
  return { _id, ...facts, endedAt, cancelled: false, updates, bodyDigest: 'demo', told: updates.length };
}

const storiesAt = (now: Instant): Story[] => [
  {
    id: 'out-demo-telephonie',
    kind: 'outage',
    serviceIds: ['telephonie'],
    establishmentIds: ['0759022Z', '0759024B'],
    startAt: now - 3 * HOUR_MS,
    expectedEndAt: now + 26 * HOUR_MS,
    title: { fr: 'Téléphones muets dans deux lycées', en: 'Telephones are silent in two schools' },
    told: [
      {
        kind: 'announced',
        at: now - 2 * HOUR_MS,
        text: {
          fr: 'Les postes téléphoniques des deux lycées ne reçoivent plus d’appel. L’opérateur cherche la coupure ; en attendant, le numéro d’urgence de l’établissement est renvoyé vers un portable.',
          en: 'The telephones of both schools get no calls. The operator is looking for the break; meanwhile the emergency number is forwarded to a mobile.',
        },
      },
      {
        kind: 'update',
        at: now - 40 * MINUTE_MS,
        text: {
          fr: 'La coupure est trouvée : une fibre sectionnée par des travaux de voirie. La réparation est prévue demain.',
          en: 'The break is found: a fibre cut by roadworks. It will be repaired tomorrow.',
        },
      },
    ],
  },
  {
    id: 'out-demo-standards',
    kind: 'plannedWork',
    serviceIds: ['telephonie'],
    establishmentIds: null,
    startAt: now + 4 * DAY_MS,
    expectedEndAt: now + 4 * DAY_MS + 2 * HOUR_MS,
    title: { fr: 'Mise à jour des standards téléphoniques', en: 'Update of the telephone exchanges' },
    told: [
      {
        kind: 'announced',
        at: now - DAY_MS,
        text: { fr: 'Les appels seront coupés par moments, deux minutes au plus.', en: null },
      },
    ],
  },
  past(now, 6, {
    id: 'out-demo-voip',
    kind: 'outage',
    hours: 2,
    serviceIds: ['telephonie'],
    fr: 'Appels extérieurs impossibles',
    en: 'No calls to the outside',
  }),
  past(now, 23, {
    id: 'out-demo-formation',
    kind: 'plannedWork',
    hours: 4,
    serviceIds: ['formation'],
    fr: 'Maintenance de la plateforme de formation',
    en: 'Maintenance of the training platform',
  }),
  past(now, 51, {
    id: 'out-demo-internet',
    kind: 'outage',
    hours: 5,
    serviceIds: ['internet', 'telephonie'],
    fr: 'Coupure du réseau de l’académie',
    en: 'The academy’s network was down',
  }),
];

interface Past extends Pick<Outage, 'id' | 'kind' | 'serviceIds'> {
  hours: number;
  fr: string;
  en: string;
}

function past(now: Instant, daysAgo: number, { hours, fr, en, ...facts }: Past): Story {
  const startAt = now - daysAgo * DAY_MS;
  const endedAt = startAt + hours * HOUR_MS;
  return {
    ...facts,
    establishmentIds: null,
    startAt,
    expectedEndAt: endedAt,
    endedAt,
    title: { fr, en },
    told: [
      {
        kind: 'announced',
        at: startAt + 10 * MINUTE_MS,
        text: { fr: 'Nous y travaillons.', en: 'We are working on it.' },
      },
      { kind: 'ended', at: endedAt, text: { fr: 'Tout fonctionne de nouveau.', en: 'Everything works again.' } },
    ],
  };
}
