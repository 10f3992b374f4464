// Strict JSON: what `JSON.parse` lets pass and the program refuses. A field that stands twice would show one thing here and
// another there, half a surrogate is no text, a number beyond all numbers is none, and depth without end is an attack.

const DEPTH = 127;
const COLON = /\s*:/y;
/** Fewer digits than this are a number that JavaScript holds. */
const SHORT = 300;

export class NotJson extends Error {}

/** From the outermost in: a field's name, an element's number. */
export type Place = readonly (string | number)[];

export const placed = (place: Place, words: string): string =>
  `${place.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('').replace(/^\./, '')}: ${words}`;

/** Told of every number that is not written as a count: `7.0`, `7e0`, `-0`. `JSON.parse` makes whole ones of them. The place is lent. */
export type Fractional = (place: Place) => void;

/** Gives way to the window now and then; an index of 100,000 items is 100 MB of text. */
export async function parseJson(text: string, pause: () => Promise<void>, fractional: Fractional = () => undefined): Promise<unknown> {
  await scan(text, pause, fractional);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new NotJson(error instanceof Error ? error.message : String(error));
  }
}

/** What is open, from the outermost in: the names an object has so far, and where in each we are. */
interface Open {
  readonly names: (Set<string> | undefined)[];
  readonly place: (string | number)[];
}

/** Expects nothing but looks at what is there: where it is no JSON at all, `JSON.parse` says so afterwards. */
async function scan(text: string, pause: () => Promise<void>, fractional: Fractional): Promise<void> {
  const open: Open = { names: [], place: [] };
  const token = /["{}[\]]|-?\d[\d.eE+-]*/g;
  let next = 1 << 22;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found.index > next) {
      next = found.index + (1 << 22);
      await pause();
    }
    token.lastIndex = take(text, found[0], found.index, open, fractional);
    if (open.place.length > DEPTH) throw new NotJson('recursion limit exceeded');
  }
}

/** Comes back with where the next token may begin. */
function take(text: string, token: string, at: number, open: Open, fractional: Fractional): number {
  const end = token === '"' ? endOfString(text, at) : at + token.length;
  if (token === ']' || token === '}') {
    open.names.pop();
    open.place.pop();
    return end;
  }
  count(open.place);
  if (token === '"') string(text, at, end, open);
  else if (token === '{' || token === '[') {
    open.names.push(token === '{' ? new Set() : undefined);
    open.place.push(token === '{' ? '' : -1);
  } else number(token, open.place, fractional);
  return end;
}

/** Of a list, how many values it has so far. Without `true`, `false` and `null`: lists of objects have none. */
function count(place: (string | number)[]): void {
  const last = place.at(-1);
  if (typeof last === 'number') place[place.length - 1] = last + 1;
}

function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function string(text: string, from: number, end: number, { names, place }: Open): void {
  const raw = text.slice(from, end);
  if (raw.includes('\\') && /\\u[dD][89a-fA-F]/.test(raw)) wellFormed(raw);
  const own = names.at(-1);
  if (own === undefined) return;
  // In an object: is it a field's name?
  COLON.lastIndex = end;
  if (COLON.test(text)) place[place.length - 1] = once(own, raw);
}

function number(token: string, place: Place, fractional: Fractional): void {
  const whole = /^-?\d+$/.test(token);
  if ((!whole || token.length > SHORT) && Math.abs(Number(token)) === Infinity) throw new NotJson('number out of range');
  if (!whole || token === '-0') fractional(place);
}

function decoded(raw: string): string {
  try {
    return JSON.parse(raw) as string;
  } catch (error) {
    throw new NotJson(error instanceof Error ? error.message : String(error));
  }
}

function wellFormed(raw: string): void {
  if (/\p{Surrogate}/u.test(decoded(raw))) throw new NotJson('lone surrogate in a text');
}

function once(names: Set<string>, raw: string): string {
  const name = decoded(raw);
  if (names.has(name)) throw new NotJson(`duplicate field ${name}`);
  names.add(name);
  return name;
}
