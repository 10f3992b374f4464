// How a long list is asked for: the store sorts, filters and cuts; the window holds only what is near the eye.

export interface PageRequest {
  search: string;
  sort: string;
  descending: boolean;
  offset: number;
  limit: number;
}

export interface Page<T> {
  rows: T[];
  total: number;
}

export interface Column {
  id: string;
  label: string;
  /** A CSS grid track: `8rem`, `minmax(12rem, 1fr)`. */
  width: string;
  sortable?: boolean;
  /** Left out where the list is narrower than so many pixels. */
  spare?: number;
}

/** A request as the core's lists take it. */
export const asked = ({ search, ...page }: PageRequest): { text: string; page: Omit<PageRequest, 'search'> } => ({ text: search, page });
