// A long command as the window runs it: where it is, and a way to stop it.
import { untrack } from 'svelte';
import { failed } from '$/lib/toasts.svelte';
import { Refused, type JobProgress } from './backend';
import { follow, newJob, stopJob } from './records';

export class Work {
  progress = $state.raw<JobProgress>();
  running = $state(false);
  /** Asked to stop, and not there yet: a file being read is read to its next piece. */
  stopping = $state(false);
  /** The last run was stopped by the person; what it was to show is not there. */
  stopped = $state(false);
  #job: string | undefined;

  /** A run that is under way is stopped: its answer is not wanted any more. */
  async during<T>(work: (job: string) => Promise<T>): Promise<T> {
    if (this.#job !== undefined) void stopJob(this.#job);
    const job = newJob();
    this.#begin(job);
    const stop = follow(job, (now) => { if (job === this.#job) this.progress = now; });
    try {
      return await work(job);
    } catch (thrown) {
      if (job === this.#job) this.stopped = Refused.from(thrown).error.code === 'cancelled';
      throw thrown;
    } finally {
      stop();
      if (job === this.#job) this.#end();
    }
  }

  /** For a button: says why when it is refused. Undefined when it was refused, stopped, or runs already. */
  async run<T>(work: (job: string) => Promise<T>): Promise<T | undefined> {
    if (this.#job !== undefined) return undefined;
    try {
      return await this.during(work);
    } catch (thrown) {
      if (!this.stopped) failed(thrown);
      return undefined;
    }
  }

  /** Asks it to stop; it says itself when it has. */
  stop(): void {
    if (this.#job === undefined) return;
    this.stopping = true;
    void stopJob(this.#job).catch(failed);
  }

  #begin(job: string): void {
    this.#job = job;
    untrack(() => { this.running = true; this.stopping = false; this.stopped = false; this.progress = undefined; });
  }

  #end(): void {
    this.#job = undefined;
    this.running = false;
    this.stopping = false;
  }
}
