// Calls a command of the table and tells whoever shows data what has changed.
import { backend } from '$backend';
import { tell } from '$/lib/changes';
import type { Commands } from './gen/wire';

export async function call<C extends keyof Commands>(command: C, input: Commands[C]['input']): Promise<Commands[C]['output']> {
  const reply = await backend.call(command, input);
  if (reply.changed.length > 0) tell(reply.changed);
  return reply.value as Commands[C]['output'];
}

/** For what a form collected: its fields are named like the command's, and the core says at which field it is wrong. */
export const send = <C extends keyof Commands>(command: C, values: Record<string, unknown>): Promise<Commands[C]['output']> =>
  call(command, values as Commands[C]['input']);

export { backend };
export { Refused } from './backend';
export type { ApiError, Changed, Drop, JobProgress, Question } from './backend';
