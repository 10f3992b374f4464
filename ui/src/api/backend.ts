// What the window needs from the machine it runs on. Two implementations: tauri.ts (the program) and bridge.ts
// (development and tests). Nothing else in the window knows which one it has.

export interface Changed {
  entity: string;
  id: string;
  change: string;
}

export interface Reply {
  value: unknown;
  changed: Changed[];
}

export interface ApiError {
  code: string;
  args: Record<string, string>;
  field?: string | null;
  detail?: string | null;
}

export interface JobProgress {
  stage: string;
  files_done: number;
  files_total: number;
  bytes_done: number;
  bytes_total: number;
}

export type Choice = 'files' | 'folder' | 'save';

export interface Question {
  choice: Choice;
  title: string;
  /** Proposed when saving. */
  name?: string;
  /** What it is called and how its name ends. */
  kinds?: [string, string][];
}

export interface Drop {
  phase: 'over' | 'leave' | 'drop';
  /** In CSS pixels of the page. */
  x: number;
  y: number;
  /** Only when dropped. */
  paths: string[];
}

export interface Backend {
  /** Rejects with a `Refused`. */
  call(command: string, input: unknown): Promise<Reply>;
  onProgress(job: string, listener: (progress: JobProgress) => void): () => void;
  /** Paths; empty when the person chose nothing. */
  choose(question: Question): Promise<string[]>;
  onDrop(listener: (drop: Drop) => void): () => void;
  /** Shows a file in the machine's file manager; absent where there is none. */
  reveal?(path: string): Promise<void>;
}

export class Refused extends Error {
  constructor(readonly error: ApiError) {
    super(error.code);
  }

  static from(thrown: unknown): Refused {
    if (thrown instanceof Refused) return thrown;
    if (isApiError(thrown)) return new Refused(thrown);
    return new Refused({ code: 'internal', args: {}, detail: String(thrown) });
  }
}

function isApiError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && 'code' in value && 'args' in value;
}
