import type { Notice } from '../../../domain/ticket/notices';
import { chloe, eva, lea, nora, paul, sam, tom } from '../harness/people';
import { type Desk, opened, simulate } from '../harness/simulator';
import { paris } from '../harness/time';
import { slot } from '../harness/usual';

/** Lives told by the real core, which between them make every mail of the desk. */
export const lives: Readonly<Record<string, () => Desk>> = {
  'handled to the end': () =>
    simulate()
      .open({ openedBy: lea.id })
      .act(lea, 'assign', { assigneeId: tom.id })
      .act(tom, 'reply')
      .act(paul, 'reply')
      .act(tom, 'requestInformation')
      .after('9 d')
      .act(paul, 'reply')
      .act(tom, 'resolve')
      .after('6 d')
      .act(paul, 'answerResolution', { answer: 'refused', contentId: 'content-refused', texts: ['message'] })
      .act(tom, 'resolve')
      .act(paul, 'answerResolution')
      .after('1 d')
      .act(paul, 'reopen'),

  'silence of the requester, then of the supplier': () =>
    opened().act(lea, 'requestInformation').after('20 d').after('10 d'),
  'a supplier who does not answer': () => opened().act(lea, 'waitForSupplier').after('14 d'),

  'remote takeover refused, then granted and withdrawn': () =>
    opened()
      .act(lea, 'requestRemoteTakeover', { contentId: 'content-reason', texts: ['reason'] })
      .after('5 h')
      .act(paul, 'answerConsent', { answer: 'refused' })
      .act(lea, 'requestRemoteTakeover', { scope: ['control', 'files', 'view'] })
      .act(paul, 'answerConsent')
      .act(lea, 'startRemoteSession')
      .act(lea, 'endRemoteSession')
      .act(lea, 'startRemoteSession')
      .act(paul, 'revokeConsent')
      .act(lea, 'requestRemoteTakeover')
      .after('4 d'),

  appointments: () =>
    opened()
      .act(lea, 'take')
      .act(lea, 'proposeAppointment', { slots: [far(lea.id, 30, 10), far(lea.id, 30, 14)] })
      .after('2 d')
      .act(paul, 'answerAppointment', { slot: 1 })
      .reserved()
      .act(tom, 'rescheduleAppointment', far(tom.id, 31, 9))
      .reserved()
      .until('2026-11-30 18:00')
      .until('2026-12-01 09:30')
      .act(tom, 'recordNoShow', { absent: 'technician' })
      .after('3 d')
      .act(tom, 'proposeAppointment')
      .act(paul, 'answerAppointment')
      .reserved('slotTaken')
      .act(tom, 'proposeAppointment')
      .act(tom, 'cancelAppointment')
      .act(tom, 'proposeAppointment')
      .act(paul, 'answerAppointment')
      .reserved()
      .act(paul, 'cancelAppointment', { contentId: 'content-cancel', texts: ['message'] }),

  visits: () =>
    opened()
      .act(lea, 'take')
      .act(lea, 'escalate', { groupId: 'proximite-nord' })
      .act(nora, 'scheduleVisit', far(nora.id, 30, 10))
      .reserved()
      .until('2026-11-29 12:00')
      .act(nora, 'cancelVisit')
      .act(nora, 'scheduleVisit', far(nora.id, 32, 10))
      .reserved()
      .until('2026-12-02 18:00')
      .act(nora, 'startVisit')
      .act(nora, 'reportVisit', { texts: ['found', 'done', 'parts', 'signature'], contentId: 'content-visit' }),

  'an appointment that becomes a visit of somebody else': () =>
    opened()
      .act(lea, 'proposeAppointment', { slots: [far(lea.id, 30, 10), far(lea.id, 30, 14)] })
      .act(paul, 'answerAppointment')
      .reserved()
      .act(lea, 'escalate', { groupId: 'proximite-nord' })
      .act(nora, 'scheduleVisit', far(nora.id, 31, 10))
      .reserved(),

  'nobody takes it': () => {
    const desk = opened().after('16 min').after('8 min').after('7 min').after('2 h').after('6 h').after('1 d');
    const notice = desk.mails('threshold').at(-1);
    if (notice) {
      const { audience, template, event } = notice;
      desk.hear({ type: 'nobodyThere', audience, template, forSeq: event.seq });
    }
    return desk.after('3 d');
  },
  'nobody there to be told': () => {
    const desk = opened().after('16 min');
    return desk
      .hear({
        type: 'nobodyThere',
        audience: { to: 'group', id: 'guichet' },
        template: 'threshold',
        forSeq: desk.ticket.seq,
      })
      .hear({
        type: 'nobodyThere',
        audience: { to: 'groupLead', id: 'guichet' },
        template: 'breach',
        forSeq: desk.ticket.seq,
      })
      .hear({
        type: 'nobodyThere',
        audience: { to: 'person', id: tom.id },
        template: 'assigned',
        forSeq: desk.ticket.seq,
      });
  },
  'an outage that swallows every level': () => opened().after('30 d'),
  'acknowledged and forgotten': () =>
    opened()
      .act(tom, 'take')
      .act(tom, 'escalate', { direction: 'hierarchical', groupId: undefined as never })
      .act(chloe, 'acknowledge')
      .after('3 d')
      .act(sam, 'acknowledge'),
  'cancelled by its requester while somebody works on it': () =>
    opened()
      .act(lea, 'take')
      .act(paul, 'cancel', { reason: 'requester', contentId: 'content-cancel', texts: ['message'] }),
  'escalated by hand, and cancelled as a duplicate': () =>
    opened()
      .act(lea, 'take')
      .act(lea, 'escalate', { groupId: 'expert-reseau' })
      .act(eva, 'take')
      .act(eva, 'cancel', { reason: 'duplicate', duplicateOf: '2026-004216' }),
  'rated badly, and followed up after it was due': () =>
    opened()
      .act(lea, 'resolve')
      .act(paul, 'answerResolution')
      .act(paul, 'rate', { score: 1, contentId: 'content-rate', texts: ['comment'] })
      .after('9 d')
      .act(sam, 'followUpRating', { contentId: 'content-followUp', texts: ['report', 'message'] }),
  'a workstation that does not conform': () =>
    opened({}, { conformity: { state: 'notConforming', charterVersion: 1, criteria: ['updates', 'antivirus'] } }),
  'a derogation granted, then withdrawn': () =>
    opened({}, { conformity: { state: 'notConforming', charterVersion: 1, criteria: ['updates'] } })
      .act(sam, 'grantDerogation', { contentId: 'content-granted', texts: ['reason', 'message'] })
      .act(sam, 'revokeDerogation', { contentId: 'content-revoked', texts: ['message'] }),
  'closed by silence': () => opened().act(lea, 'resolve').after('20 d'),
};

/** A slot of an hour, so many days after the last of October. */
function far(technicianId: string, day: number, hour: number) {
  const date = day <= 30 ? `2026-11-${day}` : `2026-12-0${day - 30}`;
  return slot(paris(`${date} ${String(hour).padStart(2, '0')}:00`), technicianId);
}

export const allNotices = (): Notice[] => Object.values(lives).flatMap((live) => live().notices);
