// The real window, driven through WebKitWebDriver under Xvfb. Plain fetch: no client library, no download.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { patiently, Window } from './window.mjs';

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
  const answer = await fetch(address, { method, ...(method === 'POST' ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${address}: ${value?.error}: ${value?.message}`);
  return value;
}

/** Where the standard has each command, below the session's address. */
const COMMANDS = {
  Navigate: ['POST', () => '/url'], FindElement: ['POST', () => '/element'], ElementClick: ['POST', (id) => `/element/${id}/click`],
  ElementClear: ['POST', (id) => `/element/${id}/clear`], ElementSendKeys: ['POST', (id) => `/element/${id}/value`], GetElementText: ['GET', (id) => `/element/${id}/text`],
  ExecuteScript: ['POST', () => '/execute/sync'], ExecuteAsyncScript: ['POST', () => '/execute/async'], TakeScreenshot: ['GET', () => '/screenshot'], DeleteSession: ['DELETE', () => ''],
};

/** The window of a program that has WebKit in it. */
export async function openWindow(driver, binary, args = []) {
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } };
  const { sessionId } = await patiently(() => ask(`${driver}/session`, 'POST', { capabilities }), 'the window does not open', 30);
  return new Window((command, { id, ...parameters }) => {
    const [method, place] = COMMANDS[command];
    return ask(`${driver}/session/${sessionId}${place(id)}`, method, parameters);
  });
}
