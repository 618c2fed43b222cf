import type { ArticleRow, ArticleState } from '../api/resources';
import { useTexts } from '../i18n/language';
import { Badge } from '../ui/dsfr';
import { knowledgeTexts } from './texts';

/** Where an article stands, and whether somebody is changing what is published. */
export function StateBadge({ article: { state, desk } }: { article: ArticleRow }) {
  const t = useTexts(knowledgeTexts);
  const severity = SEVERITY[state];
  const draft = desk?.draft?.state;
  return (
    <>
      <Badge as="span" small noIcon {...(severity ? { severity } : {})}>
        {t.states[state]}
      </Badge>
      {draft && draft !== state && <span className="g-muted"> {t.draftWaits[draft]}</span>}
    </>
  );
}

const SEVERITY = {
  draft: undefined,
  inReview: 'info',
  scheduled: 'info',
  published: 'success',
  expired: 'warning',
  over: undefined,
  withdrawn: undefined,
} as const satisfies Record<ArticleState, string | undefined>;
