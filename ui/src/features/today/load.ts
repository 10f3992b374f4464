// What is due, for the first page.
import { call } from '$/api/client';
import type { Status } from '$/api/gen/wire';
import { currentLanguage } from '$/lib/texts.svelte';

/** Of everybody, or only of who is at the keyboard. */
export const readStatus = (mine: boolean): Promise<Status> => call('status', { mine, language: currentLanguage() });
