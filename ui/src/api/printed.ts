// Documents as PDF: looked at before they are written. What is shown is the file that would be written, byte for byte.
import { fromBase64 } from '$/lib/bytes';
import { call } from './client';
import type { ReportRequest, ReportStyleView, ReportWrite, ReportWritten } from './gen/wire';
import { named } from './records';

export interface Shown {
  /** What the file would be called. */
  name: string;
  bytes: Uint8Array;
}

export async function previewDocument(asked: ReportRequest, job: string): Promise<Shown> {
  const { name, pdf } = await call('report_preview', named<ReportRequest>(job, asked));
  return { name, bytes: fromBase64(pdf) };
}

export const readStyle = (): Promise<ReportStyleView> => call('report_style_show', {});

export const writeDocument = (asked: ReportRequest, path: string, job: string): Promise<ReportWritten> =>
  call('report_write', named<ReportWrite>(job, { ...asked, path }));
