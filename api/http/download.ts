interface Downloaded {
  name: string;
  mediaType: string;
  bytes?: number;
  /** It was read as an image, and is shown as it is. */
  isShown?: boolean;
}

/** A file from anybody: no browser opens it, guesses what it is, or runs anything in it. */
export const downloadHeaders = ({ name, mediaType, bytes, isShown = false }: Downloaded): Record<string, string> => ({
  'Content-Type': mediaType,
  ...(bytes === undefined ? {} : { 'Content-Length': String(bytes) }),
  'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(name)}`,
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
});

/** RFC 8187: what `encodeURIComponent` leaves as it is but a header may not have. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);
