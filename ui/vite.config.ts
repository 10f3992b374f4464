import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';
import { textsPlugin } from './verify/build/texts.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), ...(mode === 'test' ? [textsPlugin()] : [])],
  resolve: {
    alias: {
      $: here('./src'),
      // The bridge exists for development and tests: a release build has no line of it.
      '$backend': here(mode === 'bridge' || mode === 'test' ? './src/api/bridge.ts' : './src/api/tauri.ts'),
    },
    ...(mode === 'test' ? { conditions: ['browser'] } : {}),
  },
  clearScreen: false,
  server: { host: '127.0.0.1', port: 5179, strictPort: true, fs: { allow: ['..'] } },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1500, modulePreload: { polyfill: false } },
  test: { include: ['src/**/*.test.ts', 'verify/**/*.test.ts'] },
}));
