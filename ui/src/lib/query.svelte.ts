// A value the window shows and keeps fresh: it runs again when what it reads from changes, here or in the store.
import { Refused, type ApiError } from '$/api/backend';
import { concerns, onChanged } from './changes';

export interface Query<T> {
  readonly value: T | undefined;
  readonly error: ApiError | undefined;
  readonly loading: boolean;
  reload(): void;
}

/**
 * Call while a component starts. `run` is tracked until its first `await`; the value of an older run never
 * overwrites that of a newer one. The last good value stays while a new one is fetched.
 */
export function query<T>(interests: readonly string[], run: () => Promise<T>): Query<T> {
  let value = $state.raw<T>();
  let error = $state.raw<ApiError>();
  let loading = $state(true);
  let round = $state(0);
  let newest = 0;

  const settle = (mine: number, then: () => void): void => {
    if (mine !== newest) return;
    then();
    loading = false;
  };
  $effect(() => {
    void round;
    const mine = ++newest;
    run().then(
      (got) => settle(mine, () => ((value = got), (error = undefined))),
      (thrown: unknown) => settle(mine, () => (error = Refused.from(thrown).error)),
    );
  });
  $effect(() => onChanged((changed) => concerns(interests, changed) && (round += 1)));

  return {
    get value() { return value; },
    get error() { return error; },
    get loading() { return loading; },
    reload: () => (round += 1),
  };
}
