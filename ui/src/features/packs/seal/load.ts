// What the way to a sealed pack reads and writes.
import { call } from '$/api/client';
import { named } from '$/api/records';
import type { PackEncrypt, PackEncrypted, PackOrder, PackPlan, PackSeal, PackSealed } from '$/api/gen/wire';
import type { Option } from '$/components/primitives/options';
import { recipientsOf, type Lock } from './lock';
import type { Choices } from './order';

export const planPack = (order: PackOrder): Promise<PackPlan> => call('pack_plan', order);

export const sealPack = (order: PackOrder, path: string, replace: boolean, job: string): Promise<PackSealed> =>
  call('pack_seal', named<PackSeal>(job, { order, path, replace }));

/** Beside the open pack, which stays at home. */
export const lockPack = (path: string, lock: Lock, job: string): Promise<PackEncrypted> =>
  call('pack_encrypt', named<PackEncrypt>(job, { path, ...(lock.how === 'passphrase' ? { passphrase: lock.passphrase } : { to: recipientsOf(lock.recipients) }) }));

const options = <T extends { id: string; number: string }>(rows: T[], name: (row: T) => string): Option[] =>
  rows.map((row) => ({ value: row.id, label: `${row.number} ${name(row)}` }));

/** Matters, lists and earlier packs to choose from, the newest first. */
export async function readChoices(): Promise<Choices> {
  const page = { limit: 500 };
  const [audits, certifications, lists, packs] = await Promise.all([
    call('audit_list', { page: { ...page, sort: 'planned_from', descending: true } }),
    call('certification_list', {}),
    call('request_list_list', { page: { ...page, sort: 'received_on', descending: true } }),
    call('pack_list', { page: { ...page, sort: 'sequence', descending: true } }),
  ]);
  return {
    audits: options(audits.rows, (row) => row.title),
    certifications: options(certifications.rows, (row) => row.standard),
    lists: options(lists.rows, (row) => row.title),
    packs: options(packs.rows.filter((row) => row.state === 'issued'), (row) => [row.scope, row.recipient].filter(Boolean).join(' · ')),
  };
}
