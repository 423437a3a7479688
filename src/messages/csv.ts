import type { Locale } from './message';

/** Lines as a table that a spreadsheet reads: a mark that says it is UTF-8, and semicolons where the comma is for decimals. */
export function tableOf(lines: readonly (readonly string[])[], locale: Locale): string {
  const separator = locale === 'da' ? ';' : ',';
  return `\uFEFF${lines.map((line) => line.map(safe).join(separator)).join('\r\n')}\r\n`;
}

/** Quoted, and never a formula: what a spreadsheet would reckon with begins with an apostrophe. Numbers are left. */
function safe(cell: string): string {
  const harmless = /^\s*[=+\-@]|^[\t\r\n]/.test(cell) && !/^-?\d+$/.test(cell) ? `'${cell}` : cell;
  return /[";,\r\n\t]|^'/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
