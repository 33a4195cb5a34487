import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { z } from 'zod';
import type { Exchange } from '#backend/practice-agency/answer-request';

/**
 * The vendor's OpenAPI files are the vendor's, so they are not part of this project: they are looked for beside it
 * (`../shared/ghl`) or where GHL_OPENAPI_DIR says.
 */
const folder = process.env['GHL_OPENAPI_DIR'] ?? join(import.meta.dirname, '../../../shared/ghl');
export const hasSpecification = existsSync(join(folder, 'users.openapi.json'));
/** For the name of a test: says why it is skipped where it is. */
export const skipReason = hasSpecification
  ? ''
  : " (skipped: the vendor's OpenAPI files are not in ../shared/ghl or GHL_OPENAPI_DIR)";

const parameter = z.object({
  name: z.string(),
  in: z.enum(['header', 'query', 'path']),
  required: z.boolean().optional(),
  schema: z.record(z.string(), z.unknown()),
});
const jsonContent = z.object({
  content: z.object({ 'application/json': z.object({ schema: z.record(z.string(), z.unknown()) }) }),
});
const operation = z.object({
  operationId: z.string(),
  deprecated: z.boolean().optional(),
  parameters: z.array(parameter).default([]),
  requestBody: jsonContent.optional(),
  responses: z.record(z.string(), jsonContent),
});
const schemas = z.object({
  components: z.object({
    schemas: z.record(z.string(), z.object({ properties: z.record(z.string(), z.unknown()) })),
  }),
});
const document = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });
type Operation = z.output<typeof operation>;

interface KnownCall {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  /** Where its `$ref`s start from. */
  readonly base: string;
  /** Properties its body may have; none when it has no body. */
  readonly bodyProperties: ReadonlySet<string>;
}

// The files point at each other as `../common/common-schemas.json`, so they are given addresses that fit.
const files = {
  'https://specification.invalid/users/users.json': 'users.openapi.json',
  'https://specification.invalid/locations/locations.json': 'locations.openapi.json',
  'https://specification.invalid/common/common-schemas.json': 'common-schemas.json',
} as const;

export interface Specification {
  /** Everything in which a request departs from the specification; nothing when it keeps to it. */
  checkRequest(exchange: Exchange): readonly string[];
  /** The same for an answer. Statuses the specification does not mention are no departure. */
  checkAnswer(exchange: Exchange): readonly string[];
  /** `METHOD /path/{template}` of every call that is not deprecated. */
  readonly calls: readonly string[];
  /** The same for one request. */
  callOf(exchange: Exchange): string | null;
}

/** @throws when the files are not there */
export function loadSpecification(): Specification {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const operations: KnownCall[] = [];
  for (const [base, file] of Object.entries(files)) {
    const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    ajv.addSchema(json as object, base);
    const parsed = document.safeParse(json);
    if (!parsed.success) continue;
    for (const [path, methods] of Object.entries(parsed.data.paths)) {
      for (const [method, found] of Object.entries(methods)) {
        const body = found.requestBody?.content['application/json'].schema;
        operations.push({
          method: method.toUpperCase(),
          path,
          operation: found,
          base,
          bodyProperties: body === undefined ? new Set() : propertyNames(json, body),
        });
      }
    }
  }
  // Exact paths before templates: /users/search is not the user called "search".
  operations.sort((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')));

  const compiled = new Map<object, ValidateFunction>();
  const validatorOf = (schema: object, base: string): ValidateFunction => {
    const known = compiled.get(schema);
    if (known !== undefined) return known;
    const made = ajv.compile(resolveReferences(schema, base) as object);
    compiled.set(schema, made);
    return made;
  };
  const find = (exchange: Exchange) =>
    operations.find(({ method, path }) => method === exchange.method && hasTemplate(path, exchange.path));
  const complain = (validate: ValidateFunction, value: unknown, where: string): string[] =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message }) => `${where}${instancePath} ${message ?? ''}`,
        );

  return {
    calls: operations
      .filter(({ operation: { deprecated } }) => deprecated !== true)
      .map(({ method, path }) => `${method} ${path}`),
    callOf: (exchange) => {
      const found = find(exchange);
      return found === undefined ? null : `${found.method} ${found.path}`;
    },
    checkRequest(exchange) {
      const found = find(exchange);
      const line = `${exchange.method} ${exchange.path}`;
      if (found === undefined) return [`${line}: there is no such call`];
      const { operation: call, base } = found;
      const problems: string[] = call.deprecated === true ? ['is deprecated'] : [];
      problems.push(...checkParameters(call, exchange, (schema) => validatorOf(schema, base)));
      problems.push(...checkBody(found, exchange, validatorOf, complain));
      return problems.map((problem) => `${line}: ${problem}`);
    },
    checkAnswer(exchange) {
      const found = find(exchange);
      const schema = found?.operation.responses[String(exchange.status)]?.content['application/json'].schema;
      if (found === undefined || schema === undefined) return [];
      const problems = complain(
        validatorOf(schema, found.base),
        withoutScopes(exchange.answerBody),
        'answer',
      );
      return problems.map((problem) => `${exchange.method} ${exchange.path} ${exchange.status}: ${problem}`);
    },
  };
}

