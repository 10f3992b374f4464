// What the pages of audit programmes read and write.
import { call, send } from '$/api/client';
import type { Programme, ProgrammeRisk, ProgrammeRow, ProgrammeState, ProgrammeView } from '$/api/gen/wire';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';

type Values = Record<string, unknown>;

export const listProgrammes = (request: PageRequest, state: string | undefined): Promise<Page<ProgrammeRow>> =>
  call('programme_list', { ...asked(request), ...(state ? { state: state as ProgrammeState } : {}) });
export const readProgramme = (id: string): Promise<ProgrammeView> => call('programme_get', { id });
export const addProgramme = (values: Values): Promise<Programme> => send('programme_save', values);

/** A programme is saved as a whole: what the form does not ask is handed back as it was. */
export function changeProgramme({ number: _number, deleted: _deleted, ...kept }: Programme, values: Values): Promise<Programme> {
  return send('programme_save', { ...kept, ...values });
}

export const removeProgramme = (id: string): Promise<unknown> => call('programme_remove', { id });
export const saveRisk = (programme: string, risk: ProgrammeRisk | undefined, values: Values): Promise<unknown> =>
  send('programme_risk_save', { programme_id: programme, ...(risk === undefined ? {} : { id: risk.id }), ...values });
export const removeRisk = (id: string): Promise<unknown> => call('programme_risk_remove', { id });
