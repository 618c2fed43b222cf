import { useTickets } from '../../api/tickets';
import { useMedia } from '../../app/useMedia';
import { useTexts } from '../../i18n/language';
import { Button } from '../../ui/dsfr';
import { Empty } from '../../ui/Empty';
import { Loaded } from '../../ui/Loaded';
import { More } from '../../ui/More';
import { Shortcuts } from '../shortcuts/Shortcuts';
import { Filters } from './Filters';
import { QueueCards, QueueTable } from './QueueTable';
import { Search } from './Search';
import { queueTexts } from './texts';
import { useKeptFocus } from './useKeptFocus';
import { queryOf, useQueueChoice } from './useQueueQuery';
import { Views } from './Views';

/** The tickets to work on, as the address says which, live. */
export function Queue({ open }: { open: string | undefined }) {
  const t = useTexts(queueTexts);
  const { choice, change, clear } = useQueueChoice();
  const tickets = useTickets(queryOf(choice));
  const isRoomy = useMedia('(min-width: 48rem)');
  const list = useKeptFocus();
  const isNarrowed = choice.q !== '' || Object.keys(choice.filters).length > 0;
  const Rows = isRoomy ? QueueTable : QueueCards;
  return (
    <div className="g-stack">
      <Views view={choice.view} onChoose={(view) => change({ view })} />
      <div className="g-queue-tools">
        <Search q={choice.q} onSearch={(q) => change({ q })} />
        <Shortcuts />
        <Filters choice={choice} onChange={change} />
      </div>
      <Loaded of={tickets} lines={12}>
        {({ pages }) => {
          const rows = pages.flatMap(({ data }) => data);
          return (
            <div ref={list} className="g-stack" aria-busy={tickets.isPlaceholderData}>
              <p className="g-muted fr-mb-1v" role="status">
                {t.shown(rows.length, tickets.hasNextPage)}, {t.sortedBy} {t.sort[choice.sort]}
              </p>
              {rows.length === 0 ? (
                <Empty
                  action={
                    isNarrowed && (
                      <Button priority="secondary" onClick={clear}>
                        {t.clear}
                      </Button>
                    )
                  }
                >
                  {isNarrowed ? t.emptyFiltered : t.empty[choice.view]}
                </Empty>
              ) : (
                <Rows rows={rows} open={open} caption={`${t.caption} « ${t.view[choice.view]} »`} />
              )}
              <More of={tickets} />
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}
