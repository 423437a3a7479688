/**
 * The two OpenAPI files of Jira and Jira Service Management, boiled down to what a judge of wire traffic needs:
 * operations with their parameters and bodies, and the named schemas. The result is kept in `.cache`, because
 * reading the originals costs every test file half a second.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type SpecName = 'platform' | 'jsm';
export type JsonSchema = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** One operation of the specification. */
export interface Operation {
  readonly spec: SpecName;
  readonly method: string;
  /** Path with `{name}` parts, as the specification writes it. */
  readonly template: string;
  /** Not unique: six of Jira Service Management's are used twice. */
  readonly operationId: string;
  /** Classic scopes, all needed; where the specification has none, those of its `security`. */
  readonly scopes: readonly string[];
  readonly granularScopes: readonly string[];
  /** The specification allows this call to nobody in particular. */
  readonly anonymous: boolean;
  readonly deprecated: boolean;
  readonly experimental: boolean;
  readonly query: readonly Parameter[];
  readonly path: readonly Parameter[];
  /** `json` is absent when the operation takes no JSON (none at all, or files). */
  readonly body?: { readonly required: boolean; readonly json?: JsonSchema };
  /** By status; null where the specification names the status without a JSON schema. */
  readonly answers: Readonly<Record<string, JsonSchema | null>>;
}

export interface Digest {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<SpecName, Readonly<Record<string, JsonSchema>>>>;
}

const FILES: Readonly<Record<SpecName, string>> = { platform: 'jira-platform.json', jsm: 'jsm.json' };
const DIGEST_VERSION = 7;

/** Where the specification contradicts what it describes; without these nobody could make a valid call. */
const CORRECTIONS: Readonly<Record<string, JsonSchema>> = {
  // The inner life of a Java library's class; meant is any JSON.
  JsonNode: {},
  // Requires a property under a name that the schema does not have.
  IssueBulkMovePayload: { required: ['targetToSourcesMapping'] },
  targetToSourcesMapping: { required: ['issueIdsOrKeys'] },
};

/** Reads the digest, or makes it. Undefined when the OpenAPI files are nowhere to be found. */
export function readDigest(): Digest | undefined {
  const folder = openApiFolder();
  if (!folder) return undefined;
  const sizes = Object.values(FILES).map((file) => statSync(join(folder, file)).size);
  const kept = join(repositoryRoot(), '.cache', `openapi-digest-${DIGEST_VERSION}-${sizes.join('-')}.json`);
  if (existsSync(kept)) return parse<Digest>(readFileSync(kept, 'utf8'));
  const digest = makeDigest(folder);
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(digest));
  renameSync(`${kept}.${process.pid}`, kept);
  return digest;
}

/** Every place the OpenAPI files are looked for, in this order. */
export function openApiPlaces(): readonly string[] {
  const root = repositoryRoot();
  const named = process.env['TRIN_OPENAPI'];
  return [...(named ? [named] : []), join(root, '../shared/platform/openapi'), join(root, '.cache/openapi')];
}

function openApiFolder(): string | undefined {
  return openApiPlaces().find((folder) => Object.values(FILES).every((file) => existsSync(join(folder, file))));
}

function repositoryRoot(): string {
  let folder = process.cwd();
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** The files are Atlassian's and ours; what is in them is taken at its word. */
function parse<T>(text: string): T {
  return JSON.parse(text);
}

interface SpecOperation {
  readonly operationId: string;
  readonly deprecated?: boolean;
  readonly 'x-experimental'?: boolean;
  readonly 'x-atlassian-oauth2-scopes'?: readonly { state: string; scopes: readonly string[] }[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: JsonSchema }[];
  readonly requestBody?: { required?: boolean; content: Content };
  readonly responses: Readonly<Record<string, { content?: Content }>>;
}
type Content = Readonly<Record<string, { schema?: JsonSchema }>>;
type SpecPath = Readonly<Record<string, SpecOperation>> & { readonly parameters?: never };
interface Spec {
  readonly paths: Readonly<Record<string, SpecPath>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

function makeDigest(folder: string): Digest {
  const read = (name: SpecName) => {
    const text = readFileSync(join(folder, FILES[name]), 'utf8').replaceAll('"#/components/schemas/', `"${name}.`);
    return parse<Spec>(JSON.stringify(withoutProse(parse(text), false)));
  };
  const specs = { platform: read('platform'), jsm: read('jsm') };
  return {
    operations: [...operationsOf('platform', specs.platform), ...operationsOf('jsm', specs.jsm)],
    schemas: { platform: corrected(specs.platform), jsm: corrected(specs.jsm) },
  };
}

function corrected({ components }: Spec): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(components.schemas).map(([name, schema]) => {
      const correction = CORRECTIONS[name];
      if (!correction) return [name, schema];
      return [name, Object.keys(correction).length === 0 ? {} : { ...schema, ...correction }];
    }),
  );
}

function* operationsOf(spec: SpecName, { paths }: Spec): Generator<Operation> {
  for (const [template, methods] of Object.entries(paths)) {
    for (const [method, op] of Object.entries(methods)) {
      if (Array.isArray(op)) throw new Error(`parameters on the path item ${template} are not read yet`);
      const scopes = (state: string) => op['x-atlassian-oauth2-scopes']?.find((set) => set.state === state)?.scopes;
      const parameters = (where: string) =>
        (op.parameters ?? [])
          .filter((p) => p.in === where)
          // A few are called required and given a default all the same.
          .map(({ name, required = false, schema }) => ({
            name,
            required: required && !('default' in schema),
            schema,
          }));
      yield {
        spec,
        method: method.toUpperCase(),
        template,
        operationId: op.operationId,
        scopes: scopes('Current') ?? op.security?.flatMap((way) => way['OAuth2'] ?? []) ?? [],
        granularScopes: scopes('Beta') ?? [],
        anonymous: op.security?.some((way) => Object.keys(way).length === 0) ?? true,
        deprecated: op.deprecated ?? false,
        experimental: op['x-experimental'] ?? false,
        query: parameters('query'),
        path: parameters('path'),
        ...(op.requestBody ? { body: bodyOf(op.requestBody) } : {}),
        answers: Object.fromEntries(
          Object.entries(op.responses).map(([status, { content }]) => [status, jsonOf(content) ?? null]),
        ),
      };
    }
  }
}

function bodyOf(body: { required?: boolean; content: Content }): NonNullable<Operation['body']> {
  const json = jsonOf(body.content);
  return { required: body.required ?? false, ...(json ? { json } : {}) };
}

function jsonOf(content: Content | undefined): JsonSchema | undefined {
  return content?.['application/json']?.schema;
}

/** Drops descriptions and examples, but not properties that happen to be called so. */
function withoutProse(value: unknown, names: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item, false));
  if (typeof value !== 'object' || value === null) return value;
  const prose = ['description', 'summary', 'example', 'examples', 'externalDocs', 'xml'];
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => names || !prose.includes(key))
      .map(([key, inner]) => [key, withoutProse(inner, key === 'properties' && !names)]),
  );
}
