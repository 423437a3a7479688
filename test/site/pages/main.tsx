import './before-all';
import '@atlaskit/css-reset';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './look/look.css';
import { listenToSite } from './site-clock';
import { site } from './site-calls';
import { anonymous, become, rememberedPersona, rememberedTheme } from './visitor';

async function open(): Promise<void> {
  const [personas, reading] = await Promise.all([site.personas(), site.clock()]);
  const wanted = rememberedPersona();
  const persona = personas.find(({ id }) => id === wanted) ?? anonymous;
  if (persona !== anonymous) become(persona);
  const theme = rememberedTheme();
  await setGlobalTheme({ colorMode: theme });
  listenToSite(reading);
  const element = document.getElementById('page');
  if (!element) throw new Error('index.html has no #page');
  createRoot(element).render(
    <StrictMode>
      <App first={{ persona, personas, theme }} />
    </StrictMode>,
  );
}

void open();
