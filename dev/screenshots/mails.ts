import { createTransport } from 'nodemailer';
import type { DeskFile } from '../desk';

const PICTURES = 'https://lettre.example/pixel.png';

const MAILS = [
  {
    from: 'Claire Martin <c.martin@ac-paris.example>',
    subject: 'Le vidéoprojecteur de la salle 204 s’éteint',
    text: 'Bonjour,\n\nIl s’éteint au bout de dix minutes, depuis lundi.\n\nClaire Martin',
  },
  {
    from: 'Lettre pédagogique <lettre@editeur.example>',
    subject: 'Nos nouveautés de décembre',
    text: 'Découvrez notre catalogue.',
    headers: { 'List-Id': '<lettre.editeur.example>' },
  },
  {
    from: 'Mme Petit <mme.petit@orange.example>',
    subject: 'Je n’arrive plus à ouvrir ma messagerie',
    text: 'Bonjour,\n\nDepuis hier, le mot de passe est refusé. J’écris de mon adresse personnelle.\n\nSophie Petit',
    html: `<p>Bonjour,</p><p>Depuis hier, le mot de passe est <b>refusé</b>. J’écris de mon adresse personnelle.</p><p>Sophie Petit</p><img src="${PICTURES}">`,
    attachments: [{ filename: 'capture.txt', content: 'Erreur 530 : accès refusé' }],
  },
];

/** What came in by mail, for the pictures: one of each usual kind, the last one from a stranger. */
export async function sendMails({ mailIn }: DeskFile): Promise<void> {
  const transport = createTransport(mailIn.smtp);
  for (const mail of MAILS) await transport.sendMail({ ...mail, to: mailIn.address });
  transport.close();
}
