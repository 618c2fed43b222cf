import { texts, useTexts } from '../i18n/language';
import { Alert, Button } from '../ui/dsfr';

const said = texts(
  {
    behind:
      'Une version a été publiée depuis que vous avez commencé ce brouillon. Publier remplacera ce qu’elle dit ; vos saisies sont gardées.',
    restart: 'Repartir de la version en vigueur',
  },
  {
    behind:
      'A version was published since you began this draft. Publishing replaces what it says; what you typed is kept.',
    restart: 'Begin again from the version in force',
  },
);

/** Of a draft of the next version, that another one was published meanwhile. */
export function Behind({ onRestart }: { onRestart(): void }) {
  const t = useTexts(said);
  return (
    <div className="g-stack fr-mb-3w">
      <Alert severity="warning" small description={t.behind} />
      <Button type="button" size="small" priority="secondary" onClick={onRestart}>
        {t.restart}
      </Button>
    </div>
  );
}
