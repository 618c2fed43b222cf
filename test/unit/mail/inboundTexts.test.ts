import { describe, expect, test } from '@jest/globals';
import { descriptionOf, messageOf } from '../../../activities/inbound/texts';
import type { InboundMail } from '../../../store/inboundMails';

const mail = (text: string, quoted: string, round = 0): InboundMail => {
  const letter = { text, quoted, recipients: [], files: [], hasHtml: false, isAuthenticated: false, status: null };
  return { letter, round } as unknown as InboundMail;
};
const quotation = 'De : Guichet\n\nAllumée ? OUI';

describe('The words of a mail on a ticket', () => {
  test('are its new text alone', () => {
    expect(descriptionOf(mail('Panne', quotation))).toBe('Panne');
    expect(messageOf(mail('Oui', quotation), 'fr')).toBe('Oui');
  });

  test('are what it quotes where it opens a ticket and says nothing else: nobody has read that quotation there', () => {
    expect(descriptionOf(mail('', quotation))).toBe(quotation);
  });

  test('say that there are none in an answer without any, until somebody has read some in its quotation', () => {
    expect(messageOf(mail('', quotation), 'fr')).toBe('(message sans texte)');
    expect(messageOf(mail('', quotation, 1), 'fr')).toBe(quotation);
    expect(messageOf(mail('', '', 1), 'en')).toBe('(message without text)');
  });
});
