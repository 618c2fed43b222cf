import { expect, test } from '@jest/globals';
import { inserted, marked } from '../../../../web/knowledge/editor/markdown';

const written = (text: string, chosen = '') => {
  const from = chosen === '' ? text.length : text.indexOf(chosen);
  return { text, from, to: from + chosen.length };
};
const shown = ({ text, from, to }: { text: string; from: number; to: number }) =>
  `${text.slice(0, from)}>${text.slice(from, to)}<${text.slice(to)}`;

test('a mark goes around what is chosen, which stays chosen', () => {
  expect(shown(marked(written('un mot fort', 'mot'), 'bold', 'texte'))).toBe('un **>mot<** fort');
  expect(shown(marked(written('voir ici', 'ici'), 'link', 'texte'))).toBe('voir [>ici<](https://)');
});

test('where nothing is chosen, there is a word to write over', () => {
  expect(shown(marked(written('un '), 'italic', 'texte'))).toBe('un *>texte<*');
});

test('a heading and a list begin after a blank line, whatever stands before', () => {
  expect(shown(marked(written('Avant'), 'heading', 'Titre'))).toBe('Avant\n\n>## Titre<');
  expect(shown(marked(written('Avant\n'), 'list', 'un'))).toBe('Avant\n\n>- un<');
  expect(shown(marked(written(''), 'list', 'un'))).toBe('>- un<');
});

test('the lines that are chosen become steps in order', () => {
  expect(marked(written('ouvrir\nchercher', 'ouvrir\nchercher'), 'steps', 'x').text).toBe('1. ouvrir\n2. chercher');
});

test('an image stands alone between two blank lines', () => {
  const { text } = inserted({ text: 'avant après', from: 5, to: 6 }, '![un écran](/a)');
  expect(text).toBe('avant\n\n![un écran](/a)\n\naprès');
});
