// What a command changed, told to whoever shows it: the window never reloads more than it must.
import type { Changed } from '$/api/backend';

type Listener = (changed: readonly Changed[]) => void;
const listeners = new Set<Listener>();

export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tell(changed: readonly Changed[]): void {
  for (const listener of [...listeners]) listener(changed);
}

/** Another person at the keyboard concerns everything that is shown. An interest is an entity (`audit`) or one record of it (`audit:0198…`); `*` is everything. */
export function concerns(interests: readonly string[], changed: readonly Changed[]): boolean {
  return changed.some((one) =>
    interests.some((interest) => interest === '*' || one.entity === 'identity' || interest === one.entity || interest === `${one.entity}:${one.id}`),
  );
}
