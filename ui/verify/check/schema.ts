// Holds a JSON value against a JSON Schema: as much of it as index.schema.json uses, which lies in every pack and is compiled
// in here, so that the page knows exactly the fields the program knows. A unit test refuses a keyword that is not below.

import type { Place } from './json';

export interface Schema {
  readonly [keyword: string]: unknown;
}

export const KEYWORDS = [
  '$schema', '$id', '$defs', 'title', 'description', '$ref', 'type', 'const', 'enum', 'minimum', 'required', 'additionalProperties', 'properties', 'items',
];

/** Where, from the inside out, and what. An index has a million values: only of one that does not fit the place is told. */
interface Misfit {
  readonly place: string[];
  readonly words: string;
}

type Check = (value: unknown) => Misfit | undefined;

/** The first thing that does not fit, with its place; `undefined` where everything does. */
export function misfit(schema: Schema, root: Schema, value: unknown): string | undefined {
  const found = new Compiler(root).check(schema)(value);
  if (found === undefined) return undefined;
  const place = [...found.place].reverse().join('').replace(/^\./, '');
  return place === '' ? found.words : `${place}: ${found.words}`;
}

/** What a number at this place has to be; nothing where the schema says nothing of it. */
export function typesAt(root: Schema, place: Place): string[] {
  let schema: Schema | undefined = root;
  for (const step of place) {
    const inner: unknown = typeof step === 'number' ? schema['items'] : of(schema['properties'], step) ?? schema['additionalProperties'];
    if (!isObject(inner)) return [];
    schema = typeof inner['$ref'] === 'string' ? resolve(root, inner['$ref']) : inner;
  }
  return [schema['type']].flat().filter((type) => typeof type === 'string');
}

const of = (properties: unknown, name: string): unknown => (isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined);

const misfitHere = (words: string, ...place: string[]): Misfit => ({ place, words });

function within(step: string, found: Misfit | undefined): Misfit | undefined {
  found?.place.push(step);
  return found;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Record<string, (value: unknown) => boolean> = {
  object: isObject, array: Array.isArray, string: (value) => typeof value === 'string', integer: Number.isSafeInteger,
  number: (value) => typeof value === 'number', boolean: (value) => typeof value === 'boolean',
};

class Compiler {
  readonly #made = new Map<Schema, Check>();

  constructor(private readonly root: Schema) {}

  check(schema: Schema): Check {
    const made = this.#made.get(schema);
    if (made !== undefined) return made;
    let real: Check | undefined;
    // A schema may refer to itself: what it is made of is looked for when it is first asked.
    const lazy: Check = (value) => (real ??= this.#make(schema))(value);
    this.#made.set(schema, lazy);
    return lazy;
  }

  #make(schema: Schema): Check {
    if (typeof schema['$ref'] === 'string') return this.check(resolve(this.root, schema['$ref']));
    const checks = [ownCheck(schema), this.#items(schema), this.#properties(schema)].filter((one) => one !== undefined);
    return (value) => {
      for (const check of checks) {
        const found = check(value);
        if (found !== undefined) return found;
      }
      return undefined;
    };
  }

  #items(schema: Schema): Check | undefined {
    if (schema['items'] === undefined) return undefined;
    const check = this.check(schema['items'] as Schema);
    return (value) => {
      if (!Array.isArray(value)) return undefined;
      for (let n = 0; n < value.length; n += 1) {
        const found = within(`[${n}]`, check(value[n]));
        if (found !== undefined) return found;
      }
      return undefined;
    };
  }

  #properties(schema: Schema): Check | undefined {
    const known = new Map(Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).map(([name, inner]) => [name, this.check(inner)]));
    const required = (schema['required'] ?? []) as string[];
    const others = schema['additionalProperties'];
    const otherwise: Check = others === false ? () => misfitHere('unknown field') : isObject(others) ? this.check(others) : () => undefined;
    return (value) => {
      if (!isObject(value)) return undefined;
      for (const name of required) if (!Object.hasOwn(value, name)) return misfitHere(`missing field ${name}`);
      for (const name of Object.keys(value)) {
        const found = within(`.${name}`, (known.get(name) ?? otherwise)(value[name]));
        if (found !== undefined) return found;
      }
      return undefined;
    };
  }
}

function resolve(root: Schema, reference: string): Schema {
  const parts = reference.replace(/^#\//, '').split('/');
  return parts.reduce<Schema>((inner, part) => (inner[part] ?? {}) as Schema, root);
}

/** `const` is the business of the caller: an index of another format has a fault of its own. */
function ownCheck(schema: Schema): Check {
  const types = [schema['type']].flat().filter((type) => typeof type === 'string');
  const [words, least] = [schema['enum'], schema['minimum']];
  return (value) => {
    if (types.length > 0 && !types.some((type) => TYPES[type]?.(value))) return misfitHere(`expected ${types.join(' or ')}`);
    if (Array.isArray(words) && !words.includes(value)) return misfitHere('unknown word');
    return typeof least === 'number' && typeof value === 'number' && value < least ? misfitHere(`less than ${least}`) : undefined;
  };
}
