// The calendar file: of everything that has a day, of one certification, or of one audit.
import { currentLanguage, t } from '$/lib/texts.svelte';
import { attempt } from '$/lib/toasts.svelte';
import { backend, call } from './client';
import type { CalendarWrite } from './gen/wire';
import { written } from './written';

/** Asks where to, writes, and says how many events it holds. */
export async function saveCalendar(name: string, scope: Omit<CalendarWrite, 'path' | 'language'> = {}): Promise<void> {
  await attempt(async () => {
    const [path] = await backend.choose({ choice: 'save', title: t('calendar-save'), name: `${name}.ics`, kinds: [['iCalendar', 'ics']] });
    if (path === undefined) return;
    const { events } = await call('calendar_write', { ...scope, path, language: currentLanguage() });
    written(t('calendar-written', { events, path }), path);
  });
}
