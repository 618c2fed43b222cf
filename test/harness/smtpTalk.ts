import { connect, type Socket } from 'node:net';
import { createInterface, type Interface } from 'node:readline';

/** A relay, word by word. */
export class SmtpTalk {
  /** Every line of the server. */
  readonly said: string[] = [];
  private readonly answers: string[] = [];
  private readonly waiting: ((answer: string) => void)[] = [];
  private readonly lines: Interface;

  private constructor(private readonly socket: Socket) {
    this.lines = createInterface({ input: socket });
    this.lines.on('line', (line) => {
      this.said.push(line);
      // Of an answer in several lines, the last has a space after its code.
      if (!/^\d{3}-/.test(line)) this.heard(line);
    });
    this.lines.on('close', () => this.heard('closed'));
    socket.on('error', () => {});
  }

  /** Answers once it was greeted. */
  static async start(port: number): Promise<{ talk: SmtpTalk; greeting: string }> {
    const talk = new SmtpTalk(connect(port, '127.0.0.1'));
    return { talk, greeting: await talk.next() };
  }

  /** One command, one answer. */
  async say(line: string): Promise<string> {
    this.write(`${line}\r\n`);
    return this.next();
  }

  write(text: string): void {
    this.socket.write(text);
  }

  next(): Promise<string> {
    const answer = this.answers.shift();
    return answer === undefined ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve(answer);
  }

  /** Without a goodbye. */
  cut(): void {
    this.socket.destroy();
  }

  private heard(line: string): void {
    const waiting = this.waiting.shift();
    if (waiting) waiting(line);
    else this.answers.push(line);
  }
}
