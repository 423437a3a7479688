/**
 * The judge of wire traffic: finds the operation a call means in the official OpenAPI files, and says what is wrong
 * with a request or a response. Without those files it says so once, loudly, and judges nothing (TRIN_STRICT=1: throws).
 */
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { openApiPlaces, readDigest, type Digest, type JsonSchema, type Operation } from './wire-digest';
import { finderOver, operationsWithoutSpecification, type FindOperation } from './wire-operations';

export type { Operation } from './wire-digest';

interface Judge {
  readonly find: FindOperation;
  /** Compiled on first use and kept: the whole specification would cost seconds. */
  validator(schema: JsonSchema, coerce: boolean): ValidateFunction;
}

let judge: Judge | null | undefined;
let bodies = 0;
const operations = new Set<string>();
const findBare = finderOver(operationsWithoutSpecification());

/** How much this process has judged so far, for the totals a test run prints. */
export function validated(): { readonly bodies: number; readonly operations: readonly string[] } {
  return { bodies, operations: [...operations].sort() };
}

/** True when the OpenAPI files were found, so that a clean answer of the checks means something. */
export function canJudge(): boolean {
  return theJudge() !== null;
}

/**
 * The operation a call means, by method and path without its query; the template with most literal parts wins.
 * Undefined when the specification has no such call. Without a specification, what the site itself answers.
 */
export function operationOf(method: string, path: string): Operation | undefined {
  return (theJudge()?.find ?? findBare)(method, path);
}

/** What the specification holds against a request. `body` is parsed JSON; undefined for none, or for files. */
export function checkRequest(method: string, path: string, query: URLSearchParams, body: unknown): string[] {
  if (!canJudge()) return [];
  const op = operationOf(method, path);
  if (!op) return [`${method} ${path}: no such operation`];
  const at = `${method} ${op.template}`;
  operations.add(at);
  return [
    ...pathProblems(op, path).map((problem) => `${at}: ${problem}`),
    ...queryProblems(op, query).map((problem) => `${at}: ${problem}`),
    ...bodyProblems(op, body).map((problem) => `${at}: request ${problem}`),
  ];
}

/** What the specification holds against an answer. Bytes are not looked into. */
export function checkResponse(method: string, path: string, status: number, body: unknown): string[] {
  const op = operationOf(method, path);
  if (!op || !canJudge()) return [];
  operations.add(`${method} ${op.template}`);
  const at = `${method} ${op.template}: answer ${status}`;
  // Null says that a status is documented, but not what comes with it.
  const schema = String(status) in op.answers ? op.answers[String(status)] : op.answers['default'];
  if (schema === undefined) return undocumentedIsFine(status) ? [] : [`${at} is not documented`];
  if (status === 204 && body !== undefined) return [`${at} has a body`];
  if (schema === null || body instanceof Uint8Array) return [];
  if (body === undefined) return status < 300 && hasShape(schema) ? [`${at} lacks a body`] : [];
  bodies += 1;
  return problemsOf(schema, body, false).map((problem) => `${at} ${problem}`);
}

/** Limits and failures are left out of most operations, and so is the gateway that refuses a token or a scope. */
function undocumentedIsFine(status: number): boolean {
  return status === 401 || status === 403 || status === 429 || status >= 500;
}

function hasShape(schema: JsonSchema): boolean {
  return '$ref' in schema || 'type' in schema;
}

function pathProblems(op: Operation, path: string): string[] {
  const parts = path.split('/');
  const names = op.template.split('/');
  return op.path.flatMap(({ name, schema }) => {
    const index = names.indexOf(`{${name}}`);
    const value = decodeURIComponent(parts[index] ?? '');
    return problemsOf(schema, value, true).map((problem) => `path ${name} ${problem}`);
  });
}

function queryProblems(op: Operation, query: URLSearchParams): string[] {
  const known = new Map(op.query.map((parameter) => [parameter.name, parameter]));
  const unknown = [...new Set(query.keys())].filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => `unknown query parameter ${name}`),
    ...op.query.flatMap(({ name, required, schema }) => {
      const values = query.getAll(name);
      if (values.length === 0) return required ? [`query parameter ${name} is missing`] : [];
      const value = values.length === 1 && schema['type'] !== 'array' ? values[0] : values;
      return problemsOf(schema, value, true).map((problem) => `query ${name} ${problem}`);
    }),
  ];
}

function bodyProblems(op: Operation, body: unknown): string[] {
  // A few writes of properties forget to mention that they take a body.
  if (!op.body) return body === undefined || op.method === 'PUT' ? [] : ['has a body where none is taken'];
  if (!op.body.json) return [];
  if (body === undefined) return op.body.required ? ['lacks its body'] : [];
  bodies += 1;
  return problemsOf(op.body.json, body, false);
}

function problemsOf(schema: JsonSchema, value: unknown, coerce: boolean): string[] {
  const validate = theJudge()?.validator(schema, coerce);
  // Coercion writes into what holds the value, so it gets a holder of its own.
  if (!validate || validate(coerce ? { value } : value)) return [];
  return (validate.errors ?? []).map(
    (error) => `${error.instancePath || '(whole)'} ${error.message ?? ''} ${JSON.stringify(error.params)}`,
  );
}

function theJudge(): Judge | null {
  if (judge !== undefined) return judge;
  const digest = readDigest();
  if (digest) return (judge = makeJudge(digest));
  const message = `No OpenAPI files in ${openApiPlaces().join(', ')}: requests and responses are NOT validated.`;
  if (process.env['TRIN_STRICT'] === '1') throw new Error(message);
  process.stderr.write(`\n*** ${message}\n\n`);
  return (judge = null);
}

function makeJudge(digest: Digest): Judge {
  const strictly = makeAjv(digest, false);
  const coercing = makeAjv(digest, true);
  return {
    find: finderOver(digest.operations),
    validator: (schema, coerce) => (coerce ? coercing(schema) : strictly(schema)),
  };
}

function makeAjv(digest: Digest, coerce: boolean): (schema: JsonSchema) => ValidateFunction {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    ownProperties: true, // a change item may lack `toString`, which every object inherits
    validateSchema: false,
    ...(coerce ? { coerceTypes: 'array' } : {}),
  });
  addFormats(ajv);
  for (const format of ['int32', 'int64', 'double', 'float', 'byte', 'binary', 'url']) ajv.addFormat(format, true);
  const compiled = new Map<JsonSchema, ValidateFunction>();
  const known = new Set<string>();
  const addNamed = (schema: unknown): void => {
    for (const name of namesIn(schema)) {
      if (known.has(name)) continue;
      known.add(name);
      const [spec, ...rest] = name.split('.');
      const named = spec === 'jsm' || spec === 'platform' ? digest.schemas[spec][rest.join('.')] : undefined;
      if (!named) throw new Error(`the specification names no schema ${name}`);
      ajv.addSchema(named, name);
      addNamed(named);
    }
  };
  return (schema) => {
    const ready = compiled.get(schema);
    if (ready) return ready;
    addNamed(schema);
    const validate = ajv.compile(coerce ? { type: 'object', properties: { value: schema } } : schema);
    compiled.set(schema, validate);
    return validate;
  };
}

function* namesIn(schema: unknown): Generator<string> {
  if (Array.isArray(schema)) for (const item of schema) yield* namesIn(item);
  else if (typeof schema === 'object' && schema !== null)
    for (const [key, value] of Object.entries(schema)) {
      if (key === '$ref' && typeof value === 'string') yield value;
      else yield* namesIn(value);
    }
}
