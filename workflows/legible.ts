import * as wf from '@temporalio/workflow';
import type { Deadline } from '../domain/ticket/clocks';
import { PATH, type Step, stepsOf } from '../domain/ticket/path';
import type { Ticket } from '../domain/ticket/ticket';
import { sameSearchAttributes, searchAttributesOf } from './searchAttributes';

/** Makes the ticket legible to whoever opens it in the Temporal UI. No personal data: facts and opaque ids. */
export function show(ticket: Ticket): void {
  const attributes = searchAttributesOf(ticket);
  if (!sameSearchAttributes(wf.workflowInfo().typedSearchAttributes, attributes)) wf.upsertSearchAttributes(attributes);
  wf.setCurrentDetails(detailsOf(ticket));
}

export const timerSummary = ({ clock, planned, mark }: Deadline): string => {
  if (planned === 'repeat') return `${clock.name}: repeat after the breach (mark ${mark})`;
  return `${clock.name}: ${planned.kind} at ${planned.percent} %`;
};

function detailsOf(ticket: Ticket): string {
  const steps = stepsOf(ticket).map((name) => (PATH[name] as Step).title.en);
  const clocks = ticket.clocks.map((c) => {
    const due = c.dueAt === null ? '*paused*' : new Date(c.dueAt).toISOString();
    return `| ${c.name} | ${due} | ${c.breachedAt === null ? '' : '**breached**'} |`;
  });
  return [
    `**${ticket.number}** · ${ticket.kind} · ${ticket.priority} · **${ticket.status}** · ${ticket.level}`,
    '',
    `Where it stands: ${steps.join(', ') || 'ended'}. Group \`${ticket.groupId}\`, assignee \`${ticket.assigneeId ?? 'nobody'}\`, cycle ${ticket.cycle}.`,
    '',
    '| clock | due | |',
    '|---|---|---|',
    ...clocks,
  ].join('\n');
}
