import { useTexts } from '../../../i18n/language';
import { policyTexts } from '../texts';
import type { PathFacts } from './facts';
import { pathTexts } from './texts';

/** What the drawing shows, for those who do not see it. */
export function PathSummary({ facts }: { facts: PathFacts }) {
  const { sentences } = useTexts(pathTexts);
  const { list } = useTexts(policyTexts);
  const { alerts, tiers } = facts;
  const said = [
    sentences.take(facts.takeCharge, facts.firstTeams),
    sentences.move(list(facts.experts), list(facts.onSite)),
    sentences.resolve(facts.resolution),
    ...(facts.pauses.length > 0 ? [sentences.pause(list(facts.pauses))] : []),
    ...((alerts.takeCharge || alerts.resolution) && tiers.length > 0
      ? [sentences.superior(list(tiers.map((who) => who.toLocaleLowerCase())), facts.acknowledge)]
      : []),
    sentences.close(facts.closure),
  ];
  return said.join(' ');
}
