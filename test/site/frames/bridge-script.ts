/**
 * The first script of every app frame: puts the frame on the site's clock, opens the channel to the product page that
 * holds it, and offers `__bridge` to @forge/bridge. Built into one file by bridge-file.ts; each serving fills in the instant and the product page's origin.
 */
import { siteDate } from './site-date';
import { talk } from './rpc';

declare const __TRIN_FRAME__: { readonly now: number; readonly speed: number; readonly productOrigin: string };

interface Theme {
  readonly colorMode: string;
  readonly css: string;
}

const { productOrigin, ...reading } = __TRIN_FRAME__;
const clock = siteDate(reading.now, reading.speed);
const channel = new MessageChannel();
const page = talk(channel.port1, (name, data) => {
  if (name === 'clock' && isReading(data)) clock.set(data.now, data.speed);
  if (name === 'theme' && isTheme(data)) wear(data);
});

const sheet = new CSSStyleSheet();
function wear({ colorMode, css }: Theme): void {
  sheet.replaceSync(css);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  document.documentElement.dataset['colorMode'] = colorMode;
  document.documentElement.dataset['theme'] = 'light:light dark:dark spacing:spacing typography:typography shape:shape';
}

Object.assign(globalThis, {
  __bridge: { callBridge: (command: unknown, data: unknown) => page('bridge', command, data) },
});

/** As high as what stands in the page; what floats over it does not count. */
function contentHeight(): number {
  const standing = [...document.body.children].filter((child) => {
    const { position, display } = getComputedStyle(child);
    return position !== 'fixed' && position !== 'absolute' && display !== 'none';
  });
  const { paddingBottom, marginBottom } = getComputedStyle(document.body);
  const bottoms = standing.map((child) => child.getBoundingClientRect().bottom + window.scrollY);
  return Math.ceil(Math.max(0, ...bottoms) + parseFloat(paddingBottom) + parseFloat(marginBottom));
}

document.addEventListener('DOMContentLoaded', () => {
  const sizes = new ResizeObserver(() => void page('height', contentHeight()));
  const watch = (): void => [...document.body.children].forEach((child) => sizes.observe(child));
  new MutationObserver(watch).observe(document.body, { childList: true });
  watch();
});

window.parent.postMessage({ trin: 'bridge' }, productOrigin, [channel.port2]);

function isReading(data: unknown): data is { now: number; speed: number } {
  return typeof data === 'object' && data !== null && 'now' in data && 'speed' in data;
}

function isTheme(data: unknown): data is Theme {
  return typeof data === 'object' && data !== null && 'colorMode' in data && 'css' in data;
}
