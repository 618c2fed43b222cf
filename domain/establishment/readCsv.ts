import { type LineFault, type ListLine, readList } from '../csvList';
import { ESTABLISHMENT_TYPES, type EstablishmentFacts, isEpleByType, isEstablishmentType } from './establishment';
import { isUai } from './uai';

/** By column, how long its cells may be. */
const COLUMNS = {
  required: { uai: 8, name: 200, type: 20, street: 200, postcode: 10, city: 100 },
  /** `true` or `false`; when left out, a collège or lycée is an EPLE, and every establishment is in use. */
  optional: { eple: 5, active: 5 },
};

export interface ReadEstablishments {
  establishments: EstablishmentFacts[];
  faults: LineFault[];
}

/** A list of establishments as other tools export it: a line that names the columns, then a line each. Total. */
export function readEstablishments(csv: string): ReadEstablishments {
  const { items, faults } = readList(csv, COLUMNS, readLine);
  return { establishments: items.map(({ item }) => item), faults };
}

function readLine({ cell, complain, once }: ListLine): EstablishmentFacts | undefined {
  for (const name of Object.keys(COLUMNS.optional)) {
    if (!['', 'true', 'false'].includes(cell(name))) complain('notTrueOrFalse', `${name} is neither true nor false`);
  }
  const [uai, type] = [cell('uai').toUpperCase(), cell('type').toLowerCase()];
  if (uai !== '' && !isUai(uai)) complain('uaiInvalid', UAI_INVALID);
  once('uai', uai);
  if (!isEstablishmentType(type)) {
    if (type !== '') complain('typeUnknown', `type is none of ${ESTABLISHMENT_TYPES.join(', ')}`);
    return undefined;
  }
  const [street, postcode, city] = [cell('street'), cell('postcode'), cell('city')];
  const eple = cell('eple') === '' ? isEpleByType(type) : cell('eple') === 'true';
  const facts = { name: cell('name'), type, eple, address: { street, postcode, city } };
  return { uai, ...facts, active: cell('active') !== 'false' };
}

export const UAI_INVALID = 'uai is not seven digits and the letter that goes with them';
