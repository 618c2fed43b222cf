import type { Language } from '../domain/words';

/**
 * What a requester agrees to before somebody takes over their workstation. The version is recorded with the answer, so a
 * text that was ever asked stays here for good: a change of wording is a new version.
 */
export const CONSENT_TEXTS = {
  'prise-en-main-1': {
    fr:
      'J’autorise le technicien nommé ci-dessus à prendre la main à distance sur le poste indiqué, pour traiter ce ticket ' +
      'et pour lui seul, dans les limites énoncées ci-dessus et jusqu’à l’échéance indiquée. Je ferme au préalable les ' +
      'documents que je ne souhaite pas montrer et je reste devant mon poste. Je peux retirer mon accord à tout moment, ' +
      'sans me justifier : la prise en main cesse alors aussitôt. Refuser est sans conséquence sur le traitement de ma demande.',
    en:
      'I allow the technician named above to take over the workstation shown, to handle this ticket and nothing else, ' +
      'within the limits stated above and until the time shown. I first close the documents I do not wish to show, and I ' +
      'stay at my workstation. I may withdraw my consent at any time without giving a reason: the session then ends at ' +
      'once. Refusing has no effect on how my request is handled.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type ConsentTextVersion = keyof typeof CONSENT_TEXTS;

/** The version asked when nobody names one. */
export const CURRENT_CONSENT_TEXT: ConsentTextVersion = 'prise-en-main-1';

export const isConsentTextVersion = (version: string): version is ConsentTextVersion =>
  Object.hasOwn(CONSENT_TEXTS, version);
