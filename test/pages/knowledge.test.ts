import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { publishArticle } from '../api/http/publishArticle';
import { PNG } from '../harness/images';
import { until } from '../harness/until';
import { PageDesk } from './pageDesk';
import type { Person } from './person';

let desk: PageDesk;
beforeAll(async () => {
  desk = await PageDesk.start();
}, 60_000);
afterEach(() => desk.everybodyLeaves());
afterAll(() => desk.stop());

const label = ({ page }: Person, name: string) => page.getByLabel(name, { exact: false }).filter({ visible: true });
const counts = async (id: string): Promise<{ solved: number; avoided: number }> =>
  (await desk.http.get('l.bernard', `/api/v1/articles/${id}/standing`)).body.desk;

describe('an article', () => {
  test('is written by one, sent back and accepted by another, and then found by anybody, a letter wrong', async () => {
    const lucas = await desk.person('l.bernard');
    await lucas.goTo('/connaissances');
    await lucas.follow('Écrire un article');
    await label(lucas, 'Titre (français)').fill('L’imprimante est bloquée');
    await label(lucas, 'Résumé (français)').fill('Quand une feuille reste coincée.');
    await lucas.press('Commencer l’écriture');
    await label(lucas, 'Texte (français)').fill('Ouvrez le capot.');
    await lucas.press('Titre');
    await lucas.press('Aperçu (français)');
    await lucas.page.getByRole('dialog').getByText('Ouvrez le capot.').waitFor();
    await lucas.press('Fermer');
    await lucas.press('Soumettre à relecture');
    await lucas.sees('Cet article attend sa relecture.');
    const id = new URL(lucas.page.url()).pathname.split('/')[2] ?? '';
    await lucas.follow('Relire');
    await lucas.sees('Un article est relu par une autre personne que ses auteurs');

    const valerie = await desk.person('v.rousseau');
    await valerie.goTo('/connaissances');
    await valerie.follow('L’imprimante est bloquée');
    await valerie.follow('Relire');
    await valerie.press('Renvoyer avec une remarque');
    const dialog = valerie.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Dites aussi de couper le courant.');
    await dialog.getByRole('button', { name: 'Renvoyer avec une remarque' }).click();
    await valerie.sees('Cet article est en cours d’écriture.');

    await lucas.goTo(`/connaissances/${id}/redaction`);
    await lucas.sees('Dites aussi de couper le courant.');
    await label(lucas, 'Texte (français)').fill('Coupez le courant, puis ouvrez le capot.');
    await lucas.press('Soumettre à relecture');
    await lucas.sees('Cet article attend sa relecture.');
    await valerie.goTo(`/connaissances/${id}/relecture`);
    await valerie.press('Accepter et publier');
    await valerie.sees('Voir la page que lisent les lecteurs');

    const visitor = await desk.person(null);
    await until(async () => {
      await visitor.goTo('/aide');
      await label(visitor, 'Que cherchez-vous').fill('imprimente bloquee');
      await visitor.press('Chercher');
      return (await visitor.page.getByRole('link', { name: 'L’imprimante est bloquée' }).count()) > 0 ? true : null;
    });
    await visitor.follow('L’imprimante est bloquée');
    await visitor.sees('Coupez le courant, puis ouvrez le capot.');
    await visitor.press('Cela a résolu mon problème');
    await visitor.sees(/^Merci/);
    expect(await counts(id)).toMatchObject({ solved: 1, avoided: 0 });
    expect(await visitor.page.getByText('Modifier cet article').count()).toBe(0);

    await lucas.goTo('/connaissances');
    await lucas.page.getByRole('searchbox').fill('bloquee imprim');
    await lucas.press('Rechercher');
    await lucas.page.getByRole('link', { name: 'L’imprimante est bloquée' }).waitFor();
    await lucas.goTo(`/aide/articles/${id}`);
    await lucas.follow('Modifier cet article');
    await lucas.isOn('Article : L’imprimante est bloquée');
    // Read by a program in its own language, whatever that of the page.
    await lucas.page.locator('h1 span[lang=fr]', { hasText: 'L’imprimante est bloquée' }).waitFor();
  });

  test('is changed word by word before the eyes of who reviews it, and withdrawn for good reason', async () => {
    const id = await publishArticle(desk.http, { title: 'Brancher un écran', body: 'Prenez le câble gris.' });
    const lucas = await desk.person('l.bernard');
    await lucas.goTo(`/connaissances/${id}`);
    await lucas.press('Modifier');
    await label(lucas, 'Texte (français)').fill('Prenez le câble noir.');
    await lucas.page.locator('summary', { hasText: 'Nature, lecteurs' }).click();
    await lucas.page.getByLabel('Nature', { exact: true }).selectOption('faq');
    await lucas.press('Soumettre à relecture');
    await lucas.sees('Une modification attend sa relecture.');
    const valerie = await desk.person('v.rousseau');
    await valerie.goTo(`/connaissances/${id}/relecture`);
    await valerie.page.locator('del', { hasText: 'gris' }).waitFor();
    await valerie.page.locator('ins', { hasText: 'noir' }).waitFor();
    await valerie.page.locator('ins', { hasText: 'Question fréquente' }).waitFor();
    await valerie.press('Accepter et publier');
    await valerie.follow('Ce qui a changé');
    await valerie.isOn('De la version 1 à la version 2');
    await valerie.page.locator('ins', { hasText: 'noir' }).waitFor();

    await valerie.goTo(`/connaissances/${id}`);
    await valerie.press('Retirer');
    const dialog = valerie.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Ces écrans n’existent plus.');
    await dialog.getByRole('button', { name: 'Retirer', exact: true }).click();
    await valerie.sees(/^Retiré le .* : Ces écrans n’existent plus\.$/);
    const visitor = await desk.person(null);
    await visitor.goTo(`/aide/articles/${id}`);
    await visitor.isOn('Page introuvable');
  });

  test('that somebody else has saved meanwhile loses neither text, and what was not saved survives a reload', async () => {
    const { body } = await desk.http.create('l.bernard', '/api/v1/articles', {
      kind: 'faq',
      audience: 'desk',
      categories: ['poste'],
      serviceIds: [],
      fr: { title: 'Deux plumes', summary: 'Un texte, deux auteurs.', body: 'Au début.' },
    });
    const address = `/connaissances/${body.id}/redaction`;
    const [lucas, other] = [await desk.person('l.bernard'), await desk.person('e.moreau')];
    await lucas.goTo(address);
    await other.goTo(address);
    await label(other, 'Texte (français)').fill('Le texte d’Emma.');
    await other.press('Enregistrer le brouillon');
    await other.sees('Le brouillon est enregistré.');

    await label(lucas, 'Texte (français)').fill('Le texte de Lucas.');
    await lucas.press('Enregistrer le brouillon');
    await lucas.sees(/Ce brouillon a été modifié entre-temps/);
    await lucas.page.locator('summary', { hasText: 'Voir le texte enregistré entre-temps' }).click();
    await lucas.sees(/Le texte d’Emma\./);
    expect(await label(lucas, 'Texte (français)').inputValue()).toBe('Le texte de Lucas.');
    await other.page.locator('summary', { hasText: 'Nature, lecteurs' }).click();
    await label(other, 'Mots-clés').fill('plume, ');
    await other.page.getByRole('button', { name: 'Enregistrer le brouillon' }).focus();
    await other.page.keyboard.press('Enter');
    await other.sees('Le brouillon est enregistré.');
    expect(await label(other, 'Mots-clés').inputValue()).toBe('plume, ');
    expect(await other.page.locator('button:focus').textContent()).toBe('Enregistrer le brouillon');
    await lucas.goTo(address);
    await lucas.sees('Ce que vous aviez écrit sans l’enregistrer est revenu.');
    await lucas.press('Enregistrer le brouillon');
    await lucas.press('Enregistrer mon texte à la place');
    await lucas.sees('Le brouillon est enregistré.');
    const { body: draft } = await desk.http.get('l.bernard', `/api/v1/articles/${body.id}/draft`);
    expect(draft.content.fr.body).toBe('Le texte de Lucas.');

    await label(other, 'Texte (français)').fill('Encore Emma.');
    await other.press('Enregistrer le brouillon');
    await other.press('Abandonner mon texte et reprendre le leur');
    await other.seesNoMore(/Ce brouillon a été modifié entre-temps/);
    expect(await label(other, 'Texte (français)').inputValue()).toBe('Le texte de Lucas.');
    expect(await other.page.getByRole('alert').count()).toBe(0);
  });

  test('shows an image that was chosen, with the words for who does not see it', async () => {
    const id = await publishArticle(desk.http, { title: 'Le témoin rouge' });
    const lucas = await desk.person('l.bernard');
    await lucas.goTo(`/connaissances/${id}`);
    await lucas.press('Modifier');
    await lucas.press('Insérer une image');
    const dialog = lucas.page.getByRole('dialog');
    await dialog.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PNG });
    await dialog.getByLabel('Texte de remplacement').fill('Le témoin, en façade');
    await dialog.getByRole('button', { name: 'Insérer', exact: true }).click();
    await until(async () =>
      /!\[Le témoin, en façade\]\(image:/.test(await label(lucas, 'Texte (français)').inputValue()),
    );
    await lucas.press('Aperçu (français)');
    await lucas.page.getByRole('img', { name: 'Le témoin, en façade' }).waitFor();
  });
});

