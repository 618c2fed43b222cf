/** `npm run --silent mail:explain -- FILE.eml`: what would become of a mail, as one JSON object. Needs no server. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { envSchema } from '../config/env';
import { explain, type Settings } from './mail/explain';
import { MAX_MAIL_BYTES } from './mail/read';

async function main([file]: readonly string[]): Promise<void> {
  if (file === undefined) return fail('Usage: npm run --silent mail:explain -- FILE.eml');
  let raw: Buffer;
  try {
    raw = await bytesOf(file);
  } catch (error) {
    return fail(`${JSON.stringify(file)} cannot be read: ${codeOf(error)}`);
  }
  process.stdout.on('error', (error) => {
    // Whoever read it has read enough.
    if (codeOf(error) !== 'EPIPE') fail(`the explanation cannot be written: ${codeOf(error)}`);
  });
  process.stdout.write(`${JSON.stringify(await explain(raw, settings()))}\n`);
}

function settings(): Settings {
  const { MAIL_FROM, MAIL_IN_ADDRESS, MAIL_AUTH_SERVER } = process.env;
  return {
    own: [MAIL_FROM || envSchema.shape.MAIL_FROM.parse(undefined), MAIL_IN_ADDRESS ?? ''],
    authServer: MAIL_AUTH_SERVER || null,
  };
}

/** One byte more than a mail may have says enough. */
async function bytesOf(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  // npm changes to the folder of the package; people name files from where they are.
  const from = process.env['INIT_CWD'] ?? '';
  for await (const chunk of createReadStream(path.resolve(from, file), { end: MAX_MAIL_BYTES })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

void main(process.argv.slice(2));
