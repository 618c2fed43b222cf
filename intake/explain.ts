/** `npm run --silent mail:explain -- FILE.eml`: what would become of a mail, as one JSON object. Needs no server. */
import { createReadStream } from 'node:fs';
import { explain } from './mail/explain';
import { MAX_MAIL_BYTES } from './mail/read';

async function main([file]: readonly string[]): Promise<void> {
  if (file === undefined) return fail('Usage: npm run --silent mail:explain -- FILE.eml');
  let raw: Buffer;
  try {
    raw = await bytesOf(file);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return fail(`${JSON.stringify(file)} cannot be read: ${why}`);
  }
  process.stdout.write(`${JSON.stringify(await explain(raw, process.env))}\n`);
}

/** One byte more than a mail may have says enough. */
async function bytesOf(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: MAX_MAIL_BYTES })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

void main(process.argv.slice(2));
