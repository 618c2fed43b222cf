import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Rendered } from '../../../activities/mail/templates/layout';
import { academieParis } from '../../../domain/policy/academieParis';
import { TEMPLATES, type Template } from '../../../domain/ticket/audience';
import { COMMAND_NAMES } from '../../../domain/ticket/commands';
import type { Notice } from '../../../domain/ticket/notices';
import { LANGUAGES } from '../../../domain/words';
import { everybody, paul } from '../harness/people';
import { opened } from '../harness/simulator';
import { allNotices, lives } from './lives';
import { mailOf, readerOf, whole } from './made';

const notices = allNotices();
const some = (template: Template): Notice[] => notices.filter((notice) => notice.template === template);
const ofPaul = (template: Template): Notice => {
  const notice = some(template).find((n) => readerOf(n) === paul.id);
  if (!notice) throw new Error(`no ${template} to Paul`);
  return notice;
};

/** Words that no person wrote. */
const LEAKS = /undefined|null|NaN|\[object|Invalid Date|acc-(?!somebody)/;
/** A control character that is no line break of a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
const CONTROL = /[\u0000-\u001f\u007f]/;

describe('Every mail of the desk', () => {
  test('is made by one of the lives told here', () => {
    expect([...new Set(notices.map((notice) => notice.template))].sort()).toEqual([...TEMPLATES].sort());
  });

  describe.each([...LANGUAGES])('in %s', (language) => {
    test.each([...TEMPLATES])('%s names its ticket, on paper and on screen', (template) => {
      for (const notice of some(template)) {
        const { subject, text, html } = mailOf(notice, language);
        expect(subject).toMatch(/^\[2026-004217\] \S/);
        expect(text).toContain('2026-004217');
        expect(text).toContain('https://guichet.example/tickets/2026-004217');
        expect(html).toContain(`<html lang="${language}">`);
        expect(html).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
        expect(words({ subject, text, html })).not.toMatch(LEAKS);
      }
    });

    test('holds nothing but words after a life taken at random', () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 40 })), { maxLength: 40 }), (acts) => {
          const desk = opened();
          for (const [who, what, hours] of acts) {
            const actor = everybody[who % everybody.length] ?? paul;
            desk.attempt(actor, COMMAND_NAMES[what % COMMAND_NAMES.length] ?? 'take');
            if (hours % 3 === 0 && desk.lastEffects.some((effect) => effect.do === 'reserve')) desk.reserved();
            desk.after(`${hours} h`);
          }
          for (const notice of desk.notices) {
            const mail = mailOf(notice, language);
            expect(words(mail)).not.toMatch(LEAKS);
          }
        }),
        { numRuns: 60 },
      );
    });

    test('escapes whatever people write', () => {
      const evil = `"><script>alert('x')</script>&`;
      for (const notice of notices) {
        const texts = Object.fromEntries(
          ['message', 'reason', 'report', 'found', 'done', 'parts', 'summary'].map((name) => [name, evil]),
        );
        const { html } = mailOf(notice, language, { title: evil, texts });
        expect(html).not.toContain('<script');
        expect(html).not.toMatch(/<(img|link|iframe|style)|url\(|src=/);
      }
    });

    test('of the opening says what was answered to the service, line by line', () => {
      const answers = [
        { question: { fr: 'Pour qui ?', en: 'For whom?' }, answer: { fr: 'Oui', en: 'Yes' } },
        { question: { fr: 'Pourquoi ?', en: null }, answer: { fr: '<b>\nsuite', en: null } },
      ];
      const { text, html } = mailOf(ofPaul('opened'), language, { answers });
      expect(text).toContain(language === 'fr' ? 'Pour qui ?\n> Oui' : 'For whom?\n> Yes');
      expect(text).toContain('Pourquoi ?\n> <b>\n> suite');
      expect(html).toContain('&lt;b&gt;<br>suite');
    });

    test('cannot be given another header by a title', () => {
      for (const notice of notices) {
        const { subject } = mailOf(notice, language, { title: 'Panne\r\nBcc: all@example.org\u0000\u2028\u202e' });
        expect(subject).not.toMatch(CONTROL);
        expect(subject).not.toMatch(/[\u2028\u202e]/);
      }
    });

    test('has a subject of one line, however long the title', () => {
      for (const notice of notices) {
        expect(mailOf(notice, language, { title: 'très '.repeat(500) }).subject.length).toBeLessThanOrEqual(120);
      }
    });

    test('says that a text was erased, and no more', () => {
      for (const notice of notices) {
        const mail = mailOf(notice, language, { title: null, texts: null });
        expect(words(mail)).not.toMatch(LEAKS);
      }
      const { text } = mailOf(ofPaul('message'), language, { texts: null });
      expect(text).toContain(language === 'fr' ? 'Ce texte a été effacé.' : 'This text has been erased.');
    });
  });
});

describe('The links that act', () => {
  const withLinks = [
    'consentRequested',
    'consentReminder',
    'appointmentProposed',
    'appointmentProposedReminder',
    'resolved',
    'resolvedReminder',
    'closed',
  ];

  test('are in the mails that ask for an act, and in no other', () => {
    const linked = notices
      .filter((notice) => mailOf(notice, 'fr').text.includes('/l/'))
      .map((notice) => notice.template);
    expect([...new Set(linked)].sort()).toEqual([...withLinks].sort());
  });

  test('go to the person who needs help alone', () => {
    for (const notice of notices.filter((n) => readerOf(n) !== paul.id)) {
      expect(whole(mailOf(notice, 'fr'))).not.toContain('/l/');
    }
  });

  test('are two for the resolution: accepted, and refused', () => {
    expect(mailOf(ofPaul('resolved'), 'fr').text).toMatch(/answer=accepted[\s\S]*answer=refused/);
  });
});

describe('In French, as a civil servant would sign it', () => {
  test('the opening says by when the ticket is taken into account', () => {
    const { text } = mailOf(lives['closed by silence']?.().mails('opened')[0] as Notice, 'fr');
    expect(text).toContain('avant le mardi 24 novembre 2026 à 9\u00a0h\u00a030');
  });

  test.each(['informationRequested', 'consentRequested', 'appointmentProposed', 'resolved'] as const)(
    '%s says by when an answer is expected',
    (template) => {
      expect(mailOf(ofPaul(template), 'fr').text).toMatch(/avant le \p{L}+ \d+(er)? \p{L}+ 2026 à \d+\u00a0h/u);
    },
  );

  test('the closure says until when the ticket can be reopened', () => {
    expect(mailOf(ofPaul('closed'), 'fr').text).toMatch(/rouvrir depuis sa page de suivi avant le \p{L}+ \d+/u);
    const never = { policy: { ...academieParis, reopenWindow: 'never' as const } };
    expect(mailOf(ofPaul('closed'), 'fr', never).text).toContain('enregistrer une nouvelle demande');
  });

  test('the requester is addressed with courtesy, and the word « escalade » is kept for the levels', () => {
    for (const notice of notices) {
      const { text } = mailOf(notice, 'fr');
      expect(text).toContain(readerOf(notice) === paul.id ? 'Madame, Monsieur,' : 'Bonjour,');
      if (!['escalated', 'nobodyThere'].includes(notice.template)) expect(text).not.toMatch(/escalad/i);
    }
  });
});

describe('After an outage', () => {
  test('one alert lists the others that it stands for', () => {
    const folded = some('hierarchical')
      .concat(some('breach'), some('acknowledgementOverdue'))
      .find((n) => n.missed.length > 0);
    if (!folded) throw new Error('nothing was folded');
    const { text } = mailOf(folded, 'fr');
    expect(text).toContain('Ce message regroupe aussi');
    expect(text.match(/^- /gm)).toHaveLength(folded.missed.length);
  });

  test('an alert that was late says so', () => {
    const late = some('breach').find((n) => 'fired' in n.event && n.event.fired - n.event.due > 3_600_000);
    if (!late) throw new Error('nothing was late');
    expect(mailOf(late, 'fr').text).toContain('Constatée avec retard');
  });
});

/** Without the tokens, which are random to the eye and may spell anything. */
function words(mail: Rendered): string {
  return whole(mail).replace(/https:\S*/g, '');
}
