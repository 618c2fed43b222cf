import { sideOf } from '../../access/access';
import { priorityOf } from '../../policy/policy';
import { endInformationWait, endSupplierWait, moveToGroup, nextTier, tellSuperior } from '../moves';
import { refuse } from '../refusal';
import type { Ticket } from '../ticket';
import { contentOf, type Rules } from './rule';

const isWaited = (ticket: Ticket): boolean => ticket.informationAskedAt !== null || ticket.supplier !== null;

/** Who has the ticket, what it is, and what is said about it. */
export const handling: Rules<'take' | 'assign' | 'classify' | 'reply' | 'note' | 'link' | 'escalate' | 'acknowledge'> =
  {
    take: {
      // Taking a ticket back in hand ends its waits, so it may be taken again by who has it.
      bars: (t, { actor }) =>
        t.assigneeId === actor.id && t.takenAt !== null && !isWaited(t) ? 'alreadyTaken' : undefined,
      run(r, _command, { actor }) {
        if (r.ticket.assigneeId !== actor.id) r.record({ type: 'assigned', assigneeId: actor.id });
        endInformationWait(r);
        endSupplierWait(r, 'act');
        return undefined;
      },
    },
    assign: {
      run(r, { assigneeId }) {
        // After a reopening nobody has taken it yet, whoever had it before.
        if (r.ticket.assigneeId === assigneeId && r.ticket.takenAt !== null)
          return refuse('nothingToChange', '/command/assigneeId');
        r.record({ type: 'assigned', assigneeId });
        return undefined;
      },
    },
    classify: {
      run(r, command, { terms }) {
        const { ticket } = r;
        const impact = command.impact ?? ticket.impact;
        const urgency = command.urgency ?? ticket.urgency;
        const judged = command.impact || command.urgency ? priorityOf(terms.policy, impact, urgency) : ticket.priority;
        const now = {
          kind: command.kind ?? ticket.kind,
          serviceId: command.serviceId ?? ticket.serviceId,
          impact,
          urgency,
          priority: command.priority ?? judged,
        };
        if (Object.entries(now).every(([key, value]) => ticket[key as keyof typeof now] === value)) {
          return refuse('nothingToChange', '/command');
        }
        // What it says of a workstation is news only with what it follows from.
        r.record({ type: 'classified', ...now, ...(command.conformity ? { conformity: command.conformity } : {}) });
        return undefined;
      },
    },
    reply: {
      run(r, command, { actor }) {
        const from = sideOf(actor, r.ticket);
        r.record({ type: 'replied', from, ...contentOf(command) });
        if (from === 'requester') endInformationWait(r);
        return undefined;
      },
    },
    note: {
      run(r, command) {
        r.record({ type: 'noted', ...contentOf(command) });
        return undefined;
      },
    },
    link: {
      run(r, { number, relation }) {
        if (number === r.ticket.number) return refuse('selfLink', '/command/number');
        if (r.ticket.links.some((l) => l.number === number && l.relation === relation)) {
          return refuse('alreadyLinked', '/command/number');
        }
        r.record({ type: 'linked', number, relation });
        return undefined;
      },
    },
    escalate: {
      run(r, command, { terms: { policy } }) {
        if (command.direction === 'hierarchical') {
          if (nextTier(r.ticket) > policy.hierarchy.length) return refuse('hierarchyExhausted', '/command/direction');
          tellSuperior(r, policy, 'command', contentOf(command));
          return undefined;
        }
        const { groupId } = command;
        if (groupId === undefined) return refuse('groupMissing', '/command/groupId');
        if (groupId === r.ticket.groupId || !policy.groups.some((g) => g.id === groupId)) {
          return refuse('unknownGroup', '/command/groupId');
        }
        moveToGroup(r, policy, groupId, 'command', contentOf(command));
        return undefined;
      },
    },
    acknowledge: {
      run(r) {
        r.record({ type: 'acknowledged' });
        return undefined;
      },
    },
  };
