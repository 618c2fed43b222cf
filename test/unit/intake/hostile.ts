/** Mails that nobody sends by mistake, made here because they are huge or binary. */
const head = (...lines: string[]): string =>
  ['From: Léa Martin <lea@college.example>', 'To: guichet@desk.example', 'Subject: Essai', ...lines].join('\r\n');

/** Multiparts within multiparts. */
export function nested(depth: number): Buffer {
  const lines = [head('Content-Type: multipart/mixed; boundary="b0"'), ''];
  for (let i = 1; i < depth; i++) lines.push(`--b${i - 1}`, `Content-Type: multipart/mixed; boundary="b${i}"`, '');
  lines.push(`--b${depth - 1}`, 'Content-Type: text/plain', '', 'au fond', '');
  for (let i = depth - 1; i >= 0; i--) lines.push(`--b${i}--`);
  return Buffer.from(lines.join('\r\n'));
}

function many(parts: number, type = 'text/plain'): Buffer {
  const part = `--b\r\nContent-Type: ${type}\r\n\r\nx\r\n`;
  return Buffer.from(`${head('Content-Type: multipart/mixed; boundary="b"')}\r\n\r\n${part.repeat(parts)}--b--\r\n`);
}

export const plainMail = (body: string, ...fields: string[]): Buffer =>
  Buffer.from(`${head('Content-Type: text/plain; charset=utf-8', ...fields)}\r\n\r\n${body}`);

const htmlMail = (html: string): Buffer =>
  Buffer.from(`${head('Content-Type: text/html; charset=utf-8')}\r\n\r\n${html}`);

const MEGABYTE = 1_000_000;

/** What could cost more time or memory than it is worth, at the sizes that a mailbox lets through. */
export const costly: Record<string, () => Buffer> = {
  '5,000 parts deep': () => nested(5000),
  '49 parts deep': () => nested(49),
  '20,000 parts': () => many(20_000),
  '499 parts': () => many(499),
  '499 files': () => many(499, 'application/pdf'),
  'one line of 5 MB': () => plainMail('a'.repeat(5 * MEGABYTE)),
  '300,000 lines': () => plainMail('a\r\n'.repeat(300_000)),
  '200,000 marked lines': () => plainMail('> a\r\nb\r\n'.repeat(100_000)),
  '100,000 attributions': () => plainMail('Le 3 nov. 2026\r\n'.repeat(100_000)),
  '200,000 farewells': () => plainMail('Cordialement\r\n'.repeat(200_000)),
  '200,000 phones': () => plainMail('Envoyé de mon iPhone\r\n'.repeat(200_000)),
  'HTML 300,000 elements deep': () => htmlMail('<b>'.repeat(300_000)),
  'HTML of 300,000 open brackets': () => htmlMail('<'.repeat(300_000)),
  'HTML of 300,000 comments': () => htmlMail('<!--'.repeat(300_000)),
  'HTML of 5 MB': () => htmlMail('<p>bonjour</p>'.repeat(350_000)),
  'HTML of 999,000 letters of paragraphs': () => htmlMail('<p>bonjour</p>'.repeat(71_000)),
  'HTML of a table of 90,000 cells': () => htmlMail(`<table>${'<td>x</td>'.repeat(90_000)}</table>`),
  'HTML of 150 tables in tables': () => htmlMail('<table><tr><td>'.repeat(150)),
  'HTML with a style of 900 kB': () => htmlMail(`<p style="${'color:red;'.repeat(90_000)}">x</p>`),
  'HTML with 100,000 attributes': () => htmlMail(`<p ${'a="b" '.repeat(100_000)}>x</p>`),
  'HTML of 200,000 entities': () => htmlMail('&eacute;'.repeat(120_000)),
  'a head of 10 MB': () => Buffer.concat([Buffer.from(`X-A: ${'a'.repeat(10 * MEGABYTE)}\r\n`), plainMail('x')]),
  '100,000 fields': () => plainMail('x', 'X-A: b\r\n'.repeat(100_000).trim()),
  'a field of 100,000 lines': () => plainMail('x', `X-A: b${'\r\n c'.repeat(100_000)}`),
  'a subject of 200 kB': () => Buffer.from(`Subject: ${'=?utf-8?Q?=C3=A9?= '.repeat(12_000)}\r\n\r\nx`),
  '20,000 recipients': () => plainMail('x', `Cc: ${'lea@college.example, '.repeat(10_000)}`),
  '10,000 open comments in From': () => Buffer.from(`From: ${'('.repeat(60_000)}\r\n\r\nx`),
  '10,000 parameters': () => Buffer.from(`Content-Type: text/plain; ${'a*0*=b; '.repeat(8000)}\r\n\r\nx`),
  'references of 200 kB': () => plainMail('x', `References: ${'<a@b> '.repeat(33_000)}`),
  'references of 60 kB without brackets': () => plainMail('x', `References: ${'a@b '.repeat(16_000)}<`),
  'a head of 250 kB without an end': () => Buffer.from(`From: lea@college.example${'\r\r'.repeat(125_000)}`),
  '2 MB of names to a part': () => plainMail('x', `To: ${'a:b@c;'.repeat(300_000)}`),
  'results of 60 kB of comments': () => plainMail('x', `Authentication-Results: ${'('.repeat(60_000)}`),
  'results of 60 kB of letters': () => plainMail('x', `Authentication-Results: mx.ac.example; ${'a'.repeat(60_000)}`),
  'a sender of 30,000 encoded words': () => Buffer.from(`From: <${'=?'.repeat(30_000)}\r\n\r\nx`),
  'a bounce of 150,000 empty lines': () => Buffer.from(`From: mailer-daemon@x.example\r\n\r\n${'\n'.repeat(150_000)}x`),
  'a bounce of one line of blanks': () => Buffer.from(`From: mailer-daemon@x.example\r\n\r\nx${' '.repeat(150_000)}x`),
  'base64 that is none': () => plainMail('=?&%'.repeat(MEGABYTE), 'Content-Transfer-Encoding: base64'),
  'quoted-printable that is none': () =>
    plainMail('='.repeat(2 * MEGABYTE), 'Content-Transfer-Encoding: quoted-printable'),
  'an unknown charset': () => Buffer.from('Content-Type: text/plain; charset=x-unheard\r\n\r\nx'),
  'a flowed text of 200,000 lines': () =>
    Buffer.from(`Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n${'a \r\n'.repeat(200_000)}`),
  '5 MB of letters that are no UTF-8': () => Buffer.concat([plainMail(''), Buffer.alloc(5 * MEGABYTE, 0xe9)]),
  'one boundary that is empty': () =>
    Buffer.from('Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\nx\r\n----\r\n'),
  '500,000 lines like delimiters': () =>
    Buffer.from(`Content-Type: multipart/mixed; boundary="b"\r\n\r\n${'--c\r\n'.repeat(500_000)}`),
};

/** With a small PDF for each name, whatever it is said to be. */
export function withFiles(names: readonly string[], type = 'application/pdf'): Buffer {
  const parts = names.map(
    (name) =>
      `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name.replaceAll('\\', '\\\\')}"\r\n\r\n%PDF-1.4\n%%EOF\r\n`,
  );
  return Buffer.from(
    `${head('Content-Type: multipart/mixed; boundary="b"')}\r\n\r\n--b\r\n\r\nvoir\r\n${parts.join('')}--b--\r\n`,
  );
}
