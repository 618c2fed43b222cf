import { accessRightsForm, keyForm } from './forms/accounts';
import { sheetOf } from './sheet';

export const accountSheets = {
  'compte-academique': sheetOf({
    definition: {
      fr: 'Le compte qui vous identifie dans toutes les applications de l’académie.',
      en: 'The account by which every application of the academy knows you.',
    },
    contents: {
      fr: '- Création à l’arrivée et fermeture au départ.\n- Mot de passe oublié ou bloqué.\n- Correction du nom, de l’affectation ou de la fonction.',
      en: '- Creation on arrival and closure on departure.\n- A password forgotten or locked.\n- Correction of name, post or function.',
    },
    prerequisites: {
      fr: 'Un numéro d’agent, ou une décision d’affectation. Si vous ne pouvez plus vous connecter, appelez le guichet.',
      en: 'A staff number, or a decision of appointment. If you cannot sign in any more, call the desk.',
    },
    result: { fr: 'Vous vous connectez avec votre propre compte.', en: 'You sign in with your own account.' },
    keywords: {
      fr: ['compte', 'mot de passe', 'identifiant', 'connexion', 'accès bloqué'],
      en: ['account', 'password', 'login', 'locked'],
    },
  }),
  'cle-otp': sheetOf({
    definition: {
      fr: 'La clé d’authentification, matérielle ou sur téléphone, qui protège l’accès aux applications sensibles.',
      en: 'The authentication key, an object or an app, that protects the access to sensitive applications.',
    },
    contents: {
      fr: '- Attribution d’une première clé.\n- Remplacement d’une clé perdue, volée ou cassée ; une clé perdue est aussitôt bloquée.\n- Restitution au départ.',
      en: '- A first key.\n- Replacement of one that is lost, stolen or broken; a lost key is blocked at once.\n- Return on departure.',
    },
    forWhom: {
      fr: 'Les personnels dont la fonction demande l’accès à une application protégée.',
      en: 'Staff whose function needs a protected application.',
    },
    result: {
      fr: 'Une clé active à votre nom, remise en main propre ou par le référent de l’établissement.',
      en: 'An active key in your name, handed over in person or by the establishment’s referent.',
    },
    keywords: {
      fr: ['clé', 'OTP', 'authentification', 'double facteur', 'jeton', 'clé perdue'],
      en: ['key', 'OTP', 'authentication', 'two factors', 'token'],
    },
    form: keyForm,
  }),
  'droits-acces': sheetOf({
    definition: {
      fr: 'L’ouverture, la modification ou le retrait de vos droits dans une application de l’académie.',
      en: 'Opening, changing or withdrawing your rights in an application of the academy.',
    },
    contents: {
      fr: '- Nouveaux droits pour une fonction.\n- Droits temporaires, avec une date de fin.\n- Retrait de droits devenus inutiles.',
      en: '- New rights for a function.\n- Rights for a time, with an end.\n- Withdrawal of rights that are no longer needed.',
    },
    prerequisites: {
      fr: '- Un compte académique actif.\n- L’accord de votre chef d’établissement ou de service : nous le lui demandons si vous ne l’avez pas.',
      en: '- An active academic account.\n- The agreement of your head: we ask for it if you do not have it.',
    },
    result: {
      fr: 'Vous avez les droits de votre fonction, et seulement ceux-là.',
      en: 'You have the rights of your function, and no others.',
    },
    keywords: {
      fr: ['droits', 'habilitation', 'accès', 'application', 'profil', 'délégation'],
      en: ['rights', 'access', 'application', 'profile', 'delegation'],
    },
    form: accessRightsForm,
  }),
};
