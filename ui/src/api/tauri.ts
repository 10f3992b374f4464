// The program's own backend: the only file that knows Tauri.
import { invoke } from '@tauri-apps/api/core';
import { listen, type EventCallback } from '@tauri-apps/api/event';
import { Refused, type Backend, type Drop, type JobProgress, type Reply } from './backend';

interface Position {
  position: { x: number; y: number };
}

function on<T>(event: string, handler: EventCallback<T>): () => void {
  const listening = listen(event, handler);
  return () => void listening.then((stop) => stop());
}

async function asked<T>(command: string, input: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, input);
  } catch (thrown) {
    throw Refused.from(thrown);
  }
}

/** Tauri speaks in the screen's own pixels. */
function place({ position }: Position, phase: Drop['phase'], paths: string[] = []): Drop {
  return { phase, x: position.x / devicePixelRatio, y: position.y / devicePixelRatio, paths };
}

function onDrop(listener: (drop: Drop) => void): () => void {
  const stops = [
    on<Position>('tauri://drag-over', ({ payload }) => listener(place(payload, 'over'))),
    on('tauri://drag-leave', () => listener({ phase: 'leave', x: 0, y: 0, paths: [] })),
    on<Position & { paths: string[] }>('tauri://drag-drop', ({ payload }) => listener(place(payload, 'drop', payload.paths))),
  ];
  return () => stops.forEach((stop) => stop());
}

export const backend: Backend = {
  call: (command, input) => asked<Reply>('call', { command, input }),
  choose: (question) => asked<string[]>('choose', { question }),
  onProgress: (job, listener) => on<JobProgress>(`job://${job}`, ({ payload }) => listener(payload)),
  onDrop,
  reveal: (path) => asked<void>('reveal', { path }),
};
