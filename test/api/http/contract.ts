import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';

interface Media {
  content?: Record<string, { schema: object }>;
}
interface Operation {
  responses: Record<string, Media & { $ref?: string }>;
}
export interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Media>; schemas: Record<string, object> };
}

/** Zod writes the pattern beside each format it names, so the names alone need to be known. */
export const createAjv = (): Ajv2020 =>
  new Ajv2020({ strict: false, allErrors: true, formats: { 'date-time': true, date: true, uri: true, email: true } });

/** Holds the answers of the API against its own document. */
export class Contract {
  private readonly ajv = createAjv();
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(readonly document: OpenApi) {
    this.ajv.addSchema(document, 'openapi');
  }

  /** Throws when the document does not know the call, the status or the media type, or the body is of another shape. */
  check(method: string, path: string, status: number, mediaType: string, body: unknown): void {
    const templates = Object.keys(this.document.paths).filter((it) => matches(it, path));
    // Of an address that is written out and one with a variable part, the first is meant.
    const template = templates.find((it) => it === path) ?? templates[0];
    const call = `${method} ${path}`;
    if (template === undefined) throw new Error(`${call}: the document knows no such path`);
    const operation = this.document.paths[template]?.[method.toLowerCase()];
    const response = operation?.responses[String(status)];
    if (!response) throw new Error(`${call}: the document knows no answer ${status}: ${JSON.stringify(body)}`);
    const pointer =
      response.$ref?.slice(1) ?? `/paths/${escaped(template)}/${method.toLowerCase()}/responses/${status}`;
    const validate = this.validatorOf(`${pointer}/content/${escaped(mediaType)}/schema`);
    if (!validate(body)) throw new Error(`${call} ${status}: ${this.ajv.errorsText(validate.errors)}`);
  }

  private validatorOf(pointer: string): ValidateFunction {
    const known = this.validators.get(pointer);
    if (known) return known;
    const validator = this.ajv.compile({ $ref: `openapi#${pointer.replaceAll('{', '%7B').replaceAll('}', '%7D')}` });
    this.validators.set(pointer, validator);
    return validator;
  }
}

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

const matches = (template: string, path: string): boolean =>
  new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
