/** Setting a desk up, turning it on and off, and seeing that its clock is alive. */
import { z } from 'zod';
import type { Instant } from '../domain/time';

export const deskCalls = {
  'desk.show': { by: 'administrator', input: z.strictObject({}) },
  'desk.enable': { by: 'administrator', input: z.strictObject({}) },
  'desk.disable': { by: 'administrator', input: z.strictObject({}) },
} as const;

export interface DeskAnswers {
  'desk.show': DeskView;
  'desk.enable': DeskView;
  'desk.disable': DeskView;
}

export interface DeskView {
  readonly asOf: Instant;
  readonly projectKey: string;
  readonly enabled: boolean;
  readonly rulebook: number;
  /** When the sweep last ran; null before its first run. */
  readonly lastSweepAt: Instant | null;
  readonly owed: number;
  readonly parked: number;
}
