import type { ServiceSheet } from '../../domain/catalogue/sheet';
import { accountSheets } from './accounts';
import { applicationSheets } from './applications';
import { assistance } from './assistance';
import { networkSheets } from './network';
import { otherSheets } from './others';
import { workstationSheets } from './workstations';

/** The first version of the sheet of each service that comes with the desk. */
export const sheets: Readonly<Record<string, ServiceSheet>> = {
  assistance,
  ...workstationSheets,
  ...accountSheets,
  ...applicationSheets,
  ...networkSheets,
  ...otherSheets,
};