describe('a ticket', () => {
  test('is spared by an article that is proposed while it is typed, and counted as spared', async () => {
    const id = await publishArticle(desk.http, {
      title: 'Le vidéoprojecteur n’affiche rien',
      body: 'Choisissez la source.',
    });
    const claire = await desk.person('c.martin');
    await claire.goTo('/demandes/nouvelle?categorie=poste');
    await claire.page.getByText('Signaler une panne').click();
    await claire.page.getByText('Poste de travail', { exact: true }).click();
    await claire.press('Continuer');
    const title = label(claire, 'En une phrase');
    await until(async () => {
      await title.fill('');
      await title.fill('mon videoprojecteur n’afiche plus rien');
      await claire.page.waitForTimeout(1_000);
      return (await claire.page.getByRole('button', { name: 'Le vidéoprojecteur n’affiche rien' }).count()) > 0
        ? true
        : null;
    });
    expect(await claire.page.locator('input:focus').inputValue()).toBe(await title.inputValue());
    const typed = await title.inputValue();
    await title.fill('');
    await claire.page.getByRole('button', { name: 'Le vidéoprojecteur n’affiche rien' }).waitFor({ state: 'detached' });
    await title.fill(typed);
    await claire.press('Le vidéoprojecteur n’affiche rien');
    await claire.page.getByRole('dialog').getByText('Choisissez la source.').waitFor();
    await claire.press('Cela a résolu mon problème');
    await claire.sees('Merci de l’avoir dit. Aucune demande n’a été envoyée, et votre brouillon est effacé.');
    expect(await counts(id)).toMatchObject({ solved: 1, avoided: 1 });

    const lucas = await desk.person('l.bernard');
    await lucas.goTo('/accueil-telephonique');
    await lucas.page.getByRole('searchbox').fill('c.martin');
    await lucas.press(/Claire Martin/);
    await label(lucas, 'Objet, dans les mots de la personne').fill('mon videoprojecteur n’afiche plus rien');
    await lucas.press('Le vidéoprojecteur n’affiche rien');
    await lucas.page.getByRole('dialog').getByText('Choisissez la source.').waitFor();
    await lucas.press('Fermer');
    expect(await label(lucas, 'Objet, dans les mots de la personne').inputValue()).toContain('videoprojecteur');
  });

  test('that is resolved becomes an article in two acts, and the article is proposed with the next one', async () => {
    const { body } = await desk.http.open('c.martin', { title: 'Le tableau interactif ne répond plus au stylet' });
    await desk.http.act('l.bernard', body.number, 'take');
    await desk.http.act('l.bernard', body.number, 'resolve', { code: 'solved', message: 'Recalibrer le tableau.' });
    const lucas = await desk.person('l.bernard');
    await lucas.goTo(`/file/${body.number}`);
    await lucas.press('En faire un article');
    expect(await label(lucas, 'Texte (français)').inputValue()).toContain('Recalibrer le tableau.');
    await lucas.press('Soumettre à relecture');
    await lucas.sees('Cet article attend sa relecture.');
    const valerie = await desk.person('v.rousseau');
    await valerie.goTo('/connaissances');
    await valerie.follow('Le tableau interactif ne répond plus au stylet');
    await valerie.follow('Relire');
    await valerie.press('Accepter et publier');
    await valerie.sees('Voir la page que lisent les lecteurs');

    const next = await desk.http.open('c.martin', { title: 'Tableau interactif : le stylet ne répond plus' });
    const proposed = () => desk.http.get('l.bernard', `/api/v1/tickets/${next.body.number}/articles`);
    await until(async () => (await proposed()).body.data.length > 0);
    await lucas.goTo(`/file/${next.body.number}`);
    await lucas.sees('Articles proches');
    await lucas.page.locator('button[lang=fr]', { hasText: 'Le tableau interactif' }).waitFor();
    await lucas.page.getByText('Note interne', { exact: true }).first().click();
    await lucas.press(/^Insérer le lien/);
    expect(await lucas.page.locator('#composer').inputValue()).toContain('/aide/articles/');
    await lucas.page.getByRole('button', { name: 'Ajouter une note interne' }).waitFor();
  });

  test('that an article answers is resolved with it, and its requester reads it from there', async () => {
    await publishArticle(desk.http, { title: 'Régler la clé de signature', audience: 'academy' });
    const { body } = await desk.http.open('c.martin', { title: 'Ma clé de signature est refusée' });
    await desk.http.act('l.bernard', body.number, 'take');
    const lucas = await desk.person('l.bernard');
    await lucas.goTo(`/file/${body.number}`);
    await lucas.press('Résoudre');
    const dialog = lucas.page.getByRole('dialog');
    await dialog.getByLabel(/^Ce qui a été fait/).fill('Suivez cet article.');
    await dialog.getByRole('searchbox').fill('xylophone');
    await dialog.getByText('Aucun article ne répond à ces mots.').waitFor();
    await dialog.getByRole('searchbox').fill('regler cle signature');
    await dialog.getByRole('searchbox').press('Enter');
    await dialog.getByText('Régler la clé de signature').click();
    await dialog.getByRole('button', { name: 'Résoudre' }).click();
    await lucas.sees('Article joint');
    const claire = await desk.person('c.martin');
    await claire.goTo(`/demandes/${body.number}`);
    await claire.sees('Article à lire');
    await claire.follow('Régler la clé de signature');
    await claire.sees('Réservé au personnel de l’académie');
  });
});
