// How far the check is. Never more than the whole, and every call is a place to stop or to let the window breathe.

export interface Progress {
  readonly files: number;
  readonly filesTotal: number;
  readonly bytes: number;
  readonly bytesTotal: number;
}

export class Cancelled extends Error {}

/** A turn of the window's loop: what it draws and hears in between keeps it alive. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Goes through many things and lets the window breathe between them. */
export async function paced<T>(items: Iterable<T>, pause: () => Promise<void>, each: (item: T) => void): Promise<void> {
  let count = 0;
  for (const item of items) {
    each(item);
    count += 1;
    if (count % 1024 === 0) await pause();
  }
}

const SLICE = 24;

export class Meter {
  #progress = { files: 0, filesTotal: 0, bytes: 0, bytesTotal: 0 };
  #since = performance.now();

  constructor(
    private readonly report: (progress: Progress) => void = () => undefined,
    private readonly signal?: AbortSignal,
  ) {}

  begin(files: number, bytes: number): void {
    this.#progress = { files: 0, filesTotal: files, bytes: 0, bytesTotal: bytes };
    this.#tell();
  }

  async bytes(count: number): Promise<void> {
    this.#progress.bytes = Math.min(this.#progress.bytes + count, this.#progress.bytesTotal);
    await this.pause();
  }

  file(): void {
    this.#progress.files = Math.min(this.#progress.files + 1, this.#progress.filesTotal);
    if (this.#progress.files === this.#progress.filesTotal) this.#tell();
  }

  /** Where time has been taken, gives some back; ends the check where it was cancelled. */
  readonly pause = async (): Promise<void> => {
    this.#asked();
    if (performance.now() - this.#since < SLICE) return;
    this.#tell();
    await breathe();
    this.#since = performance.now();
    this.#asked();
  };

  #asked(): void {
    if (this.signal?.aborted === true) throw new Cancelled();
  }

  #tell(): void {
    this.report({ ...this.#progress });
  }
}
