// What the pages of received packs read and write. None of it needs a workspace.
import { call } from '$/api/client';
import { named } from '$/api/records';
import type { PackVerified, PackVerify } from '$/api/gen/wire';

export const verifyPack = (path: string, foreign: boolean, job: string): Promise<PackVerified> =>
  call('pack_verify', named<PackVerify>(job, { path, ...(foreign ? { foreign } : {}) }));

/** The last part of a path, whichever way its system writes it. */
export const nameOf = (path: string): string => path.split(/[/\\]/).filter((part) => part !== '').at(-1) ?? path;

export const placeOf = (path: string): string => `/packs/received?path=${encodeURIComponent(path)}`;
