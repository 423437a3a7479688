import { useEffect, useRef, useState } from 'react';
import type { TeamStates } from '../../../src/contract/calendar';
import type { Members, Rulebook } from '../../../src/contract/rulebook';
import { call } from '../call';

const PAUSE = 400;

export interface Standing {
  readonly states: ReadonlyMap<string, TeamStates['teams'][number]>;
  /** What people are called, by account. */
  readonly names: ReadonlyMap<string, string>;
  readonly failed: boolean;
  /** Remembers what somebody just found is called. */
  readonly meet: (accountId: string, name: string) => void;
}

/** How every team, lead and stand-by stands in Jira: asked when the page opens and when one of them changes. */
export function useTeamStates({ teams }: Rulebook): Standing {
  const [states, setStates] = useState<Standing['states']>(new Map());
  const [names, setNames] = useState<Standing['names']>(new Map());
  const [failed, fail] = useState(false);
  const asked = teams.flatMap(({ id, members, lead, standBy }) => [
    ...row(keyOf(id, 'members'), members),
    ...row(keyOf(id, 'lead'), lead),
    ...row(keyOf(id, 'standBy'), standBy),
  ]);
  const text = JSON.stringify(asked);
  const latest = useRef('');
  useEffect(() => {
    const first = latest.current === '';
    latest.current = text;
    const ask = async (): Promise<void> => {
      const outcome = await call('team.states', { teams: asked });
      if (latest.current !== text) return;
      fail(!outcome.ok);
      if (!outcome.ok) return;
      setStates(new Map(outcome.value.teams.map((team) => [team.id, team])));
      const { people } = outcome.value;
      setNames((before) => new Map([...before, ...people.map(({ accountId, name }) => [accountId, name] as const)]));
    };
    const timer = setTimeout(() => void ask(), first ? 0 : PAUSE);
    return () => clearTimeout(timer);
    // The rows are new with every change of the draft; their text says whether anything about them is.
  }, [text]);
  const meet = (accountId: string, name: string): void => setNames((before) => new Map(before).set(accountId, name));
  return { states, names, failed, meet };
}

/** What the state of one part of a team is kept under. */
export function keyOf(team: string, part: 'members' | 'lead' | 'standBy'): string {
  return `${team}:${part}`;
}

function row(id: string, members: Members | undefined): readonly { id: string; members: Members }[] {
  return members ? [{ id, members }] : [];
}
