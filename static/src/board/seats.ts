import type { OnboardingView } from '../../../src/contract/onboarding';
import { useNames } from '../onboarding/use-names';
import { useWords } from '../words';

type Assessment = NonNullable<OnboardingView['frame']['board']>['assessments'][number];

/** A member of the board: by account, or by entry of the cast where they have none. */
export interface Seat {
  readonly member: string;
  readonly name: string;
  readonly organisation: string;
  readonly given?: Assessment;
  /** Has left the board; what they said stays. */
  readonly left: boolean;
}

const BOARD = 'AB';

/** Who is on the board, and who was when they assessed. */
export function useSeats({ lists, frame: { board } }: OnboardingView): readonly Seat[] {
  const words = useWords();
  const seats = new Map(
    lists.cast
      .filter(({ values }) => values['role'] === BOARD)
      .map(({ id, values }) => [values['accountId'] || id, values] as const),
  );
  const given = board?.assessments ?? [];
  const members = [...new Set([...seats.keys(), ...given.map(({ member }) => member)])];
  const accounts = [...seats.values()].flatMap((values) => values['accountId'] || []);
  const nameOf = useNames([...accounts, ...given.map(({ member }) => member)]);
  return members.map((member) => {
    const values = seats.get(member);
    const one = given.find((assessment) => assessment.member === member);
    const isAccount = !values || Boolean(values['accountId']);
    return {
      member,
      name: values?.['name'] || (isAccount ? nameOf(member) : words.say('board.someone')),
      organisation: values?.['organisation'] ?? '',
      left: !values,
      ...(one && { given: one }),
    };
  });
}
