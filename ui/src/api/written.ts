// A file that was written: said, with the way to the folder it lies in where the machine has a file manager to show it.
import { t } from '$/lib/texts.svelte';
import { attempt, done } from '$/lib/toasts.svelte';
import { backend } from './client';

/** The bridge of the tests shows no folders. */
export const showsFolders = backend.reveal !== undefined;

export const showInFolder = (path: string): Promise<boolean> => attempt(async () => backend.reveal?.(path));

export const written = (text: string, path: string): void =>
  done(text, showsFolders ? { label: t('show-in-folder'), run: () => void showInFolder(path) } : undefined);
