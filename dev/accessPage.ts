import { ACCESS, ACTIONS, type Action, type Reach } from '../domain/access/access';
import { COMMAND_NAMES } from '../domain/ticket/commands';
import { ROLES, type Role } from '../domain/words';

const ROLE_WORDS: Record<Role, [french: string, who: string]> = {
  requester: ['demandeur', 'whoever the desk helps'],
  referent: ['référent', 'speaks for an establishment'],
  technician: ['technicien', 'works at the single desk'],
  expert: ['expert', 'works in an expert group, second level'],
  field: ['intervenant de proximité', 'works in a field group, goes on site'],
  supervisor: ['superviseur', 'is answerable for the desk'],
  auditor: ['auditeur', 'reads everything, changes nothing'],
  integrator: ['intégrateur', 'a program of another system, with a key'],
  admin: ['administrateur', 'keeps accounts and the desk’s data; works on no ticket'],
};

const REACH_WORDS: Record<Reach, string> = {
  beneficiary: 'tickets whose requester they are',
  own: 'those, and tickets they opened for somebody else',
  establishment: 'tickets of their establishment, and those whose requester they are',
  group: 'tickets that are, or were, in a group they work in',
  lead: 'tickets in a group they lead',
  any: 'every ticket, or the whole desk',
};

const ACTION_WORDS: Record<Action, string> = {
  open: 'open a ticket for oneself',
  openForOthers: 'open a ticket for somebody else',
  read: 'read a ticket and its files',
  readInternal: 'read what colleagues write to each other on it',
  readDeskData: 'read the desk’s data: groups, calendars, policies, queues',
  manageDeskData: 'change the desk’s data: groups, establishments, replies',
  readMails: 'read the ledger of mails, send again what failed',
  handleMail: 'read the mails that came in, release or discard those in quarantine',
  readCalls: 'see who calls, and what became of calls',
  importCalls: 'hand in a log of the PBX',
  readPeople: 'find people, and read their accounts',
  manageAccounts: 'make and change accounts, end their sessions, keep the keys of applications',
  setAbsences: 'say when anybody is away; one’s own, and those of the people one leads, everybody says',
  steer: 'see the commitments, with the calls and tickets behind them, and what is late',
  enterDataGaps: 'say when calls, mail or the site were not recorded',
  announceOutages: 'announce outages and planned works, and say how they stand',
  readWorkstations: 'read the inventory of workstations, with what the charter says of each',
  recordWorkstations: 'hand in an inventory of workstations',
  previewTime: 'preview deadlines in business time',
  writeArticles: 'write articles, submit them, withdraw them',
  reviewArticles: 'accept an article that somebody else wrote, or send it back',
  take: 'take it in hand',
  assign: 'assign it to somebody',
  classify: 'correct its kind, service, impact, urgency, priority',
  recordConformity: 'record which workstation it is about, and whether it conforms',
  grantDerogation: 'grant full help, until an instant, for a workstation that does not conform',
  revokeDerogation: 'withdraw it',
  reply: 'write to the other side, add a file',
  note: 'note something between colleagues',
  link: 'link it to another ticket',
  requestInformation: 'ask the requester for information',
  waitForSupplier: 'wait for a supplier',
  escalate: 'escalate it to a group, or to a superior',
  acknowledge: 'acknowledge an escalation to a superior',
  requestRemoteTakeover: 'ask for consent to a remote takeover',
  answerConsent: 'grant or refuse consent',
  revokeConsent: 'withdraw consent',
  startRemoteSession: 'start a remote session under a live consent',
  endRemoteSession: 'end it, with its report',
  proposeAppointment: 'propose an appointment',
  answerAppointment: 'choose a slot, or none',
  rescheduleAppointment: 'move an appointment',
  cancelAppointment: 'cancel an appointment',
  recordNoShow: 'record that somebody did not come',
  scheduleVisit: 'schedule a visit on site',
  startVisit: 'start a visit',
  reportVisit: 'report a visit',
  cancelVisit: 'cancel a visit',
  resolve: 'resolve it',
  answerResolution: 'accept or refuse the resolution',
  reopen: 'reopen it',
  cancel: 'cancel it',
  rate: 'rate the help',
  followUpRating: 'follow up a bad rating, never one’s own',
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const rights = (actions: readonly Action[]): string =>
  table(
    ['action', ...ROLES.map((role) => `${role} (${ROLE_WORDS[role][0]})`)],
    actions.map((action) => [
      `\`${action}\`: ${ACTION_WORDS[action]}`,
      ...ROLES.map((role) => ACCESS[action][role] ?? '·'),
    ]),
  );

const commands: ReadonlySet<Action> = new Set(COMMAND_NAMES);

/** `docs/access.md`: the table of rights, for people. */
export const accessPage = (): string => `# Who may do what

Made from \`domain/access/access.ts\` by \`npm run docs:access\`; a test says when it is no longer the table. What one may not read answers 404, as if it
were not there; what one may read but not do answers 403. A service of the catalogue that is for others answers 403 too, and says for whom: its sheet
names its audience, and the beneficiary's own role and establishment decide (\`domain/catalogue/audience.ts\`).

## Roles

${table(
  ['role', 'in French', 'who'],
  ROLES.map((role) => [`\`${role}\``, ...ROLE_WORDS[role]]),
)}

Every role but \`integrator\` comes with \`requester\`: whoever works at the desk is helped by it too, and on a ticket of their own sees what its requester sees.

## How far a right reaches

${table(
  ['word', 'reaches'],
  Object.entries(REACH_WORDS).map(([reach, words]) => [`\`${reach}\``, words]),
)}

A dot is no right at all. Rights add up over the roles somebody has. Whoever stands in for somebody absent works in that one's groups
and leads them too.

## Reading and opening

${rights(ACTIONS.filter((action) => !commands.has(action)))}

## Acting on a ticket

${rights(ACTIONS.filter((action) => commands.has(action)))}

Whether an act that is one's right is possible now is the ticket's to say: \`GET /api/v1/tickets/{number}/commands\`.
`;
