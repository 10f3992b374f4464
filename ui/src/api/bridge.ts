// The same window in a plain browser, against the same core, over the loopback bridge of the tests crate
// (tests/src/bin/bridge.rs). For development and tests: a release build takes tauri.ts instead (vite.config.ts).
import { Refused, type Backend, type Drop, type JobProgress, type Question, type Reply } from './backend';

/** `#token=…` is taken once and kept for this tab, so that the address can be shown and reloaded. */
function takeToken(): string {
  const match = /^#token=([0-9a-f]+)/.exec(location.hash);
  if (match?.[1] !== undefined) {
    sessionStorage.setItem('token', match[1]);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem('token') ?? '';
}

const token = typeof location === 'undefined' ? '' : takeToken();

async function post(path: string, body: BodyInit): Promise<unknown> {
  const answer = await fetch(path, { method: 'POST', headers: { 'x-triennium-token': token }, body });
  const said: unknown = await answer.json();
  if (!answer.ok) throw Refused.from(said);
  return said;
}

/** The browser hides where a file lies: its bytes go to the bridge, which answers with a path the core can read. */
async function upload(files: Iterable<File>): Promise<string[]> {
  const paths: string[] = [];
  for (const file of files) paths.push(String(await post(`/file/${encodeURIComponent(file.name)}`, file)));
  return paths;
}

function pick(): Promise<string[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => upload(input.files ?? []).then(resolve, reject));
    input.click();
  });
}

function choose(question: Question): Promise<string[]> {
  if (question.choice === 'files') return pick();
  return post('/choose', JSON.stringify(question)) as Promise<string[]>;
}

function onDrop(listener: (drop: Drop) => void): () => void {
  const stop = new AbortController();
  const tell = (phase: Drop['phase'], event: DragEvent, paths: string[] = []): void =>
    listener({ phase, x: event.clientX, y: event.clientY, paths });
  const handle = (event: DragEvent): void => {
    event.preventDefault();
    if (event.type === 'dragover') tell('over', event);
    else if (event.type === 'dragleave') tell('leave', event);
    else void upload(event.dataTransfer?.files ?? []).then((paths) => tell('drop', event, paths));
  };
  for (const name of ['dragover', 'dragleave', 'drop'] as const) addEventListener(name, handle, { signal: stop.signal });
  return () => stop.abort();
}

function onProgress(job: string, listener: (progress: JobProgress) => void): () => void {
  const timer = setInterval(() => {
    void post(`/progress/${job}`, '').then((progress) => {
      if (progress !== null) listener(progress as JobProgress);
    });
  }, 150);
  return () => clearInterval(timer);
}

export const backend: Backend = {
  call: (command, input) => post(`/ipc/${command}`, JSON.stringify(input)) as Promise<Reply>,
  choose,
  onProgress,
  onDrop,
};
