import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { Suspense, lazy, useEffect, useMemo, useState, type ReactNode } from 'react';
import { TrainingBar } from './bar/TrainingBar';
import { Hosting } from './frame/Hosting';
import { Waiting } from './look/Failed';
import { go, usePath } from './route';
import { Start } from './Start';
import { twinOf } from './twin';
import { VisitContext, wordsIn, type Visit } from './visit';
import { become, languageOf, remember, rememberedLanguage, type Persona, type ThemeName } from './visitor';

const Portal = lazy(async () => ({ default: (await import('./portal/Portal')).Portal }));
const Agent = lazy(async () => ({ default: (await import('./agent/Agent')).Agent }));

interface Props {
  readonly first: { readonly persona: Persona; readonly personas: readonly Persona[]; readonly theme: ThemeName };
}

/** The whole site as one person sees it. */
export function App({ first }: Props) {
  const [persona, setPersona] = useState(first.persona);
  const [theme, setTheme] = useState(first.theme);
  const [chosen, setChosen] = useState(rememberedLanguage);
  const language = chosen ?? languageOf(persona);
  const path = usePath();

  const visit = useMemo<Visit>(
    () => ({
      persona,
      personas: first.personas,
      language,
      theme,
      words: wordsIn(language),
      play: (next) => {
        become(next);
        setPersona(next);
        const twin = twinOf(window.location.pathname, next);
        if (twin !== undefined) go(twin);
      },
      speak: (next) => {
        remember('language', next);
        setChosen(next);
      },
      wear: (next) => {
        remember('theme', next);
        setTheme(next);
        void setGlobalTheme({ colorMode: next });
      },
    }),
    [persona, first.personas, language, theme],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <VisitContext.Provider value={visit}>
      <a className="skip" href="#content">
        {visit.words.skip}
      </a>
      {/* A change of person is a new visit: nothing that one person loaded is shown to the next. */}
      <Hosting key={`${persona.id} ${language}`}>
        <Suspense fallback={<Waiting />}>{pageAt(path)}</Suspense>
      </Hosting>
      <TrainingBar />
    </VisitContext.Provider>
  );
}

function pageAt(path: string): ReactNode {
  if (path === '/') return <Start />;
  return path.startsWith('/servicedesk/') ? <Portal /> : <Agent />;
}
