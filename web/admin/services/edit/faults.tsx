import { createContext, useContext } from 'react';
import type { SheetCode } from '../../../../domain/catalogue/faults';
import { sheetFaults } from '../../../../domain/catalogue/faults';
import type { ServiceSheet } from '../../../../domain/catalogue/sheet';
import { useTexts } from '../../../i18n/language';
import { editTexts } from './texts';

/** What is wrong, by where it is; nothing before somebody tries to publish. */
export const SheetFaults = createContext<ReadonlyMap<string, SheetCode>>(new Map());

export const faultsByPlace = (sheet: ServiceSheet): Map<string, SheetCode> =>
  new Map(sheetFaults(sheet).map(({ pointer, code }) => [pointer, code]));

/** As a field of the design system shows it. */
export function useFaultAt(): (pointer: string) => { state: 'error'; stateRelatedMessage: string } | undefined {
  const faults = useContext(SheetFaults);
  const { faults: said } = useTexts(editTexts);
  return (pointer) => {
    const code = faults.get(pointer);
    return code && { state: 'error', stateRelatedMessage: said[code] };
  };
}
