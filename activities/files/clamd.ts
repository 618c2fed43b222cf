import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Verdict = { isInfected: false } | { isInfected: true; signature: string };

/** It did not answer, or not whether the file is clean: the file has to be scanned again. */
export class ScannerFailure extends Error {
  override readonly name = 'ScannerFailure';

  constructor(readonly code: 'scannerUnreachable' | 'scannerSilent' | 'scannerCut' | 'scannerRefused') {
    super(code);
  }
}

const DEFAULT_PORT = 3310;
/** Since the last byte in either direction. A large archive takes a scanner some seconds. */
const SILENCE_MS = 60_000;
const LONGEST_REPLY = 1_000;

/** Has clamd look at a file: its INSTREAM command over `tcp://host:port`, or `unix:/path` of its socket. */
export async function scan(address: string, content: Readable, silenceMs: number = SILENCE_MS): Promise<Verdict> {
  const socket = dial(address);
  let isConnected = false;
  socket.once('connect', () => {
    isConnected = true;
  });
  socket.setTimeout(silenceMs, () => socket.destroy(new ScannerFailure('scannerSilent')));
  // One that has answered before it was told everything stops listening: its answer counts.
  pipeline(framed(content), socket, { end: false }).catch((error: Error) => socket.destroy(error));
  try {
    return verdictOf(await replyOf(socket));
  } catch (error) {
    if (error instanceof ScannerFailure || !isOfConnection(error)) throw error;
    throw new ScannerFailure(isConnected ? 'scannerCut' : 'scannerUnreachable');
  } finally {
    // Nobody waits for the pipeline: it never ends when the other side hangs up between two pieces of a slow file.
    socket.destroy();
    content.destroy();
  }
}

function dial(address: string): Socket {
  const { protocol, hostname, port, pathname } = new URL(address);
  if (protocol === 'unix:') return connect(pathname);
  return connect(port === '' ? DEFAULT_PORT : Number(port), hostname.replace(/^\[|\]$/g, ''));
}

/** Each piece behind its length; a length of nothing ends them. */
async function* framed(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const piece of content) {
    if (piece.byteLength === 0) continue;
    yield lengthOf(piece.byteLength);
    yield piece;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

async function replyOf(socket: Socket): Promise<string> {
  let reply = '';
  for await (const piece of socket) {
    reply += String(piece);
    if (reply.includes('\0')) return reply.slice(0, reply.indexOf('\0'));
    if (reply.length > LONGEST_REPLY) throw new ScannerFailure('scannerRefused');
  }
  throw new ScannerFailure('scannerCut');
}

function verdictOf(reply: string): Verdict {
  if (reply === 'stream: OK') return { isInfected: false };
  const signature = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (signature === undefined) throw new ScannerFailure('scannerRefused');
  return { isInfected: true, signature: signature.slice(0, 200) };
}

function isOfConnection(error: unknown): boolean {
  const { syscall, code } = error as NodeJS.ErrnoException;
  return syscall !== undefined || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
