import { type FormCode, formFaults } from '../requestForm/faults';
import type { Fault } from '../requestForm/form';
import { type ServiceSheet, SHEET_PARTS } from './sheet';

export type SheetCode = FormCode | 'partMissing' | 'noAudience';

/** What a sheet must hold before it is published; empty when it holds. */
export const sheetFaults = ({ parts, audience, form }: ServiceSheet): Fault<SheetCode>[] => [
  ...SHEET_PARTS.flatMap((part): Fault<SheetCode>[] =>
    parts[part].fr.trim() === '' ? [{ pointer: `/parts/${part}/fr`, code: 'partMissing' }] : [],
  ),
  ...(audience.length === 0 ? [{ pointer: '/audience', code: 'noAudience' as const }] : []),
  ...(form ? formFaults(form).map(({ pointer, code }) => ({ pointer: `/form${pointer}`, code })) : []),
];
