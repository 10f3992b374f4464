// Backups of a workspace, the open one or one that does not open.
import { call } from './client';
import type { Backup, BackupSettings } from './gen/wire';

/** The newest first. Without a path, those of the open workspace. */
export const backupsOf = (path?: string): Promise<Backup[]> => call('backup_list', path === undefined ? {} : { path });
export const backUp = (): Promise<Backup> => call('backup_now', {});
export const backupSettings = (): Promise<BackupSettings> => call('backup_settings', {});
export const setBackups = (settings: BackupSettings): Promise<BackupSettings> => call('backup_settings', { settings });
