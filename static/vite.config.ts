import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Forge serves the folder under a path of its own, so every address in it is relative.
export default defineConfig({
  root: __dirname,
  base: './',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 600, reportCompressedSize: false },
});
