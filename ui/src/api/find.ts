// Search over every record, for the palette.
import { call } from './client';

export interface Found {
  kind: string;
  number: string;
  title: string;
  path: string;
}

export const find = async (words: string): Promise<Found[]> => (await call('search', { text: words, limit: 12 })) as Found[];
