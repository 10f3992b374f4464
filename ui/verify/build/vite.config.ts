import { fileURLToPath } from 'node:url';
import { type InlineConfig, defineConfig } from 'vite';
import { singleFile } from './single-file.ts';
import { textsPlugin } from './texts.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Readable on purpose: whoever is to trust the page can read it. */
export const config: InlineConfig = {
  configFile: false,
  root: here('..'),
  publicDir: false,
  logLevel: 'warn',
  plugins: [textsPlugin(), singleFile()],
  build: {
    target: 'es2022',
    minify: false,
    modulePreload: false,
    outDir: here('../../../crates/core/src/pack'),
    // It is a folder of sources: nothing in it may be touched but the page.
    emptyOutDir: false,
    rolldownOptions: { input: here('../main.ts'), output: { format: 'iife', codeSplitting: false } },
  },
};

export default defineConfig(config);
