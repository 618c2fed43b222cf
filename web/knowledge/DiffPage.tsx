import { useParams, useSearchParams } from 'react-router';
import { useTexts } from '../i18n/language';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { articleTexts } from './articleTexts';
import { DiffView } from './DiffView';
import { KNOWLEDGE, useDiff, useStanding } from './data';
import { knowledgeTexts } from './texts';

/** What changed between two versions; the addresses may be sent to a colleague. */
export function DiffPage() {
  const t = useTexts(articleTexts);
  const { title } = useTexts(knowledgeTexts);
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const [from, to] = [Number(search.get('de')) || 1, Number(search.get('a')) || 0];
  const article = useStanding(id).data;
  return (
    <Page
      title={to === 0 ? t.draftDiffTitle(String(from)) : t.diffTitle(String(from), String(to))}
      above={[
        { href: KNOWLEDGE, text: title },
        { href: `${KNOWLEDGE}/${id}`, text: article?.title ?? id },
      ]}
    >
      <Loaded of={useDiff(id, from, to)} lines={8}>
        {(diff) => <DiffView diff={diff} />}
      </Loaded>
    </Page>
  );
}
