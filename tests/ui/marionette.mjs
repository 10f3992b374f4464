// Firefox without a driver: its own Marionette, spoken over a plain socket. It speaks of the same commands as WebDriver does.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { patiently, Window } from './window.mjs';

/** `[length]:[json]`, one answer for each question. */
class Marionette {
  #socket;
  #held = Buffer.alloc(0);
  #waiting = new Map();
  #last = 0;

  constructor(socket) {
    this.#socket = socket;
    socket.on('data', (data) => { this.#held = Buffer.concat([this.#held, data]); this.#read(); });
  }

  #read() {
    for (let colon = this.#held.indexOf(':'); colon > 0; colon = this.#held.indexOf(':')) {
      const end = colon + 1 + Number(this.#held.subarray(0, colon));
      if (this.#held.length < end) return;
      const said = JSON.parse(this.#held.subarray(colon + 1, end));
      this.#held = this.#held.subarray(end);
      if (!Array.isArray(said)) continue; // its greeting
      const [, id, error, value] = said;
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(value);
    }
  }

  ask(command, parameters = {}) {
    this.#last += 1;
    const text = JSON.stringify([0, this.#last, command, parameters]);
    const answer = new Promise((resolve, reject) => this.#waiting.set(this.#last, { resolve, reject }));
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return answer;
  }

  end() {
    this.#socket.destroy();
  }
}

const reached = (port) => new Promise((resolve, reject) => { const socket = connect(port, '127.0.0.1', () => resolve(socket)); socket.once('error', reject); });

/** A Firefox of its own, without a screen, that asks no network for anything. */
export async function startFirefox(test, home, binary) {
  const profile = path.join(home, 'profile');
  mkdirSync(profile, { recursive: true });
  const settings = { 'marionette.port': 0, 'app.update.enabled': false, 'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false, 'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false, 'toolkit.telemetry.server': '', 'intl.accept_languages': 'en', 'browser.startup.homepage_override.mstone': 'ignore', 'startup.homepage_welcome_url': '', 'trailhead.firstrun.didSeeAboutWelcome': true, 'services.settings.server': 'data:,' };
  writeFileSync(path.join(profile, 'user.js'), Object.entries(settings).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const firefox = spawn(binary, ['--headless', '--marionette', '--profile', profile, '--no-remote'], { stdio: 'ignore', env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' } });
  test.after(() => firefox.kill('SIGKILL'));
  // It chooses a free port and writes it down.
  const port = await patiently(async () => Number(readFileSync(path.join(profile, 'MarionetteActivePort'), 'utf8')), 'Firefox does not start', 60);
  const marionette = new Marionette(await patiently(() => reached(port), 'Firefox does not listen'));
  test.after(() => marionette.end());
  await marionette.ask('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
  return new Window(async (command, parameters) => (await marionette.ask(`WebDriver:${command}`, parameters)).value);
}
