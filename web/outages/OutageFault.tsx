import { Fault } from '../api/problem';
import { useTexts } from '../i18n/language';
import { Alert } from '../ui/dsfr';
import { FaultNotice } from '../ui/FaultNotice';
import { deskTexts } from './deskTexts';

/** Why the desk did not take what was said, in the words of who says it. */
export function OutageFault({ fault }: { fault: unknown }) {
  const t = useTexts(deskTexts);
  const codes = fault instanceof Fault ? (fault.document.errors ?? []).map(({ code }) => code) : [];
  const reasons = [...new Set(codes)].flatMap((code) => t.faults[code] ?? []);
  return reasons.length === 0 ? <FaultNotice fault={fault} /> : <Refused>{reasons.join(' ')}</Refused>;
}

const Refused = ({ children }: { children: string }) => (
  <Alert severity="error" small role="alert" description={children} />
);
