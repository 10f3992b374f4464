import { beforeEach, expect, test, vi } from 'vitest';
import type { PackEncrypted, PackSealed } from '$/api/gen/wire';
import { lockPack, sealPack } from './load';
import { Wizard } from './wizard.svelte';

vi.mock('./load', () => ({ lockPack: vi.fn(), sealPack: vi.fn(), planPack: vi.fn() }));
vi.mock('$/api/records', () => ({ follow: () => () => undefined, newJob: () => `job-${Math.random()}`, stopJob: () => Promise.resolve() }));

const sealed = { path: '/a/pack-0007.zip' } as PackSealed;
const refusal = (code: string) => ({ code, args: {}, field: null });

beforeEach(() => { vi.mocked(sealPack).mockReset().mockResolvedValue(sealed); vi.mocked(lockPack).mockReset(); });

function wizard(how: 'none' | 'passphrase' = 'passphrase'): Wizard {
  const made = new Wizard({});
  made.lock = { how, recipients: '', passphrase: 'four words that nobody', again: 'four words that nobody' };
  return made;
}

test('an encryption that was stopped can be begun again, and the pack is not sealed anew', async () => {
  const made = wizard();
  expect(made.lockable, 'nothing is sealed yet').toBe(false);
  let refuse: (why: unknown) => void = () => undefined;
  vi.mocked(lockPack).mockReturnValueOnce(new Promise((_, reject) => { refuse = reject; }));
  const sealing = made.seal('/a/pack-0007.zip', false);
  await vi.waitFor(() => expect(lockPack).toHaveBeenCalledOnce());
  expect([made.step, made.sealing.running, made.lockable]).toEqual(['done', true, false]);
  refuse(refusal('cancelled'));
  await sealing;
  expect([made.sealing.stopped, made.error, made.lockable]).toEqual([true, undefined, true]);
  vi.mocked(lockPack).mockResolvedValueOnce({ path: '/a/pack-0007.zip.age' } as PackEncrypted);
  await made.encrypt();
  expect([made.locked?.path, made.lockable, vi.mocked(sealPack).mock.calls.length]).toEqual(['/a/pack-0007.zip.age', false, 1]);
});

test('one that was refused can be begun again too, and a pack that is not to be locked has nothing to begin', async () => {
  const refused = wizard();
  vi.mocked(lockPack).mockRejectedValueOnce(refusal('age-out-exists'));
  await refused.seal('/a/pack-0007.zip', false);
  expect([refused.error?.code, refused.lockable]).toEqual(['age-out-exists', true]);
  const open = wizard('none');
  await open.seal('/a/pack-0007.zip', false);
  expect([open.lockable, vi.mocked(lockPack).mock.calls.length]).toEqual([false, 1]);
});
