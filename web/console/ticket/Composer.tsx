import { type SubmitEvent, useId } from 'react';
import type { CommandName, TicketDetails } from '../../api/resources';
import { usePossibilities } from '../../api/tickets';
import { useTexts } from '../../i18n/language';
import { Button, Checkbox, Input, SegmentedControl } from '../../ui/dsfr';
import { FaultNotice } from '../../ui/FaultNotice';
import { Articles } from './Articles';
import { CannedReplies } from './CannedReplies';
import { ConflictNotice } from './ConflictNotice';
import type { HeadingTag } from './TicketView';
import { ticketTexts } from './texts';
import { useDraft } from './useDraft';
import { useGuardedAct } from './useGuardedAct';
import { useOptimism } from './useOptimism';

interface ComposerProps {
  ticket: TicketDetails;
  heading: HeadingTag;
  onDone(act: string): void;
}

/** Where the key of the shortcut leads. */
const COMPOSER_ID = 'composer';

/** The one place to write: to the requester or among colleagues, and never in doubt which. */
export function Composer({ ticket, heading: Heading, onDone }: ComposerProps) {
  const t = useTexts(ticketTexts);
  const noticeId = useId();
  const { number, names, requesterId } = ticket;
  const { data: possibilities = [] } = usePossibilities(number);
  const { draft, change, clear } = useDraft(number);
  const act = useGuardedAct(number);
  const showAtOnce = useOptimism(number);
  const may = (name: CommandName) => possibilities.some(({ command, possible }) => command === name && possible);
  const [writes, notes] = [may('reply'), may('note')];
  if (possibilities.length === 0) return null;
  if (!writes && !notes) return <p className="g-muted">{t.cannotWrite}</p>;
  const isInternal = notes && (draft.isInternal || !writes);
  const asks = draft.asks && may('requestInformation');
  const command: CommandName = isInternal ? 'note' : asks ? 'requestInformation' : 'reply';
  const label = isInternal ? t.sendPrivate : t.sendPublic;

  const insert = (text: string) => change({ text: joined(draft.text, text) });

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { command, message: draft.text.trim() };
    showAtOnce(body);
    if (!(await act.send(body))) return;
    onDone(label);
    clear();
  };
  return (
    <>
      {writes && <Articles ticket={ticket} heading={Heading} onInsert={insert} />}
      <form
        className={`g-composer g-stack g-no-print ${isInternal ? 'g-composer--internal' : 'g-composer--public'}`}
        onSubmit={(event) => void submit(event)}
      >
        <SegmentedControl
          small
          legend={<Heading className="fr-h6 fr-mb-0">{t.composer}</Heading>}
          segments={[
            {
              label: t.public,
              iconId: 'fr-icon-user-line',
              nativeInputProps: {
                checked: !isInternal,
                disabled: !writes,
                onChange: () => change({ isInternal: false }),
              },
            },
            {
              label: t.private,
              iconId: 'fr-icon-lock-line',
              nativeInputProps: { checked: isInternal, disabled: !notes, onChange: () => change({ isInternal: true }) },
            },
          ]}
        />
        <p id={noticeId} className="g-composer__notice fr-mb-0">
          {isInternal ? t.privateNotice : t.publicNotice(names[requesterId] ?? t.theRequester)}
        </p>
        {!isInternal && <CannedReplies ticket={ticket} onChoose={insert} />}
        <Input
          label={isInternal ? t.privateLabel : t.publicLabel}
          textArea
          nativeTextAreaProps={{
            value: draft.text,
            rows: 4,
            required: true,
            maxLength: 20_000,
            'aria-describedby': noticeId,
            id: COMPOSER_ID,
            onChange: (event) => {
              if (!draft.text) act.begin();
              change({ text: event.target.value });
            },
          }}
        />
        {!isInternal && may('requestInformation') && (
          <Checkbox
            small
            options={[{ label: t.ask, nativeInputProps: { checked: asks, onChange: () => change({ asks: !asks }) } }]}
          />
        )}
        {act.conflict && <ConflictNotice conflict={act.conflict} disabled={act.isPending} />}
        {act.fault && <FaultNotice fault={act.fault} />}
        <Button
          type="submit"
          iconId={isInternal ? 'fr-icon-lock-line' : 'fr-icon-chat-3-line'}
          priority={isInternal ? 'secondary' : 'primary'}
          disabled={act.isPending || draft.text.trim() === ''}
        >
          {label}
        </Button>
      </form>
    </>
  );
}

const joined = (typed: string, canned: string): string => (typed.trim() ? `${typed.trimEnd()}\n\n${canned}` : canned);
