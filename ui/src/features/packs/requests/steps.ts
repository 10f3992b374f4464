// The ways between the states of a request, as the core allows them (domain/request.rs).
import type { RequestState } from '$/api/gen/wire';

/** Taken at once. */
export const forward = (from: RequestState): RequestState[] => (from === 'open' ? ['answered'] : from === 'answered' ? ['accepted'] : []);

/** Taken with a reason. */
export const aside = (from: RequestState): RequestState[] =>
  from === 'open' ? ['withdrawn'] : from === 'answered' ? ['open', 'withdrawn'] : ['open'];
