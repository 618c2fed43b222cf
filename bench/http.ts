import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  etag: string | undefined;
  body: unknown;
}

/** Kept connections and no more work than needed: the caller shares the machine with what it measures. */
export class ApiClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 200 });

  constructor(private readonly base: string) {}

  /** Under an idempotency key of its own. Throws for every answer that is no success. */
  async post(path: string, token: string, body: unknown): Promise<Answer> {
    const answer = await this.send('POST', path, token, JSON.stringify(body));
    if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  }

  get(path: string, token: string): Promise<Answer> {
    return this.send('GET', path, token);
  }

  close(): void {
    this.agent.destroy();
  }

  private send(method: string, path: string, token: string, body?: string): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body === undefined
        ? {}
        : {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'idempotency-key': randomUUID(),
          }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.base}${path}`, { method, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const { etag } = response.headers;
          resolve({ status: response.statusCode ?? 0, etag, body: text === '' ? null : JSON.parse(text) });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
