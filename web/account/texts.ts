import { texts } from '../i18n/language';

export const accountTexts = texts(
  {
    signIn: {
      title: 'Se connecter',
      intro: 'Avec l’identifiant et le mot de passe de votre compte académique.',
      login: 'Identifiant',
      password: 'Mot de passe',
      show: 'Afficher le mot de passe',
      submit: 'Se connecter',
      forgotten: 'Mot de passe oublié ?',
      wait: (seconds: number) => `Prochain essai possible dans ${seconds} s.`,
    },
  },
  {
    signIn: {
      title: 'Sign in',
      intro: 'With the login and the password of your academic account.',
      login: 'Login',
      password: 'Password',
      show: 'Show the password',
      submit: 'Sign in',
      forgotten: 'Forgotten password?',
      wait: (seconds) => `Next attempt possible in ${seconds} s.`,
    },
  },
);
