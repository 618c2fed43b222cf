import { describe, expect, test } from '@jest/globals';
import { SearchIndex } from '../../../api/knowledge/searchIndex';
import { isTelling } from '../../../api/knowledge/suggest';
import { articleFiles } from '../../../dev/seed/articles';
import { AUDIENCES, type Audience } from '../../../domain/knowledge/article';
import { withoutFillers } from '../../../domain/knowledge/words';
import { EVERYTHING, indexShipped, searchAll, versionFor } from './shipped';

const index = indexShipped();
const first = (text: string): string | undefined => searchAll(index, text)[0]?.articleId;

/** Of every article of the demonstration, as people type. */
const SEARCHES: readonly (readonly [text: string, found: string])[] = [
  // As it should be written.
  ['mot de passe oublié', 'mot-de-passe-oublie'],
  ['activer mon compte', 'activer-son-compte'],
  ['code refusé', 'cle-otp-code-refuse'],
  ['boîte pleine', 'boite-pleine'],
  ['internet lent', 'internet-lent'],
  ['formation', 'sinscrire-a-une-formation'],
  ['suivre ma demande', 'faire-une-demande-en-ligne'],
  // Without accents, in capitals.
  ['MOT DE PASSE EXPIRE', 'mot-de-passe-oublie'],
  ['numeriser', 'scanner-vers-messagerie'],
  ['ecran noir', 'videoprojecteur-ecran-noir'],
  ['identite appelant', 'identifier-un-appelant'],
  ['eleve identifiants perdus', 'ent-identifiants-eleves'],
  // A letter wrong, missing, doubled.
  ['imprimente hors ligne', 'imprimante-hors-ligne'],
  ['hameçonage', 'reconnaitre-hameconnage'],
  ['compte vérouillé', 'compte-verrouille'],
  ['mot de pase', 'mot-de-passe-oublie'],
  ['stilet décalé', 'tableau-interactif-calibrer'],
  ['ordinatteur lent', 'ordinateur-lent'],
  ['bouraage papier', 'bourrage-papier'],
  ['vidéoprojecteurs aucun sinal', 'videoprojecteur-ecran-noir'],
  // Two letters swapped.
  ['ajouter imprimnate', 'ajouter-imprimante-reseau'],
  ['messageire téléphone', 'messagerie-sur-telephone'],
  ['mutatoin', 'mutation-dossier'],
  // Plurals and other endings.
  ['comptes verrouillés', 'compte-verrouille'],
  ['connexions sans fil', 'se-connecter-au-wifi'],
  ['droits d’accès', 'demander-un-droit'],
  ['sites bloqués', 'site-bloque'],
  ['notes disparues', 'notes-non-enregistrees'],
  ['renvoyer les appels', 'renvoi-d-appel'],
  // Elisions, apostrophes of both kinds, hyphens, ligatures.
  ["l'imprimante n'imprime plus", 'imprimante-hors-ligne'],
  ['qu’est-ce qu’une charte', 'charte-du-poste'],
  ['wi-fi', 'se-connecter-au-wifi'],
  ['wifi invité', 'wifi-visiteurs'],
  ["coupure d'un établissement", 'diagnostic-coupure-site'],
  ['la mise à jour reste à 35 %', 'mise-a-jour-bloquee'],
  // Words that are not in the text.
  ['phishing', 'reconnaitre-hameconnage'],
  ['mail iphone', 'messagerie-sur-telephone'],
  ['visio', 'visioconference-salle'],
  // English, with its own slips.
  ['forgotten password', 'mot-de-passe-oublie'],
  ['printers offline', 'imprimante-hors-ligne'],
  ['remote takeover', 'prise-en-main-a-distance'],
  ['slow computr', 'ordinateur-lent'],
  ['lost key', 'cle-otp-perdue'],
  ['blocked sites', 'site-bloque'],
  // While it is being typed.
  ['mot de pas', 'mot-de-passe-oublie'],
  ['télép', 'messagerie-sur-telephone'],
  ['hameç', 'reconnaitre-hameconnage'],
];

