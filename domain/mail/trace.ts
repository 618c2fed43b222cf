/** What relays put on top of a mail on its way: the same mail that comes by two ways differs in these. */
const TRACE =
  /^(return-path|received|received-spf|x-received|delivered-to|x-original-to|x?-?envelope-(to|from)|authentication-results|arc-.*|dkim-signature|x-spam-.*|x-virus-.*)$/;
const MAX_NAME = 80;
const LF = 10;
const COLON = 58;
const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9;

/** Where the mail begins as its sender wrote it: behind the fields that its relays put on top. */
export function startOfContent(raw: Uint8Array): number {
  let start = 0;
  for (;;) {
    const colon = raw.subarray(start, start + MAX_NAME).indexOf(COLON);
    const name = colon < 0 ? '' : String.fromCharCode(...raw.subarray(start, start + colon));
    if (!TRACE.test(name.trim().toLowerCase())) return start;
    do {
      const end = raw.indexOf(LF, start);
      if (end < 0) return raw.length;
      start = end + 1;
    } while (isBlank(raw[start]));
  }
}
