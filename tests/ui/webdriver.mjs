// The real window, driven through WebKitWebDriver under Xvfb. Plain fetch: no client library, no download.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { results } from './stage.mjs';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A screen of its own: `-noreset`, else it forgets everything when the first window on it closes. */
export async function startScreen(test) {
  const xvfb = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-noreset'], { stdio: ['ignore', 'pipe', 'ignore'] });
  test.after(() => xvfb.kill());
  const number = await new Promise((resolve, reject) => {
    xvfb.stdout.once('data', (said) => resolve(String(said).trim()));
    xvfb.once('error', reject);
  });
  return `:${number}`;
}

export async function startDriver(test, { display, home }) {
  mkdirSync(path.join(home, '.cache'), { recursive: true });
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(XDG_|DBUS_|WAYLAND_)/.test(name)));
  const port = await freePort();
  // To a file: WebKit's helpers outlive the window a moment and would hold a pipe open.
  const log = openSync(path.join(home, 'driver.log'), 'a');
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: ['ignore', log, log],
    env: { ...kept, DISPLAY: display, HOME: home, TRIENNIUM_HOME: path.join(home, 'triennium'), GDK_BACKEND: 'x11', TAURI_WEBVIEW_AUTOMATION: 'true' },
  });
  closeSync(log);
  test.after(() => driver.kill());
  return `http://127.0.0.1:${port}`;
}

async function ask(address, method, body) {
  const answer = await fetch(address, { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${address}: ${value?.error}: ${value?.message}`);
  return value;
}

async function patiently(work, what, seconds = 15) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${error.message}`);
      await wait(100);
    }
  }
}

/** The window: find by XPath, click, type, look. */
export class Window {
  static async open(driver, binary, args = []) {
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } };
    const { sessionId } = await patiently(() => ask(`${driver}/session`, 'POST', { capabilities }), 'the window does not open', 30);
    return new Window(`${driver}/session/${sessionId}`);
  }

  constructor(session) {
    this.session = session;
  }

  goto(address) {
    return ask(`${this.session}/url`, 'POST', { url: address });
  }

  /** Gives a file to an input, as the dialog of the system would. */
  async choose(xpath, file) {
    await ask(`${this.session}/element/${await this.find(xpath)}/value`, 'POST', { text: file });
  }

  find(xpath) {
    return patiently(async () => (await ask(`${this.session}/element`, 'POST', { using: 'xpath', value: xpath }))[ELEMENT], `not found: ${xpath}`);
  }

  async click(xpath) {
    // Found again for each try: a page that refreshes replaces its elements.
    await patiently(async () => ask(`${this.session}/element/${await this.find(xpath)}/click`, 'POST', {}), `cannot be clicked: ${xpath}`);
  }

  async type(xpath, text) {
    const element = await this.find(xpath);
    await ask(`${this.session}/element/${element}/clear`, 'POST', {});
    await ask(`${this.session}/element/${element}/value`, 'POST', { text });
  }

  async text(xpath) {
    return ask(`${this.session}/element/${await this.find(xpath)}/text`, 'GET');
  }

  run(script, ...args) {
    return ask(`${this.session}/execute/sync`, 'POST', { script, args });
  }

  /** A script that answers later, by calling `done`. */
  later(script) {
    return ask(`${this.session}/execute/async`, 'POST', { script: `const done = arguments[0]; ${script}`, args: [] });
  }

  async picture(name) {
    // Two frames: the screenshot may be older than the page.
    await this.later('requestAnimationFrame(() => requestAnimationFrame(() => done()))');
    mkdirSync(results, { recursive: true });
    writeFileSync(path.join(results, `${name}.png`), Buffer.from(await ask(`${this.session}/screenshot`, 'GET'), 'base64'));
  }

  close() {
    return ask(this.session, 'DELETE');
  }
}
