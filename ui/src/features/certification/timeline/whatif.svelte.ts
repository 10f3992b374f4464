// Audits tried on other days. Nothing is written: the moves live here until they are moved with a reason or discarded.
import { Refused, type ApiError } from '$/api/backend';
import type { CertificationEvaluated } from '../types';

export class WhatIf {
  /** The last day of each audit that is being tried elsewhere. */
  moves = $state.raw<ReadonlyMap<string, string>>(new Map());
  answer = $state.raw<CertificationEvaluated>();
  error = $state.raw<ApiError>();
  busy = $state(false);
  #newest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (moves: ReadonlyMap<string, string>) => Promise<CertificationEvaluated>, private readonly wait = 120) {}

  get trying(): boolean {
    return this.moves.size > 0;
  }

  /** Back on the day it is planned for, it is not tried any more. */
  move(event: string, lastDay: string, planned: string): void {
    const moves = new Map(this.moves);
    if (lastDay === planned) moves.delete(event);
    else moves.set(event, lastDay);
    this.#set(moves);
  }

  takeBack(event: string): void {
    const moves = new Map(this.moves);
    if (moves.delete(event)) this.#set(moves);
  }

  discard(): void {
    this.#set(new Map());
  }

  /** Asks again: what it stands on has changed. */
  refresh(): void {
    if (this.trying) this.#set(this.moves);
  }

  #set(moves: ReadonlyMap<string, string>): void {
    this.moves = moves;
    clearTimeout(this.#pause);
    const mine = ++this.#newest;
    if (moves.size === 0) {
      this.answer = this.error = undefined;
      this.busy = false;
      return;
    }
    this.busy = true;
    this.#pause = setTimeout(() => void this.#run(mine), this.wait);
  }

  /** The answer to an older question never overwrites that to a newer one. */
  async #run(mine: number): Promise<void> {
    try {
      const answer = await this.ask(this.moves);
      if (mine === this.#newest) { this.answer = answer; this.error = undefined; }
    } catch (thrown) {
      if (mine === this.#newest) this.error = Refused.from(thrown).error;
    } finally {
      if (mine === this.#newest) this.busy = false;
    }
  }
}
