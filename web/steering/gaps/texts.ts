import { texts } from '../../i18n/language';

export const gapTexts = texts(
  {
    title: 'Interruptions des données',
    about:
      'Ce qui n’a pas été enregistré : standard en panne, appels renvoyés, messagerie arrêtée. Elles sont montrées, jamais lissées : les appels de ces moments ne comptent pas.',
    none: 'Aucune interruption sur cette période.',
    enter: 'Signaler une interruption',
    source: 'Source',
    from: 'Du',
    to: 'Au',
    zone: 'Heure de Paris',
    reason: 'Motif',
    reasonHint: 'Par exemple : standard en panne, ticket de l’opérateur 123',
    by: 'Signalée par',
    act: 'Action',
    remove: 'Supprimer',
    removeOf: (reason: string) => `Supprimer l’interruption « ${reason} »`,
    removing: 'Supprimer cette interruption ?',
    removes: (reason: string) =>
      `« ${reason} » ne sera plus montrée, et les appels de ce moment compteront de nouveau.`,
    entered: 'L’interruption est enregistrée ; les chiffres sont recomptés.',
    removed: 'L’interruption est supprimée ; les chiffres sont recomptés.',
    endsFirst: 'La fin doit être après le début.',
  },
  {
    title: 'Gaps in the data',
    about:
      'What was not recorded: the switchboard down, calls forwarded, the mail server stopped. They are shown, never averaged away: calls of those moments do not count.',
    none: 'No gap in this period.',
    enter: 'Report a gap',
    source: 'Source',
    from: 'From',
    to: 'To',
    zone: 'Paris time',
    reason: 'Reason',
    reasonHint: 'For example: switchboard down, the operator’s ticket 123',
    by: 'Reported by',
    act: 'Action',
    remove: 'Delete',
    removeOf: (reason) => `Delete the gap “${reason}”`,
    removing: 'Delete this gap?',
    removes: (reason) => `“${reason}” will not be shown any more, and calls of that moment will count again.`,
    entered: 'The gap is kept; the figures are counted again.',
    removed: 'The gap is deleted; the figures are counted again.',
    endsFirst: 'The end must be after the beginning.',
  },
);
