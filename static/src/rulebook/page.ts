import { createContext, useContext } from 'react';
import type { RulePage, Rulebook, RulebookAnswer } from '../../../src/contract/rulebook';
import type { Keeper } from './keeper';

/** The pages, as the address names them. */
export type PageKey =
  'overview' | RulePage | 'check' | 'replay' | 'versions' | 'ledger' | 'organisations' | 'set-up' | 'playbook' | 'text';

/** What every page of the rulebook is given. */
export interface RulebookPage {
  readonly answer: RulebookAnswer;
  /** The rules as they are in force. */
  readonly inForce: Rulebook;
  /** The draft as it stands on this screen; what is in force when there is none. */
  readonly book: Rulebook;
  /** False for those who may only read. */
  readonly editable: boolean;
  /** Changes the draft, which is saved by itself a moment later. Only when `editable`. */
  readonly change: (next: Rulebook) => void;
}

/** What few pages need besides: a way to another page, and the keeper of the draft. */
interface Around {
  readonly go: (to: PageKey) => void;
  readonly keeper: Keeper;
}

export const Going = createContext<Around | undefined>(undefined);

/** The way to another page, and the draft's keeper. Only inside the rulebook. */
export function useAround(): Around {
  const around = useContext(Going);
  if (!around) throw new Error('a page of the rulebook stands outside it');
  return around;
}
