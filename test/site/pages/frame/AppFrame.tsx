import getThemeStyles from '@atlaskit/tokens/get-theme-styles';
import { useEffect, useRef, useState } from 'react';
import { frameSandbox } from '../../frames/csp';
import { talk } from '../../frames/rpc';
import { onSite, siteNow } from '../site-clock';
import { useVisit } from '../visit';
import type { ThemeName } from '../visitor';
import { carryOut } from './bridge-host';
import type { Frame } from './frames';
import { usePageHost } from './page-host';

interface Props {
  readonly frame: Frame;
  readonly close?: (payload: unknown) => void;
  readonly basePath?: string;
}

/** One module of the app in its sandbox on another origin, with the bridge to this page. */
export function AppFrame({ frame, close, basePath }: Props) {
  const element = useRef<HTMLIFrameElement>(null);
  const host = usePageHost();
  const { theme } = useVisit();
  const [height, setHeight] = useState<number>();
  const current = useRef({ host, close, theme });
  current.current = { host, close, theme };
  const retheme = useRef<(() => void) | undefined>(undefined);

  useEffect(() => {
    const origin = new URL(frame.url).origin;
    const endings: (() => void)[] = [];
    const closing: (() => unknown)[] = [];
    const meet = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== element.current?.contentWindow || event.origin !== origin || !port) return;
      const wear = async (): Promise<unknown> => remote('theme', await themeFor(current.current.theme));
      const owner = {
        frame,
        host: current.current.host,
        reload: () => element.current?.setAttribute('src', frame.url),
        onClose: (listener: () => unknown) => void closing.push(listener),
        enableTheming: () => {
          retheme.current = () => void wear();
          void wear();
        },
        ...(basePath === undefined ? {} : { basePath }),
        ...(close ? { close: (payload: unknown) => current.current.close?.(payload) } : {}),
      };
      const remote = talk(port, (kind, ...rest) => {
        if (kind === 'height' && typeof rest[0] === 'number') return setHeight(rest[0]);
        return kind === 'bridge' ? carryOut(owner, rest[0], rest[1]) : undefined;
      });
      endings.push(onSite(() => void remote('clock', siteNow())));
      endings.push(() => port.close());
    };
    window.addEventListener('message', meet);
    return () => {
      window.removeEventListener('message', meet);
      for (const listener of closing) void listener();
      for (const end of endings) end();
    };
  }, [frame, basePath]);

  useEffect(() => retheme.current?.(), [theme]);

  return (
    <iframe
      ref={element}
      className={`app-frame app-frame-${frame.viewportSize ?? 'auto'}`}
      data-module={frame.moduleKey}
      sandbox={frameSandbox}
      src={frame.url}
      style={height === undefined ? undefined : { height }}
      title={frame.title}
    />
  );
}

/** What Atlassian hands to a frame that asks for the theme: every token, and the typeface. */
async function themeFor(colorMode: ThemeName): Promise<{ colorMode: string; css: string }> {
  const styles = await getThemeStyles({
    colorMode,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  });
  return { colorMode, css: [typeface, ...styles.map(({ css }) => css)].join('\n') };
}

const typeface = [
  ['400', 'Inter Regular'],
  ['500', 'Inter Medium'],
  ['600 653', 'Inter SemiBold'],
  ['654 700', 'Inter Bold'],
]
  .map(([weight, name]) => `@font-face{font-family:'Atlassian Sans';font-weight:${weight};src:local('${name}')}`)
  .join('');
