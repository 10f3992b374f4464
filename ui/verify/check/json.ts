// Strict JSON: what `JSON.parse` lets pass and the program refuses. A field that stands twice would show one thing here and
// another there, half a surrogate is no text, and depth without end is an attack.

const DEPTH = 127;
const COLON = /\s*:/y;

export class NotJson extends Error {}

/** Gives way to the window now and then; an index of 100,000 items is 100 MB of text. */
export async function parseJson(text: string, pause: () => Promise<void>): Promise<unknown> {
  await scan(text, pause);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new NotJson(error instanceof Error ? error.message : String(error));
  }
}

/** Expects nothing but looks at what is there: where it is no JSON at all, `JSON.parse` says so afterwards. */
async function scan(text: string, pause: () => Promise<void>): Promise<void> {
  const open: (Set<string> | undefined)[] = [];
  const token = /["{}[\]]/g;
  let next = 1 << 22;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if (found.index > next) {
      next = found.index + (1 << 22);
      await pause();
    }
    if (found[0] === '"') token.lastIndex = afterString(text, found.index, open.at(-1));
    else if (found[0] === '{' || found[0] === '[') open.push(found[0] === '{' ? new Set() : undefined);
    else open.pop();
    if (open.length > DEPTH) throw new NotJson('recursion limit exceeded');
  }
}

function afterString(text: string, from: number, names: Set<string> | undefined): number {
  let end = text.indexOf('"', from + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  if (end < 0) return text.length;
  const raw = text.slice(from, end + 1);
  if (raw.includes('\\') && /\\u[dD][89a-fA-F]/.test(raw)) wellFormed(raw);
  if (names === undefined) return end + 1;
  // In an object: is it a field's name?
  COLON.lastIndex = end + 1;
  if (COLON.test(text)) once(names, raw);
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
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

function once(names: Set<string>, raw: string): void {
  const name = decoded(raw);
  if (names.has(name)) throw new NotJson(`duplicate field ${name}`);
  names.add(name);
}
