import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { separate } from '../../../../domain/mail/quotation';

const cut = (...lines: string[]) => separate(lines.join('\n'));

describe('The new text of a mail', () => {
  test.each([
    ['Le lun. 2 nov. 2026 à 10:12, Guichet <guichet@desk.example> a écrit :'],
    ['Le 2 nov. 2026 à 10:12, Guichet <guichet@desk.example> a écrit :'],
    ['Le lundi 2 novembre 2026 à 10:12:00 UTC+1, Guichet <guichet@desk.example> a écrit :'],
    ['Le 2 novembre 2026 10:12:00 GMT+01:00, Guichet <guichet@desk.example> a écrit :'],
    ['Le 02/11/2026 à 10:12, Guichet <guichet@desk.example> a écrit :'],
    ['Le mer. 1er juil. 2026, 10:12, Guichet\n<guichet@desk.example> a\nécrit :'],
    ['On Mon, Nov 2, 2026 at 10:12 AM Guichet <guichet@desk.example> wrote:'],
    ['On 2 Nov 2026, at 10:12, Guichet <guichet@desk.example> wrote:'],
    ['On Monday, November 2nd, 2026 at 10:12 AM, Guichet\n<guichet@desk.example> wrote:'],
    ["-----Message d'origine-----\nDe : Guichet"],
    ['-----Message d’origine-----'],
    ['-----Original Message-----'],
    ['---------- Forwarded message ---------'],
    ['---------- Message transféré ----------'],
    ['-------- Message original --------'],
    ['----- Mail original -----'],
    ['Début du message transféré :'],
    ['Begin forwarded message:'],
    ['De : Guichet <guichet@desk.example>\nEnvoyé : lundi 2 novembre 2026 10:12\nÀ : Léa\nObjet : Panne'],
    ['*De :* Guichet\n*Envoyé :* lundi 2 novembre 2026 10:12\n*À :* Léa\n*Objet :* Panne'],
    ['From: Guichet\nSent: Monday, November 2, 2026 10:12 AM\nTo: Lea\nSubject: Panne'],
    [
      'De: "Guichet" <guichet@desk.example>\nÀ: "Léa" <lea@college.example>\nEnvoyé: Lundi 2 Novembre 2026 10:12\nObjet: Panne',
    ],
    ['________________________________\nDe : Guichet\nEnvoyé : lundi\nÀ : Léa\nObjet : Panne'],
    ['De: Guichet\nEnvoye: lundi 2 novembre 2026 10:12\nA: Lea\nObjet: Panne'],
    ['De : Guichet\nEnvoye\u0301 : lundi 2 novembre 2026 10:12\nA\u0300 : Le\u0301a\nObjet : Panne'],
    ["-----Rendez-vous d'origine-----\nDe : Guichet\nEnvoyé : lundi\nÀ : Léa\nObjet : Visite"],
    ['Le 2 nov. 2026 a 10:12, Guichet <guichet@desk.example> a ecrit :'],
  ])('ends where a mail program begins: %s', (above) => {
    const { text, quoted } = cut('Toujours en panne.', '', above, '', 'Bonjour, est-elle allumée ?');
    expect(text).toBe('Toujours en panne.');
    expect(quoted).toBe(`${above}\n\nBonjour, est-elle allumée ?`);
  });

  test.each([
    'Le 3 novembre, le technicien m’a écrit :\nil faut redémarrer.',
    'On Monday the technician wrote:\nrestart it.',
    'De : la salle 204\nà la salle 205, tout est éteint.',
    'From: nobody knows where.',
    '> une seule ligne',
    'Objet : panne\nDe : Léa',
    'Nous avons eu votre message d’origine, merci.',
    'Le poste affiche :\n\n> ping serveur\n> délai dépassé\n\nQue faire ?',
    'De : Mme Martin\nÀ : service informatique\nObjet : panne\n\nL’imprimante ne répond plus.',
    'Le serveur m’a écrit :\n> erreur 12\n> erreur 13\nQue faire ?',
    '--\nPremier problème : le son.\n--\nSecond problème : l’image, depuis que le technicien est passé.\n\nMerci de venir',
  ])('goes on where a person writes the like: %s', (said) => {
    expect(separate(`Bonjour,\n${said}`)).toEqual({ text: `Bonjour,\n${said}`, quoted: '' });
  });

  test.each([
    '--\nLéa Martin',
    'Envoyé de mon iPhone',
    'Envoyé depuis mon appareil Galaxy',
    'Envoyé à partir d’Outlook pour Android',
    'Envoyé avec la messagerie sécurisée Proton Mail.',
    'Sent from my iPhone',
    'Get Outlook for Android',
    'Télécharger Outlook pour Android',
    'Provenance : Courrier pour Windows 10',
    'Cordialement,\nLéa Martin\n01 55 00 00 00',
    'Bien cordialement\n\nLéa Martin',
    'Best regards,\nJohn',
    'Cdlt\nLéa',
    'Cordialement,\nLéa\n\nEnvoyé de mon iPhone',
    'Cordialement\nLéa Martin\nTél. : 01 55 00 00 00\nMél : lea@college.example\nSite web : www.college.example',
    'Envoyé depuis La Poste Mail',
    'Envoyé via BlueMail',
  ])('ends where its signature begins: %s', (signature) => {
    expect(separate(`Toujours en panne.\n\n${signature}`)).toEqual({ text: 'Toujours en panne.', quoted: signature });
  });

  test.each([
    'Envoyé de mon iPhone, mon dernier message s’est perdu.\nMerci',
    'Cordialement,\nLéa\nP.S. : le poste est le 12.',
    'Cordialement,\nLéa\n\nQuand venez-vous ?',
    `Cordialement,\n${'une longue explication de ce qui ne va pas '.repeat(3)}`,
    'Il m’a saluée cordialement, puis rien.',
    'Merci.\nEnvoyé de la salle 204.',
    'Merci.\nEnvoyé avec retard, désolée.',
    'Cordialement\nLéa\nMerci de me rappeler au 06 12 34 56 78.',
    'Bien cordialement,\nLéa Martin\n\nJe serai absente mardi',
    'Cordialement.\nLe mot de passe du BIOS est inconnu',
    'Cordialement.\nSalle 12 fermée à clé le mardi.',
    'Regards,\nJohn\nPlease call before Friday',
    'Cordialement\nLéa\nNuméro de série : AB12345',
    'Cordialement\nLéa\n\n- poste 12\n- poste 13',
    'Bonjour,\n--\nSalle 12 : écran noir\nSalle 13 : souris absente',
    'Bonjour,\n--\nDeuxième panne : la souris ne bouge plus depuis hier\nJe passe à 12 h',
    '-- \nLéa Martin\n\nOui, il est branché, nous avons tout essayé.',
  ])('goes on when something is said behind the like: %s', (said) => {
    expect(separate(said).text).toContain(said.split('\n').at(-1)?.trim());
  });

  test.each([
    'Guichet unique <guichet@desk.example> a écrit :',
    'Quoting Guichet <guichet@desk.example>:',
    'El lun, 2 nov 2026 a las 10:12, Guichet <guichet@desk.example> escribió:',
    '2026-11-02 10:12 GMT+01:00 Guichet <guichet@desk.example>:',
  ])('ends where a program names whom it quotes, right above marked lines: %s', (name) => {
    const quotation = `${name}\n\n> Bonjour`;
    expect(cut('Toujours en panne.', '', quotation)).toEqual({ text: 'Toujours en panne.', quoted: quotation });
    expect(cut(quotation, '> Merci', '', 'Oui.').text).toBe('Oui.');
    const said = `J’ai écrit à :\n${name}\nsans réponse.`;
    expect(separate(said)).toEqual({ text: said, quoted: '' });
  });

  test('goes on below what is marked and has no name, where it answers nothing', () => {
    const body = 'Voici ce que je vois :\n\n> erreur 12\n> erreur 13';
    expect(separate(body, { isAnswer: false })).toEqual({ text: body, quoted: '' });
    expect(separate(body)).toEqual({ text: 'Voici ce que je vois :', quoted: '> erreur 12\n> erreur 13' });
    const named = 'Merci.\n\nLe 02/11/2026, Guichet a écrit :\n> Bonjour';
    expect(separate(named, { isAnswer: false }).text).toBe('Merci.');
  });

  test('stands alone below a quotation whose name has no address', () => {
    for (const name of ['Guichet unique a écrit :', 'Guichet a écrit le 02/11/2026 10:12 :', 'Guichet wrote:'])
      expect(cut(name, '> Bonjour,', '> allumée ?', '', 'Oui.').text).toBe(`${name}\n\nOui.`);
  });

  test('ends at a long signature too, where its program wrote the delimiter', () => {
    const signature = `-- \nLéa Martin\n${'Rectorat\n'.repeat(20)}Merci de ne pas imprimer ce message.`;
    expect(cut('Toujours en panne.', signature)).toEqual({
      text: 'Toujours en panne.',
      quoted: signature.replace('-- ', '--'),
    });
  });

  test('may stand below what it answers, above and below, or between its lines', () => {
    const attribution = 'Le 02/11/2026 à 10:12, Guichet a écrit :';
    expect(cut(attribution, '> allumée ?', '', 'Oui.', '-- ', 'Léa')).toEqual({
      text: 'Oui.',
      quoted: `${attribution}\n> allumée ?\n\n--\nLéa`,
    });
    expect(cut('Bonjour,', attribution, '> allumée ?', '> merci', 'Oui.').text).toBe('Bonjour,\n\nOui.');
    expect(cut(attribution, '> allumée ?', 'Oui.', '> branchée ?', 'Non.', '> merci')).toEqual({
      text: '> allumée ?\nOui.\n> branchée ?\nNon.',
      quoted: `${attribution}\n> merci`,
    });
  });

  const word = fc.constantFrom(
    'oui',
    '',
    ' ',
    '> non',
    '>',
    '-- ',
    'Cordialement',
    'De : a',
    'Envoyé : b',
    'Objet : c',
    'é',
  );
  const program = fc.constantFrom(
    'Le 2 nov. 2026, G <g@d.example> a écrit :',
    '-----Original Message-----',
    'Envoyé de mon iPhone',
    '____________',
  );
  const mail = fc.array(fc.oneof(word, program), { maxLength: 30 }).map((lines) => lines.join('\n'));
  const said = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .sort();

  test('and the rest of it lose no line and make up none', () => {
    fc.assert(
      fc.property(mail, (body) => {
        const { text, quoted } = separate(body);
        expect([...said(text), ...said(quoted)].sort()).toEqual(said(body));
      }),
      { numRuns: 2000 },
    );
  });

  test('is found in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (body) => {
        expect(() => separate(body)).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });
});
