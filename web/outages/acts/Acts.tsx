import { useLayoutEffect, useRef, useState } from 'react';
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
  const row = useRef<HTMLDivElement>(null);
  // The button that the dialog gave the focus back to may be gone with the state that it belonged to.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state has other buttons
  useLayoutEffect(() => {
    if (isSaid && document.activeElement === document.body) row.current?.querySelector('button')?.focus();
  }, [outage.state, isSaid]);
  return (
    <div>
      <div className="g-row" ref={row}>
        {ACTS[outage.state].map((name, index) => (
          <Button
            key={name}
            priority={index === 0 ? 'primary' : 'secondary'}
            nativeButtonProps={{ 'data-act': name }}
            onClick={() => {
              // So that it is heard when it is said again.
              setSaid(false);
              setOpen(name);
            }}
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
