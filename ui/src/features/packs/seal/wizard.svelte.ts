// The way from a question to a sealed pack: what is asked, what it would hold, how it is locked, what was written.
import { Refused, type ApiError } from '$/api/backend';
import { Work } from '$/api/jobs.svelte';
import type { PackEncrypted, PackPlan, PackSealed } from '$/api/gen/wire';
import type { FormValues } from '$/components/patterns/forms';
import { currentLanguage } from '$/lib/texts.svelte';
import { lockPack, planPack, sealPack } from './load';
import { noLock, type Lock } from './lock';
import { orderOf, profilesOf } from './order';

export const steps = ['what', 'plan', 'lock', 'done'] as const;
export type Step = (typeof steps)[number];

export class Wizard {
  step = $state<Step>('what');
  values = $state<FormValues>({});
  /** Items taken out of the plan by hand. */
  without = $state<string[]>([]);
  plan = $state.raw<PackPlan>();
  lock = $state<Lock>(noLock());
  error = $state.raw<ApiError>();
  sealed = $state.raw<PackSealed>();
  locked = $state.raw<PackEncrypted>();
  planning = $state(false);
  readonly sealing = new Work();

  constructor(known: FormValues) {
    const matter = String(known['matter'] ?? 'audit');
    this.values = { matter, profile: profilesOf(matter)[0] ?? 'full', language: currentLanguage(), kinds: [], with_secret: false, ...known };
  }

  /** Another matter has other profiles. */
  fit(): void {
    const fitting = profilesOf(String(this.values['matter'] ?? ''));
    if (!fitting.includes(String(this.values['profile'] ?? ''))) this.values['profile'] = fitting[0] ?? 'full';
  }

  async look(): Promise<boolean> {
    this.planning = true;
    this.error = undefined;
    try {
      this.plan = await planPack(orderOf(this.values, this.without));
      return true;
    } catch (thrown) {
      this.error = Refused.from(thrown).error;
      return false;
    } finally {
      this.planning = false;
    }
  }

  /** From the question to the plan; what was taken out of an earlier plan is forgotten. */
  toPlan(): Promise<boolean> {
    this.without = [];
    return this.look();
  }

  async leaveOut(id: string, out: boolean): Promise<void> {
    const before = this.without;
    this.without = out ? [...before, id] : before.filter((one) => one !== id);
    if (!(await this.look())) this.without = before;
  }

  async seal(path: string, replace: boolean): Promise<void> {
    this.error = undefined;
    try {
      this.sealed = await this.sealing.during((job) => sealPack(orderOf(this.values, this.without), path, replace, job));
      this.step = 'done';
    } catch (thrown) {
      if (!this.sealing.stopped) this.error = Refused.from(thrown).error;
      return;
    }
    await this.encrypt();
  }

  /** It is sealed, and to be locked, and nothing is doing so: refused, stopped, or never begun. */
  get lockable(): boolean {
    return this.sealed !== undefined && this.lock.how !== 'none' && this.locked === undefined && !this.sealing.running;
  }

  /** Once it is sealed: what goes wrong here is tried again without sealing anew. */
  async encrypt(): Promise<void> {
    const { sealed, lock } = this;
    if (!sealed || lock.how === 'none') return;
    this.error = undefined;
    try {
      this.locked = await this.sealing.during((job) => lockPack(sealed.path, lock, job));
    } catch (thrown) {
      if (!this.sealing.stopped) this.error = Refused.from(thrown).error;
    }
  }
}
