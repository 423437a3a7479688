/** Every REST resource of the site. */
import type { Route } from './route';

export const ROUTES: readonly (readonly Route[])[] = [];
