// Holds a JSON value against a JSON Schema: as much of it as index.schema.json uses, which lies in every pack and is compiled
// in here, so that the page knows exactly the fields the program knows. A unit test refuses a keyword that is not below.

export interface Schema {
  readonly [keyword: string]: unknown;
}

export const KEYWORDS = [
  '$schema', '$id', '$defs', 'title', 'description', '$ref', 'type', 'const', 'enum', 'minimum', 'required', 'additionalProperties', 'properties', 'items',
];

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The first thing that does not fit, with its place; `undefined` where everything does. */
export function misfit(schema: Schema, root: Schema, value: unknown, at = ''): string | undefined {
  if (typeof schema['$ref'] === 'string') return misfit(resolve(root, schema['$ref']), root, value, at);
  const wrong = own(schema, value as Json);
  if (wrong !== undefined) return `${at === '' ? '' : `${at}: `}${wrong}`;
  if (Array.isArray(value)) return inItems(schema, root, value, at);
  return typeof value === 'object' && value !== null ? inProperties(schema, root, value as Record<string, unknown>, at) : undefined;
}

function resolve(root: Schema, reference: string): Schema {
  const parts = reference.replace(/^#\//, '').split('/');
  return parts.reduce<Schema>((inner, part) => (inner[part] ?? {}) as Schema, root);
}

const is: Record<string, (value: Json) => boolean> = {
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: (value) => Array.isArray(value),
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

function own(schema: Schema, value: Json): string | undefined {
  const types = [schema['type']].flat().filter((type) => typeof type === 'string');
  if (types.length > 0 && !types.some((type) => is[type]?.(value))) return `expected ${types.join(' or ')}`;
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) return 'unknown word';
  const least = schema['minimum'];
  return typeof least === 'number' && typeof value === 'number' && value < least ? `less than ${least}` : undefined;
}

function inItems(schema: Schema, root: Schema, value: readonly unknown[], at: string): string | undefined {
  if (schema['items'] === undefined) return undefined;
  for (const [n, item] of value.entries()) {
    const found = misfit(schema['items'] as Schema, root, item, `${at}[${n}]`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inProperties(schema: Schema, root: Schema, value: Record<string, unknown>, at: string): string | undefined {
  const known = (schema['properties'] ?? {}) as Record<string, Schema>;
  const missing = ((schema['required'] ?? []) as string[]).find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return `${at === '' ? '' : `${at}: `}missing field ${missing}`;
  const others = schema['additionalProperties'];
  for (const [name, inner] of Object.entries(value)) {
    const place = at === '' ? name : `${at}.${name}`;
    const rule = Object.hasOwn(known, name) ? known[name] : others;
    if (rule === false) return `${place}: unknown field`;
    const found = typeof rule === 'object' && rule !== null ? misfit(rule as Schema, root, inner, place) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
