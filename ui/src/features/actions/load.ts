// What the action pages read and write.
import { call, send } from '$/api/client';
import type { Action, ActionKind, ActionRow, ActionState, ActionStep, ActionView } from '$/api/gen/wire';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';

export interface Filters {
  state: string | undefined;
  kind: string | undefined;
}

export const listActions = (request: PageRequest, { state, kind }: Filters): Promise<Page<ActionRow>> =>
  call('action_list', { ...asked(request), ...(state ? { states: [state as ActionState] } : {}), ...(kind ? { kinds: [kind as ActionKind] } : {}) });
export const readAction = (id: string): Promise<ActionView> => call('action_get', { id });
export const createAction = (values: Record<string, unknown>): Promise<Action> => send('action_create', values);
export const changeAction = (id: string, values: Record<string, unknown>): Promise<Action> => send('action_edit', { id, ...values });
export const takeActionStep = (id: string, step: string, values: Record<string, unknown> = {}): Promise<Action> =>
  call('action_step', { id, step: { step, ...values } as ActionStep });
