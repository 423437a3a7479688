import type { Story } from '../story';
import { OTHER_DESKS } from './other-desks';
import { WEEK_44 } from './week-44';
import { WEEK_45 } from './week-45';
import { WEEK_46 } from './week-46';
import { WEEK_47 } from './week-47';
import { WEEK_48 } from './week-48';

/** A month of the site, from Monday 26 October to the morning of Tuesday 24 November 2026. */
export const CASES: readonly Story[] = [...WEEK_44, ...WEEK_45, ...WEEK_46, ...WEEK_47, ...WEEK_48, ...OTHER_DESKS];
