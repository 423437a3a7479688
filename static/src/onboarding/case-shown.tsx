import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { OnboardingView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import type { CaseKeeper, Kept } from './case-keeper';
import { Bypasses } from './bypasses';
import { GateBanner } from './gate-banner';
import { titlesIn, troubleSaid } from './lack-words';
import { PhaseSection } from './phase-section';
import { phasesOpenAfter } from './phases-open';
import { Rail } from './rail';
import { SideColumn } from './side-column';
import { Undone } from './undone';
import { useNames } from './use-names';
import { useMoving } from './use-moving';
import { useOthersTicks } from './use-others-ticks';

/** The case as a page: where it is, what the gate wants, the checklists, and beside them what is known of it. */
export function CaseShown(props: { shown: OnboardingView; told: OnboardingView; kept: Kept; keeper: CaseKeeper }) {
  const { shown, told, kept, keeper } = props;
  const words = useWords();
  const { now, trouble } = kept;
  const present = shown.frame.phase;
  const [phases, setPhases] = useState<ReadonlySet<string>>(() => new Set([present]));
  const [items, setItems] = useState<ReadonlySet<string>>(new Set());
  const wanted = useRef<string>();
  const { move, drop } = useMoving(keeper, shown);
  useOthersTicks(told, keeper);
  // A tick is painted before what stands beside the checklists follows it.
  const beside = useDeferredValue(shown);

  const former = useRef(present);
  useEffect(() => {
    const left = former.current;
    if (left === present) return;
    former.current = present;
    const isWorkedIn = document.getElementById(`phase-${left}`)?.closest('section')?.contains(document.activeElement);
    setPhases((open) => phasesOpenAfter(open, left, present, isWorkedIn === true));
  }, [present]);
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    const title = document.getElementById(wanted.current);
    if (!title) return;
    wanted.current = undefined;
    title.focus();
    title.scrollIntoView({ block: 'center' });
  });

  const togglePhase = useCallback((id: string) => setPhases((open) => toggled(open, id)), []);
  const toggleItem = useCallback((id: string) => setItems((open) => toggled(open, id)), []);
  const goTo = useCallback(
    (id: string): void => {
      const phase = keeper.kept().shown?.phases.find((one) => one.items.some((item) => item.id === id));
      if (!phase) return;
      wanted.current = `title-${id}`;
      setPhases((open) => new Set([...open, phase.id]));
      setItems((open) => new Set([...open, id]));
    },
    [keeper],
  );
  const people = trouble && typeof trouble.what !== 'string' ? trouble.what.missing.flatMap(peopleIn) : [];
  const name = useNames(people);
  const said = useMemo(
    () => trouble && troubleSaid(trouble, { words, name, title: titlesIn(shown, words) }),
    [trouble, words, name, shown],
  );
  const inPhase = (ids: readonly { readonly id: string }[]): boolean => ids.some(({ id }) => id === trouble?.item);
  const isPlaced = shown.phases.some((phase) => phases.has(phase.id) && inPhase(phase.items));

  // What was refused for want of something: the item is opened, where that is said.
  useEffect(() => {
    if (trouble?.item !== undefined && typeof trouble.what !== 'string' && trouble.what.reason === 'lacking')
      setItems((open) => new Set([...open, trouble.item ?? '']));
  }, [trouble]);

  return (
    <main className="onboarding">
      <h1 className="hidden">{words.say('onboarding.heading')}</h1>
      <p className="hidden" role="status">
        {kept.said}
      </p>
      {kept.failure && (
        <p className="warned" role="status">
          {words.say('onboarding.stale')}
        </p>
      )}
      <div role="alert">{said !== undefined && !isPlaced && <p className="warned">{said}</p>}</div>
      <Rail of={shown} now={now} open={(id) => setPhases((was) => new Set([...was, id]))} />
      <Bypasses of={shown} now={now} />
      <Undone of={shown} />
      <GateBanner of={shown} now={now} goTo={goTo} />
      <div className="onboarding-columns">
        <div className="onboarding-phases">
          {ordered(shown).map((phase) => (
            <PhaseSection
              key={phase.id}
              phase={phase}
              of={shown}
              now={now}
              isOpen={phases.has(phase.id)}
              opened={items}
              trouble={inPhase(phase.items) ? trouble?.item : undefined}
              said={said}
              {...{ togglePhase, toggleItem, move, drop }}
            />
          ))}
        </div>
        <SideColumn of={beside} now={now} goTo={goTo} />
      </div>
    </main>
  );
}

/** The present phase first, then the others as they come. */
function ordered({ phases }: OnboardingView): OnboardingView['phases'] {
  const here = phases.filter(({ standing }) => standing === 'here');
  return [...here, ...phases.filter(({ standing }) => standing !== 'here')];
}

function toggled(open: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return open.has(id) ? new Set([...open].filter((other) => other !== id)) : new Set([...open, id]);
}

function peopleIn({ lacks }: OnboardingView['gate']['missing'][number]): readonly string[] {
  return lacks.flatMap((lack) => (lack.lack === 'approvals' ? lack.people : []));
}