function hasTemplate(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => (part.startsWith('{') ? given[index] !== '' : part === given[index]))
  );
}

/** The same schema with every `$ref` written out in full, so that it can be compiled by itself. */
function resolveReferences(schema: unknown, base: string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => resolveReferences(item, base));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [
      name,
      name === '$ref' && typeof value === 'string'
        ? new URL(value, base).href
        : resolveReferences(value, base),
    ]),
  );
}

function checkParameters(
  call: Operation,
  exchange: Exchange,
  validatorOf: (schema: object) => ValidateFunction,
): string[] {
  const problems: string[] = [];
  for (const { name, in: place, required, schema } of call.parameters) {
    const value =
      place === 'header'
        ? exchange.headers[name.toLowerCase()]
        : place === 'query'
          ? (exchange.query.get(name) ?? undefined)
          : 'in the path';
    if (value === undefined) {
      if (required === true) problems.push(`${place} ${name} is missing`);
      continue;
    }
    const typed = schema['type'] === 'boolean' && /^(true|false)$/.test(value) ? value === 'true' : value;
    if (!validatorOf(schema)(typed)) problems.push(`${place} ${name} is not as specified`);
  }
  const known = new Set(call.parameters.filter((one) => one.in === 'query').map(({ name }) => name));
  for (const name of new Set(exchange.query.keys())) {
    if (!known.has(name)) problems.push(`query ${name} is not specified`);
    if (exchange.query.getAll(name).length > 1) problems.push(`query ${name} is sent twice`);
  }
  // Not in the specification, but in the reference this project was given.
  if (!(exchange.headers['authorization'] ?? '').startsWith('Bearer ')) problems.push('header Authorization');
  if (exchange.headers['accept'] !== 'application/json') problems.push('header Accept');
  if (exchange.headers['user-agent'] !== 'Mozilla/5.0') problems.push('header User-Agent');
  return problems;
}

function checkBody(
  { operation, base, bodyProperties: names }: KnownCall,
  exchange: Exchange,
  validatorOf: (schema: object, base: string) => ValidateFunction,
  complain: (validate: ValidateFunction, value: unknown, where: string) => string[],
): string[] {
  const { requestBody } = operation;
  if (requestBody === undefined) {
    return exchange.requestBody === undefined ? [] : ['a body is not specified'];
  }
  const { schema } = requestBody.content['application/json'];
  const problems: string[] = [];
  if (!(exchange.headers['content-type'] ?? '').startsWith('application/json')) {
    problems.push('header Content-Type');
  }
  // The specification does not forbid other properties, but the API answers 422 to them. Flags are an open list, so
  // only the body's own properties are looked at.
  for (const name of Object.keys(z.record(z.string(), z.unknown()).catch({}).parse(exchange.requestBody))) {
    if (!names.has(name)) problems.push(`body ${name} is not specified`);
  }
  problems.push(...complain(validatorOf(schema, base), exchange.requestBody, 'body'));
  return problems;
}

/** Properties of the schema a request body refers to. */
function propertyNames(json: unknown, schema: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const name = String(schema['$ref']).split('/').at(-1) ?? '';
  const properties = schemas.parse(json).components.schemas[name]?.properties ?? {};
  return new Set(Object.keys(properties));
}

/** The specification calls a person's scopes one string; answers carry a list (observed). */
function withoutScopes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutScopes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'scopes')
      .map(([name, inner]) => [name, withoutScopes(inner)]),
  );
}
