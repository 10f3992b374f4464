// Draws a PDF's pages as pictures. Nothing in the file can run: no scripts, no forms, no links, no fonts handed to the system.
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

const fonts = import.meta.glob<string>('/node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', { query: '?url', import: 'default' });

/** The fourteen fonts a PDF may name without carrying them, from our own files. */
class OwnFonts {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = await fonts[`/node_modules/pdfjs-dist/standard_fonts/${filename}`]?.();
    if (address === undefined) throw new Error(`no such font: ${filename}`);
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  }
}

export type Pdf = PDFDocumentProxy;

export function openPdf(bytes: Uint8Array): Promise<Pdf> {
  // pdf.js takes the bytes away: hand it its own.
  return getDocument({
    data: bytes.slice(), isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false,
    useWorkerFetch: false, standardFontDataUrl: '/', BinaryDataFactory: OwnFonts, stopAtErrors: false,
  }).promise;
}

/** Draws a page as wide as `width` CSS pixels. */
export async function drawPage(pdf: Pdf, number: number, canvas: HTMLCanvasElement, width: number): Promise<void> {
  const page = await pdf.getPage(number);
  const scale = (width / page.getViewport({ scale: 1 }).width) * Math.min(devicePixelRatio, 2);
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, annotationMode: 0 }).promise;
}

/** The words of a page, for those who cannot see the picture. */
export async function pageText(pdf: Pdf, number: number): Promise<string> {
  const content = await (await pdf.getPage(number)).getTextContent();
  return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}
