import { useState } from 'react';
import type { Outage } from '../../api/resources';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { Said } from '../../ui/Said';
import { deskTexts } from '../deskTexts';
import { SayDialog } from './SayDialog';

export type ActName = keyof (typeof deskTexts)['fr']['acts'];

const RUNNING = ['update', 'endMoved', 'ended', 'cancelled'] as const;

const ACTS: Readonly<Record<Outage['state'], readonly ActName[]>> = {
  planned: ['update', 'rescheduled', 'cancelled'],
  ongoing: RUNNING,
  overdue: RUNNING,
  ended: ['reopened'],
  cancelled: ['reopened'],
};

/** What may be said now. */
export function Acts({ outage, etag }: { outage: Outage; etag: string | null }) {
  const t = useTexts(deskTexts);
  const [open, setOpen] = useState<ActName | null>(null);
  const [isSaid, setSaid] = useState(false);
  return (
    <div>
      <div className="g-row">
        {ACTS[outage.state].map((name, index) => (
          <Button
            key={name}
            priority={index === 0 ? 'primary' : 'secondary'}
            nativeButtonProps={{ 'data-act': name }}
            onClick={() => setOpen(name)}
          >
            {t.acts[name]}
          </Button>
        ))}
      </div>
      <Said>{isSaid && t.said}</Said>
      {open && (
        <SayDialog
          name={open}
          outage={outage}
          etag={etag}
          onClose={() => setOpen(null)}
          onDone={() => {
            setSaid(true);
            setOpen(null);
          }}
        />
      )}
    </div>
  );
}
