// Calls a command of the table and tells whoever shows data what has changed.
import { backend } from '$backend';
import { tell } from '$/lib/changes';

export type Commands = Record<string, { input: unknown; output: unknown }>;

export async function call<C extends keyof Commands>(command: C, input: Commands[C]['input']): Promise<Commands[C]['output']> {
  const reply = await backend.call(command, input);
  if (reply.changed.length > 0) tell(reply.changed);
  return reply.value as Commands[C]['output'];
}

export { backend };
export { Refused } from './backend';
export type { ApiError, Changed, Drop, JobProgress, Question } from './backend';
