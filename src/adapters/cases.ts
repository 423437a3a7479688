import type { Cases } from '../ports/cases';
import { caseLeaving } from './case-leaving';
import { caseReading } from './case-reading';
import { caseRecording } from './case-recording';
import { caseWaking } from './case-waking';
import { owedEffects } from './owed';

export const cases: Cases = { ...caseReading, ...caseRecording, ...caseWaking, ...caseLeaving, ...owedEffects };
