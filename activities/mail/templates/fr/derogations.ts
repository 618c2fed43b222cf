import type { Letters } from '../context';
import { blocks, paragraph } from '../letter';
import { about, quoted } from '../parts';
import { words } from './words';

export const derogations: Pick<Letters, 'derogationGranted' | 'derogationRevoked'> = {
  derogationGranted: (context) => ({
    subject: `Une dérogation vous est accordée${about(context, words)}`,
    heading: 'Une dérogation vous est accordée',
    blocks: blocks(
      paragraph(
        `Bien que votre poste ne soit pas conforme à la charte de l’académie, l’aide complète est possible pour cette demande jusqu’au ${words.when(context.event.until)}.`,
      ),
      quoted(context, 'message', 'Message du responsable', words),
    ),
  }),

  derogationRevoked: (context) => ({
    subject: `La dérogation est retirée${about(context, words)}`,
    heading: 'La dérogation qui vous était accordée est retirée',
    blocks: blocks(
      paragraph(
        'Tant que votre poste n’est pas conforme à la charte de l’académie, l’aide se limite à des conseils, sauf urgence. Ce qui était déjà convenu avec vous est maintenu.',
      ),
      quoted(context, 'message', 'Message du responsable', words),
    ),
  }),
};
