import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TypeReader, typeOf } from '../../../store/fileType';
import { GIF, JPEG, PNG, pngOf, WEBP } from '../../harness/images';

const typed = (name: string, content: string | Uint8Array): string =>
  typeOf(name, typeof content === 'string' ? Buffer.from(content) : content).mediaType;

const ZIP = Buffer.from('504b0304140006000800000021', 'hex');

describe('what a file is', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['photo.png', PNG, 'image/png'],
    ['photo.png', JPEG, 'image/jpeg'],
    ['facture.pdf', GIF, 'image/gif'],
    ['sans extension', WEBP, 'image/webp'],
    ['facture.png', '%PDF-1.7\n1 0 obj', 'application/pdf'],
    ['lettre.rtf', '{\\rtf1\\ansi Bonjour}', 'application/rtf'],
    ['rapport.docx', ZIP, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['tableau.ods', ZIP, 'application/vnd.oasis.opendocument.spreadsheet'],
    ['rapport.pdf', ZIP, 'application/zip'],
    ['notes.bin', 'Le vidéoprojecteur ne répond plus.\r\n', 'text/plain'],
    ['BM.txt', 'BMonjour', 'text/plain'],
    ['dessin.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'text/plain'],
    ['page.html', '<!DOCTYPE html><script>alert(1)</script>', 'text/plain'],
    ['flux.xml', '<?xml version="1.0"?><a/>', 'text/plain'],
    ['avec un NUL.txt', 'a\0b', 'application/octet-stream'],
    ['latin1.txt', Buffer.from('Le vidéoprojecteur', 'latin1'), 'application/octet-stream'],
    ['coupé.txt', Buffer.from('é').subarray(0, 1), 'application/octet-stream'],
    ['faux.png', Buffer.from('\x89PNG\r\n\x1a\n<script>', 'latin1'), 'application/octet-stream'],
  ])('%s', (name, content, expected) => {
    expect(typed(name, content)).toBe(expected);
  });

  test('is the same however its pieces are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 9 })), fc.array(fc.nat(50)), (parts, cuts) => {
        const whole = Buffer.from(parts.join('é'));
        const reader = new TypeReader('a.txt');
        let from = 0;
        for (const length of cuts) {
          reader.read(whole.subarray(from, from + length));
          from += length;
        }
        expect(reader.read(whole.subarray(from)).type).toEqual(typeOf('a.txt', whole));
      }),
    );
  });
});

describe('an image that may be shown', () => {
  test('is one whose own header was read', () => {
    for (const image of [PNG, JPEG, GIF, WEBP]) expect(typeOf('a', image).isImage).toBe(true);
    expect(typeOf('a.svg', Buffer.from('<svg/>')).isImage).toBe(false);
  });

  test('is none when drawing it would fill the memory, or it has no size', () => {
    expect(typeOf('bombe.png', pngOf(30_000, 30_000))).toEqual({
      mediaType: 'application/octet-stream',
      isImage: false,
    });
    expect(typeOf('rien.png', pngOf(0, 10)).isImage).toBe(false);
    expect(typeOf('panorama.png', pngOf(20_000, 4_000)).isImage).toBe(true);
  });

  test('whatever bytes follow a signature, nothing is thrown', () => {
    const signature = fc.constantFrom(PNG, JPEG, GIF, WEBP);
    fc.assert(
      fc.property(signature, fc.nat(40), fc.uint8Array({ maxLength: 60 }), (image, kept, noise) => {
        expect(typeof typeOf('a', Buffer.concat([image.subarray(0, kept), noise])).isImage).toBe('boolean');
      }),
    );
  });
});
