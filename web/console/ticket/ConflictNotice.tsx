import { momentOf } from '../../i18n/format';
import { texts, useLanguage, useTexts } from '../../i18n/language';
import { isFolded, messagesOf, sentenceOf } from '../../ticket/sentence';
import { Alert, Button } from '../../ui/dsfr';
import type { Conflict } from './useGuardedAct';

const said = texts(
  {
    title: 'Le dossier a changé pendant que vous écriviez',
    kept: 'Rien n’a été envoyé ; ce que vous avez saisi est toujours là. Entre-temps :',
    anyway: 'Envoyer quand même',
  },
  {
    title: 'The ticket changed while you were writing',
    kept: 'Nothing was sent; what you typed is still here. Meanwhile:',
    anyway: 'Send anyway',
  },
);

interface ConflictNoticeProps {
  conflict: Conflict;
  disabled: boolean;
  /** Without it, the form around is sent again, with what is in it by now. */
  onAnyway?: () => void;
}

/** Who did what meanwhile, and the choice that is left. */
export function ConflictNotice({ conflict: { events }, disabled, onAnyway }: ConflictNoticeProps) {
  const t = useTexts(said);
  const { language } = useLanguage();
  return (
    <div className="g-stack" role="alert">
      <Alert
        severity="warning"
        title={t.title}
        as="h3"
        description={
          <>
            <p>{t.kept}</p>
            <ul>
              {events
                .filter(({ type }) => !isFolded(type))
                .map((event) => (
                  <li key={event.id}>
                    {momentOf(event.at, language)} – {sentenceOf(event, language)}{' '}
                    {messagesOf(event).map(({ name, text }) => (
                      <q key={name}>{text}</q>
                    ))}
                  </li>
                ))}
            </ul>
          </>
        }
      />
      <Button priority="secondary" disabled={disabled} {...(onAnyway ? { onClick: onAnyway } : { type: 'submit' })}>
        {t.anyway}
      </Button>
    </div>
  );
}
