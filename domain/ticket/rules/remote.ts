import type { Policy } from '../../policy/policy';
import { SECOND_MS } from '../../time';
import { endConsent, endSession } from '../moves';
import { refuse } from '../refusal';
import type { Ticket } from '../ticket';
import { isAdviceOnly } from './conformity';
import { contentOf, type Rules } from './rule';

const isOffered = ({ remote }: Policy, ticket: Ticket): boolean =>
  ticket.level !== 'onSite' && (remote.offeredTo === 'everyone' || (remote.offeredTo === 'eple' && ticket.eple));

/** Remote takeover: never without a live consent of the beneficiary, for this technician, this machine and this scope. */
export const remote: Rules<
  'requestRemoteTakeover' | 'answerConsent' | 'revokeConsent' | 'startRemoteSession' | 'endRemoteSession'
> = {
  requestRemoteTakeover: {
    bars: (t, { terms }, at) => {
      if (!isOffered(terms.policy, t)) return 'remoteNotOffered';
      if (isAdviceOnly(t, terms.policy, at)) return 'adviceOnly';
      return t.session ? 'sessionRunning' : undefined;
    },
    run(r, command, { actor }) {
      const { machineId, textVersion, language } = command;
      const scope = [...new Set(command.scope)].sort();
      const { consent } = r.ticket;
      const isLive = consent?.status === 'asked' || consent?.status === 'granted';
      const isSame =
        consent?.technicianId === actor.id && consent.machineId === machineId && consent.scope.join() === scope.join();
      if (isLive && isSame) return refuse('consentAlreadyLive', '/command');
      endConsent(r, 'superseded');
      const asked = {
        id: `consent-${r.ticket.counts.consents + 1}`,
        status: 'asked' as const,
        technicianId: actor.id,
        machineId,
        scope,
        textVersion,
        language,
        askedAt: r.at,
        answeredAt: null,
        answeredBy: null,
        identifiedBy: null,
        expiresAt: null,
      };
      r.record({ type: 'consentRequested', consent: asked, ...contentOf(command) });
      return undefined;
    },
  },
  answerConsent: {
    run(r, { consentId, answer }, { actor, terms }) {
      if (r.ticket.consent?.id !== consentId) return refuse('anotherConsent', '/command/consentId');
      const identifiedBy = actor.identifiedBy ?? 'operator';
      if (answer === 'refused') {
        r.record({ type: 'consentRefused', consentId, identifiedBy });
      } else {
        const expiresAt = r.at + terms.policy.remote.validSeconds * SECOND_MS;
        r.record({ type: 'consentGranted', consentId, expiresAt, identifiedBy });
      }
      return undefined;
    },
  },
  revokeConsent: {
    run(r, { consentId }) {
      if (r.ticket.consent?.id !== consentId) return refuse('anotherConsent', '/command/consentId');
      endSession(r, 'revoked');
      r.record({ type: 'consentRevoked', consentId });
      return undefined;
    },
  },
  startRemoteSession: {
    bars: (t, { actor, terms }, at) => {
      if (t.session) return 'sessionRunning';
      if (isAdviceOnly(t, terms.policy, at)) return 'adviceOnly';
      return t.consent?.technicianId === actor.id ? undefined : 'consentForAnother';
    },
    run(r, { machineId }) {
      const { consent } = r.ticket;
      if (consent?.machineId !== machineId) return refuse('machineNotConsented', '/command/machineId');
      r.record({ type: 'remoteSessionStarted', consentId: consent.id, machineId });
      return undefined;
    },
  },
  endRemoteSession: {
    run(r, command) {
      endSession(r, 'report', contentOf(command));
      return undefined;
    },
  },
};
