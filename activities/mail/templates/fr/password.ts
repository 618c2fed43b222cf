import { action, actions, blocks, paragraph } from '../letter';
import type { PasswordLetter } from '../password';
import { words } from './words';

export const password: PasswordLetter = {
  invitation: ({ url, until }) => ({
    subject: 'Votre compte au guichet',
    heading: 'Votre compte est ouvert',
    blocks: blocks(
      paragraph('Un compte vous a été ouvert au guichet informatique. Choisissez votre mot de passe pour l’utiliser.'),
      actions(action('Choisir mon mot de passe', url)),
      paragraph(`Ce lien sert une seule fois, jusqu’au ${words.when(until)}.`),
    ),
  }),
  reset: ({ url, until }) => ({
    subject: 'Votre nouveau mot de passe',
    heading: 'Vous avez demandé un nouveau mot de passe',
    blocks: blocks(
      actions(action('Choisir un nouveau mot de passe', url)),
      paragraph(`Ce lien sert une seule fois, jusqu’au ${words.when(until)}.`),
      paragraph('Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.'),
    ),
  }),
};
