import { z } from 'zod';

export const Persona = z.object({
  id: z.string(),
  role: z.string(),
  displayName: z.string(),
  email: z.string().nullable(),
  token: z.string().nullable(),
  accountId: z.string().nullable(),
  accountType: z.enum(['licensed', 'unlicensed', 'customer', 'anonymous']),
  groups: z.array(z.string()),
  locale: z.string(),
  timeZone: z.string(),
});
export type Persona = z.infer<typeof Persona>;

export type Language = 'da' | 'en';
export type ThemeName = 'light' | 'dark';

export const anonymous: Persona = {
  id: 'anonymous',
  role: 'anonymous',
  displayName: '',
  email: null,
  token: null,
  accountId: null,
  accountType: 'anonymous',
  groups: [],
  locale: 'da',
  timeZone: 'Europe/Copenhagen',
};

let me: Persona = anonymous;

/** The persona that this tab plays. Every request is sent as this one. */
export function whoAmI(): Persona {
  return me;
}

export function become(persona: Persona): void {
  me = persona;
  sessionStorage.setItem('persona', persona.id);
  localStorage.setItem('persona', persona.id);
}

/** The id this tab was left with, or the last one any tab played. `?as=` in the address wins and is then taken out. */
export function rememberedPersona(): string | undefined {
  return fromAddress('as') ?? sessionStorage.getItem('persona') ?? localStorage.getItem('persona') ?? undefined;
}

export function rememberedTheme(): ThemeName {
  const name = fromAddress('theme') ?? sessionStorage.getItem('theme') ?? localStorage.getItem('theme');
  return name === 'dark' ? 'dark' : 'light';
}

/** The language chosen on this tab; undefined: the persona's own. */
export function rememberedLanguage(): Language | undefined {
  const name = fromAddress('locale') ?? sessionStorage.getItem('language');
  return name === 'da' || name === 'en' ? name : undefined;
}

export function remember(what: 'theme' | 'language', value: string): void {
  sessionStorage.setItem(what, value);
  if (what === 'theme') localStorage.setItem(what, value);
}

function fromAddress(name: string): string | undefined {
  const url = new URL(window.location.href);
  const value = url.searchParams.get(name);
  if (value === null) return undefined;
  sessionStorage.setItem(name === 'as' ? 'persona' : name === 'locale' ? 'language' : name, value);
  url.searchParams.delete(name);
  window.history.replaceState(null, '', url);
  return value;
}

export function languageOf(persona: Persona): Language {
  return persona.locale.startsWith('da') ? 'da' : 'en';
}
