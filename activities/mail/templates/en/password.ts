import { action, actions, blocks, paragraph } from '../letter';
import type { PasswordLetter } from '../password';
import { words } from './words';

export const password: PasswordLetter = {
  invitation: ({ url, until }) => ({
    subject: 'Your account at the desk',
    heading: 'Your account is open',
    blocks: blocks(
      paragraph('An account has been opened for you at the IT desk. Choose your password to use it.'),
      actions(action('Choose my password', url)),
      paragraph(`This link works once, until ${words.when(until)}.`),
    ),
  }),
  reset: ({ url, until }) => ({
    subject: 'Your new password',
    heading: 'You asked for a new password',
    blocks: blocks(
      actions(action('Choose a new password', url)),
      paragraph(`This link works once, until ${words.when(until)}.`),
      paragraph('If you did not ask for it, do nothing: your password stays the same.'),
    ),
  }),
};
