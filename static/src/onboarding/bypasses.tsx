import type { OnboardingView } from '../../../src/contract/onboarding';
import { useWords } from '../words';
import { titlesIn } from './lack-words';
import { useNames } from './use-names';

/** How often, and by whom, the status in Jira went past a gate that was shut. */
export function Bypasses({ of, now }: { of: OnboardingView; now: number }) {
  const words = useWords();
  const { bypasses } = of.frame;
  const name = useNames([...new Set(bypasses.flatMap(({ by }) => (by.kind === 'person' ? by.accountId : [])))]);
  const title = titlesIn(of, words);
  if (bypasses.length === 0) return null;
  return (
    <section className="bypasses warned" aria-label={words.say('onboarding.bypasses')}>
      <h2>{words.say('onboarding.bypasses-count', { count: bypasses.length })}</h2>
      <ul>
        {bypasses.toReversed().map(({ at, to, by, missing }) => {
          const phase = of.phases.find(({ id }) => id === to);
          return (
            <li key={at}>
              {words.say('onboarding.bypass', {
                who: by.kind === 'person' ? name(by.accountId) : words.say('onboarding.someone'),
                when: words.in(of.zone).when(at, now),
                phase: phase ? `${phase.id} ${words.name(phase.name)}` : to,
                items: missing.map(title).join(', '),
              })}
            </li>
          );
        })}
      </ul>
      <p>{words.say('onboarding.bypass-what')}</p>
    </section>
  );
}
