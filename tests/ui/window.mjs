// A browser's window as a person uses it: find, click, type, look. Both protocols that drive one speak of the same commands; how
// they are sent is `ask`'s, of webdriver.mjs or marionette.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { results } from './stage.mjs';

/** What the standard calls an element in an answer. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Again and again, until it works or there was time enough. */
export async function patiently(work, what, seconds = 20) {
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

export class Window {
  /** `ask(command, parameters)` answers the value; `id` is the element that is meant. */
  constructor(ask) {
    this.ask = ask;
  }

  goto(url) {
    return this.ask('Navigate', { url });
  }

  find(xpath) {
    return patiently(async () => (await this.ask('FindElement', { using: 'xpath', value: xpath }))[ELEMENT], `not found: ${xpath}`);
  }

  async click(xpath) {
    // Found again for each try: a page that refreshes replaces its elements.
    await patiently(async () => this.ask('ElementClick', { id: await this.find(xpath) }), `cannot be clicked: ${xpath}`);
  }

  async type(xpath, text) {
    const id = await this.find(xpath);
    await this.ask('ElementClear', { id });
    await this.ask('ElementSendKeys', { id, text });
  }

  /** Gives a file to an input, as the dialog of the system would. */
  async choose(xpath, file) {
    await this.ask('ElementSendKeys', { id: await this.find(xpath), text: file });
  }

  async text(xpath) {
    return this.ask('GetElementText', { id: await this.find(xpath) });
  }

  run(script, ...args) {
    return this.ask('ExecuteScript', { script, args });
  }

  /** A script that answers later, by calling `done`. */
  later(script) {
    return this.ask('ExecuteAsyncScript', { script: `const done = arguments[0]; ${script}`, args: [] });
  }

  async picture(name) {
    // Two frames: the screenshot may be older than the page.
    await this.later('requestAnimationFrame(() => requestAnimationFrame(() => done()))');
    mkdirSync(results, { recursive: true });
    writeFileSync(path.join(results, `${name}.png`), Buffer.from(await this.ask('TakeScreenshot', { full: false }), 'base64'));
  }

  close() {
    return this.ask('DeleteSession', {});
  }
}