describe('a search over the shipped articles', () => {
  test.each(SEARCHES)('for « %s » finds %s first', (text, found) => {
    expect(first(text)).toBe(found);
  });

  test('finds nothing for what there is nothing of', () => {
    for (const text of ['xylophone', 'trottinette électrique', '???', 'zzzz'])
      expect([text, first(text)]).toEqual([text, undefined]);
  });

  test('finds an article by its whole title before every other', () => {
    for (const { id, content } of articleFiles()) {
      for (const title of [content.fr.title, content.en?.title ?? content.fr.title]) {
        expect([title, first(title)]).toEqual([title, id]);
      }
    }
  });
});

test('a word is spelt as in what its reader may read, as long as that is there', () => {
  const small = new SearchIndex();
  small.put(versionFor('public', 'Remplacer la cartouche', 'public'), 1);
  small.put(versionFor('desk', 'Commander un cartouchon', 'desk'), 1);
  const found = (audiences: readonly Audience[]) =>
    small.search('cartouchon', { audiences, at: 1 }).hits.map(({ articleId }) => articleId);
  expect([found(['public']), found(AUDIENCES)]).toEqual([['public'], ['desk']]);
  small.put({ ...versionFor('desk', 'Commander un cartouchon', 'desk'), to: 2, changedAt: 1 }, 2);
  expect(found(AUDIENCES)).toEqual(['public']);
});

test('what is renewed is found until its new end', () => {
  const small = new SearchIndex();
  const version = versionFor('new', 'Remplacer la cartouche', 'public');
  small.put({ ...version, to: 10 }, 1);
  small.put({ ...version, to: 20, changedAt: 5 }, 5);
  const total = (at: number) => small.search('cartouche', { audiences: AUDIENCES, at }).total;
  expect([total(15), total(20)]).toEqual([1, 0]);
});

const suggested = (text: string, isOfService = false): string[] => {
  const { hits } = index.search(withoutFillers(text), { ...EVERYTHING, withoutBodies: true });
  return hits.filter((it) => isTelling(it, isOfService)).map(({ articleId }) => articleId);
};

describe('what is suggested while a ticket is being typed', () => {
  test.each([
    ['Bonjour, depuis ce matin je n’arrive plus à imprimer', 'imprimante-hors-ligne'],
    ['L’imprimante de la salle des profs ne marche plus', 'ajouter-imprimante-reseau'],
    ['Mon mot de passe ne fonctionne plus', 'mot-de-passe-oublie'],
    ['impossible de me connecter au wifi depuis mon portable', 'se-connecter-au-wifi'],
    ['Les élèves ne peuvent plus se connecter à l’ENT', 'ent-identifiants-eleves'],
    ['clé otp perdue dans le train', 'cle-otp-perdue'],
    ['My printer does not print', 'imprimante-hors-ligne'],
    ['écran bleu au démarrage', 'mise-a-jour-bloquee'],
  ])('« %s »: %s among them', (text, found) => {
    expect(suggested(text)).toContain(found);
  });

  test.each([
    'Le chauffage du gymnase est en panne',
    'Je voudrais une nouvelle chaise de bureau',
    'Commande de cartouches d’encre',
    'Demande de badge de parking',
    'Il fait froid dans la salle',
    'Bonjour, ça ne marche pas, pouvez-vous m’aider ?',
    'Fuite d’eau au deuxième étage près de la cantine',
    'La porte du local ne ferme plus',
    '',
  ])('« %s »: nothing', (text) => {
    expect(suggested(text)).toEqual([]);
  });

  test('of the service that was chosen, one word is enough', () => {
    expect(suggested('La clé ne va pas avec ma nouvelle sacoche')).not.toContain('cle-otp-perdue');
    expect(suggested('La clé ne va pas avec ma nouvelle sacoche', true)).toContain('cle-otp-perdue');
  });
});
