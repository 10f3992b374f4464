// Dates, times, sizes and counts as the person's language writes them. Dates travel as `2026-11-22`, instants as RFC 3339.
import { currentLanguage } from './texts.svelte';

const locale = (): string => (currentLanguage() === 'en' ? 'en-GB' : currentLanguage());

export function date(iso: string | null | undefined): string {
  if (!iso) return '–';
  const at = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at.valueOf())) return iso;
  return at.toLocaleDateString(locale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

export function moment(instant: string | null | undefined): string {
  if (!instant) return '–';
  const at = new Date(instant);
  if (Number.isNaN(at.valueOf())) return instant;
  return at.toLocaleString(locale(), { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

export function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = bytes > 0 ? Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1) : 0;
  const shown = bytes / 1000 ** step;
  return `${shown.toLocaleString(locale(), { maximumFractionDigits: step === 0 ? 0 : 1 })} ${units[step] ?? ''}`;
}

export const count = (many: number): string => many.toLocaleString(locale());

/** The day it is here, as the device says. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

/** Negative when it is past. */
export function daysUntil(iso: string): number {
  return Math.round((Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - Date.parse(`${today()}T00:00:00Z`)) / 86_400_000);
}

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from the first to the second. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000);
}

/** Days within a sentence (`2026-11-22`) as the person's language writes them. */
export const datesIn = (text: string): string => text.replace(/(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])/g, (iso) => date(iso));
