import type { CommandName, Possibility, TicketDetails } from '../../api/resources';

/** Those given by a button, the likeliest first. What is written is written in the composer. */
const BY_BUTTON: readonly CommandName[] = [
  'followUpRating',
  'acknowledge',
  'endRemoteSession',
  'reportVisit',
  'startVisit',
  'take',
  'startRemoteSession',
  'requestRemoteTakeover',
  'proposeAppointment',
  'escalate',
  'resolve',
  'reopen',
  'assign',
  'rescheduleAppointment',
  'recordNoShow',
  'cancelAppointment',
  'scheduleVisit',
  'cancelVisit',
  'recordConformity',
  'grantDerogation',
  'revokeDerogation',
  'classify',
  'waitForSupplier',
  'link',
  'cancel',
];

/** People look for these even when they cannot be given: they are shown locked, with the reason. */
const SOUGHT: ReadonlySet<CommandName> = new Set<CommandName>([
  'startRemoteSession',
  'requestRemoteTakeover',
  'proposeAppointment',
  'escalate',
  'resolve',
]);

/** A right that one does not have is not a reason that passes. */
const isWorthSaying = ({ command, because }: Possibility): boolean =>
  SOUGHT.has(command) && because !== undefined && because !== 'notAllowed' && because !== 'notTheBeneficiary';

const MANY = 5;

interface Choices {
  first: readonly Possibility[];
  others: readonly Possibility[];
  /** The next step, if one stands out. */
  main: CommandName | undefined;
}

/** The buttons of a ticket: what `possible` allows and nothing else, and a few locked ones while others are open. */
export function choicesOf(possibilities: readonly Possibility[], { consent }: Pick<TicketDetails, 'consent'>): Choices {
  const known = new Map(possibilities.map((it) => [it.command, it]));
  const ordered = BY_BUTTON.flatMap((command) => known.get(command) ?? []);
  const isWorkedOn = known.get('resolve')?.possible || known.get('escalate')?.possible;
  const isShown = (it: Possibility) => it.possible || (isWorkedOn && isWorthSaying(it));
  const shown = ordered.filter(isShown);
  const first = shown.filter(({ command, possible }) => possible || SOUGHT.has(command)).slice(0, MANY + 1);
  const likeliest = first.find(({ possible }) => possible)?.command;
  // To ask again is possible, and withdraws the consent that is asked or given.
  const hasConsent = consent?.status === 'asked' || consent?.status === 'granted';
  return {
    first,
    others: shown.filter((it) => !first.includes(it)),
    main: likeliest === 'requestRemoteTakeover' && hasConsent ? undefined : likeliest,
  };
}
