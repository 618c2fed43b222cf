import { useTexts } from '../../i18n/language';
import { words } from '../../i18n/words';
import { useActionWords, useReading } from './reading';
import { policyTexts } from './texts';

/** What happens at each share of a delay, in sentences. */
export function Thresholds() {
  const t = useTexts(policyTexts);
  const { clock, wait } = useTexts(words);
  const { policy, every } = useReading();
  const said = useActionWords();
  return (
    <section>
      <h2 className="fr-h4">{t.thresholds}</h2>
      <div className="g-columns fr-mb-4w">
        {(['takeCharge', 'resolution'] as const).map((name) => {
          const { marks, repeat, pausedBy, time } = policy[name];
          return (
            <div key={name} className="g-panel">
              <h3 className="fr-h6">{clock[name]}</h3>
              <dl className="g-rules">
                {marks.map(({ percent, actions }) => (
                  <div key={percent}>
                    <dt>{percent === 100 ? t.atBreach : t.at(percent)}</dt>
                    <dd>{said(actions)}</dd>
                  </div>
                ))}
                <div>
                  <dt>{t.afterwards(every(repeat.everySeconds, time))}</dt>
                  <dd>{said(repeat.actions)}</dd>
                </div>
              </dl>
              <p className="g-muted fr-mb-0">
                {pausedBy.length > 0
                  ? t.pausedBy(t.list(pausedBy.map((one) => wait[one].toLocaleLowerCase())))
                  : t.neverPaused}
              </p>
            </div>
          );
        })}
      </div>
    </section>
  );
}
