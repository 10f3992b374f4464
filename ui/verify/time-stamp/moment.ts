// Times as certificates and tokens write them, in UTC.

import { lossy } from '../read/bytes';
import { GENERALIZED_TIME, UTC_TIME } from './walk';

const DIGITS = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

/** Seconds since 1970 of `20260302080000`; `undefined` for a day or time that does not exist. */
function seconds(digits: string): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (DIGITS.exec(digits)?.slice(1) ?? []).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = DIGITS.test(digits) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return exists ? date.setUTCHours(hour, minute, second) / 1000 : undefined;
}

/** A certificate's time; both its forms have one way to write each moment, and none before 1970. */
export function certificateTime(tag: number | undefined, content: Uint8Array): number | undefined {
  const text = lossy(content);
  const short = /^(\d\d)\d{10}Z$/.exec(text)?.[1];
  const century = Number(short) >= 50 ? '19' : '20';
  const digits = tag === UTC_TIME && short !== undefined ? century + text.slice(0, -1) : tag === GENERALIZED_TIME && /^\d{14}Z$/.test(text) ? text.slice(0, -1) : '';
  const found = seconds(digits);
  return found !== undefined && found >= 0 ? found : undefined;
}

/** `20260302080000Z`, with a fraction of a second where the authority tells it, in milliseconds since 1970. */
export function tokenTime(content: Uint8Array): number | undefined {
  // DER has no empty fraction and none that ends with 0.
  const parts = /^(\d{12})(\d\d)(?:\.(\d*[1-9]))?Z$/.exec(lossy(content));
  if (parts?.[1] === undefined || parts[2] === undefined) return undefined;
  // A leap second is told as the one before it.
  const whole = seconds(parts[1] + (parts[2] === '60' ? '59' : parts[2]));
  return whole === undefined ? undefined : whole * 1000 + Number((parts[3] ?? '').padEnd(3, '0').slice(0, 3));
}
