import { dateOf, dayOf } from '../calendar/days';
import { type LineFault, type ListLine, readList } from '../csvList';
import { UAI_INVALID } from '../establishment/readCsv';
import { isUai } from '../establishment/uai';
import { DAY_MS, type Instant } from '../time';
import type { Charter } from './charter';
import { CRITERION_STATES, type CriterionState, normalInventoryNumber, type Workstation } from './workstation';

const REQUIRED = { inventory: 60, uai: 8 };
const OPTIONAL = { room: 60, model: 100, login: 100, checked: 10 };
const STATE_LENGTH = 7;

/** As the desk writes ids: with no room for a name or an address. */
const INVENTORY_NUMBER = /^[A-Z0-9][A-Z0-9._:-]{0,59}$/;

/** What a line says of a workstation; what its list has no column for is left out, and stays as it is. */
export type ListedWorkstation = Pick<Workstation, 'inventoryNumber' | 'establishmentId'> &
  Partial<Pick<Workstation, 'room' | 'model' | 'assignedTo' | 'criteria' | 'checkedAt'>>;

interface Row {
  line: number;
  listed: Omit<ListedWorkstation, 'assignedTo'>;
  /** Of who works on it; null for nobody in particular, absent where the list does not say. */
  login?: string | null;
}

/**
 * A list of workstations, with a column for each criterion of the charter that the inventory knows: `met`, `notMet` or
 * `unknown`. Total.
 */
export function readWorkstations(csv: string, { criteria }: Charter): { rows: Row[]; faults: LineFault[] } {
  const ids = criteria.map(({ id }) => id);
  const states = Object.fromEntries(ids.map((id) => [id, STATE_LENGTH]));
  const columns = { required: REQUIRED, optional: { ...OPTIONAL, ...states } };
  const { items, faults } = readList(csv, columns, (line) => readLine(line, ids));
  return { rows: items.map(({ line, item }) => ({ line, ...item })), faults };
}

function readLine({ has, cell, complain, once }: ListLine, ids: readonly string[]): Omit<Row, 'line'> {
  const [inventoryNumber, establishmentId] = [normalInventoryNumber(cell('inventory')), cell('uai').toUpperCase()];
  if (inventoryNumber !== '' && !INVENTORY_NUMBER.test(inventoryNumber)) {
    complain('inventoryInvalid', 'inventory is not letters, digits, dots, colons and dashes');
  }
  once('inventory', inventoryNumber);
  if (establishmentId !== '' && !isUai(establishmentId)) complain('uaiInvalid', UAI_INVALID);
  const checkedAt = cell('checked') === '' ? null : instantOf(cell('checked'));
  if (Number.isNaN(checkedAt)) complain('dateInvalid', 'checked is no day as in 2026-11-27');
  const criteria = Object.fromEntries(ids.filter(has).map((id) => [id, stateOf(cell(id))]));
  for (const [id, state] of Object.entries(criteria)) {
    if (state === undefined) complain('stateUnknown', `${id} is none of ${CRITERION_STATES.join(', ')}`);
  }
  return {
    listed: {
      inventoryNumber,
      establishmentId,
      ...(has('room') ? { room: cell('room') || null } : {}),
      ...(has('model') ? { model: cell('model') || null } : {}),
      ...(has('checked') ? { checkedAt } : {}),
      criteria: criteria as Record<string, CriterionState>,
    },
    ...(has('login') ? { login: cell('login').toLowerCase() || null } : {}),
  };
}

/** The first instant of a day as `2026-11-27` writes it; `NaN` for anything else. */
function instantOf(date: string): Instant {
  const day = dayOf(date);
  return dateOf(day) === date ? day * DAY_MS : Number.NaN;
}

const stateOf = (text: string): CriterionState | undefined =>
  text === '' ? 'unknown' : CRITERION_STATES.find((state) => state.toLowerCase() === text.toLowerCase());

/** What the desk has of what lists name: establishments in use, and accounts by login. */
export interface Known {
  establishments: ReadonlySet<string>;
  accounts: ReadonlyMap<string, string>;
}

/** Those of the rows whose establishment and person the desk knows. */
export function placeWorkstations(
  rows: readonly Row[],
  { establishments, accounts }: Known,
): { workstations: ListedWorkstation[]; faults: LineFault[] } {
  const faults: LineFault[] = [];
  const workstations = rows.flatMap(({ line, listed, login }) => {
    const isPlaced = establishments.has(listed.establishmentId);
    if (!isPlaced) faults.push({ line, code: 'uaiUnknown', message: 'uai is of no establishment in use' });
    const assignedTo = typeof login === 'string' ? accounts.get(login) : login;
    const isNobody = typeof login === 'string' && assignedTo === undefined;
    if (isNobody) faults.push({ line, code: 'loginUnknown', message: 'login is of no account in use' });
    return !isPlaced || isNobody ? [] : [{ ...listed, ...(assignedTo === undefined ? {} : { assignedTo }) }];
  });
  return { workstations, faults };
}
