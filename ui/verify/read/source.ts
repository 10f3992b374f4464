// Where bytes come from: a file the person chose, read in places by `Blob.slice`. Nothing is ever read whole by accident.

export interface Source {
  readonly length: number;
  /** Positions beyond the end give fewer bytes. */
  read(at: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Headers and small files lie side by side: one read serves many of them. */
const WINDOW = 256 * 1024;

export class BlobSource implements Source {
  readonly length: number;
  #start = 0;
  #window = new Uint8Array();

  constructor(private readonly blob: Blob) {
    this.length = blob.size;
  }

  async read(at: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const end = Math.min(at + length, this.length);
    if (at >= end) return new Uint8Array();
    if (length > WINDOW) return this.#load(at, end);
    if (at < this.#start || end > this.#start + this.#window.length) {
      const loaded = await this.#load(at, Math.min(at + WINDOW, this.length));
      [this.#start, this.#window] = [at, loaded];
      return loaded.subarray(0, end - at);
    }
    return this.#window.subarray(at - this.#start, end - this.#start);
  }

  slice(from: number, to: number): Blob {
    return this.blob.slice(from, to);
  }

  async #load(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.blob.slice(from, to).arrayBuffer());
  }
}
