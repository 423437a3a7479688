import Button from '@atlaskit/button/new';
import type { Deed, Rulebook, Rung } from '../../../src/contract/rulebook';
import { HOUR, MINUTE } from '../../../src/contract/time';
import { useWords } from '../words';
import { Choice, Tick } from './choice';
import { WORKING_TIME } from './duration';
import { DurationField } from './duration-field';
import { FigureField } from './figure-field';
import { RecipientPicker } from './recipient';
import { DEEDS_OF, reachedThen, REPEATABLE, type LadderKind } from './rung';

const SHORTEST_REPEAT = 5 * MINUTE;
type When = 'share' | 'limit' | 'after';

/** One rung: when it is reached, what it does, for whom, and how often. */
export function RungEditor(props: {
  kind: LadderKind;
  rung: Rung;
  /** The teams a case may be passed on to by name. */
  teams: Rulebook['teams'];
  change: (rung: Rung) => void;
  close: () => void;
}) {
  const words = useWords();
  const { kind, rung, teams, change, close } = props;
  const { at, after = 0, does, repeat } = rung;
  const when: When = at !== 1 ? 'share' : after > 0 ? 'after' : 'limit';
  const deeds = DEEDS_OF[kind].includes(does) ? DEEDS_OF[kind] : [...DEEDS_OF[kind], does];
  const reach = (chosen: When): void => {
    if (chosen === 'share') change(reachedThen(rung, 0.5, 0));
    else change(reachedThen(rung, 1, chosen === 'after' ? HOUR / 2 : 0));
  };
  return (
    <div className="rung-editor">
      <Choice
        label={words.say('rules.rung-when')}
        value={when}
        editable
        options={(['share', 'limit', 'after'] as const).map((value) => ({
          value,
          text: words.say(`rules.rung-${value}`),
        }))}
        change={reach}
      />
      {when === 'share' && (
        <FigureField
          label={words.say('rules.rung-share-figure')}
          value={at * 100}
          editable
          least={1}
          most={99}
          unit={words.say('rules.share', { share: '' }).trim()}
          change={(share) => change(reachedThen(rung, share / 100, after))}
        />
      )}
      {when === 'after' && (
        <DurationField
          label={words.say('rules.rung-after-figure')}
          value={after}
          editable
          unit=""
          change={(more) => change(reachedThen(rung, 1, more))}
        />
      )}
      <Choice
        label={words.say('rules.rung-does')}
        value={does}
        editable
        options={deeds.map((value) => ({ value, text: words.say(`rules.deed-${value}`) }))}
        change={(chosen) => change(doing(rung, chosen))}
      />
      {(does === 'tell' || does === 'assign') && (
        <RecipientPicker
          label={words.say('rules.recipient')}
          to={rung.to ?? 'lead'}
          editable
          change={(to) => change({ ...rung, to })}
        />
      )}
      {does === 'pass-on' && (
        <Choice
          label={words.say('rules.rung-team')}
          value={rung.team ?? ''}
          editable
          options={[
            { value: '', text: words.say('rules.by-route') },
            ...teams.map(({ id, name, level, arm }) => ({
              value: id,
              text: `${words.name(name)} · ${words.level(level, arm)}`,
            })),
          ]}
          change={(team) => {
            const { team: _before, ...rest } = rung;
            change(team === '' ? rest : { ...rest, team });
          }}
        />
      )}
      {REPEATABLE.includes(does) && kind !== 'asking' && (
        <div className="rung-repeat">
          <Tick
            label={words.say('rules.repeat')}
            checked={repeat !== undefined}
            editable
            change={(repeats) => {
              const { repeat: _before, ...rest } = rung;
              change(repeats ? { ...rest, repeat: { every: HOUR, atMost: 5 } } : rest);
            }}
          />
          {repeat && (
            <>
              <DurationField
                label={words.say('rules.repeat-every')}
                value={repeat.every}
                editable
                unit=""
                bounds={{ ...WORKING_TIME, least: SHORTEST_REPEAT }}
                change={(every) => change({ ...rung, repeat: { ...repeat, every } })}
              />
              <FigureField
                label={words.say('rules.repeat-most')}
                value={repeat.atMost}
                editable
                least={2}
                most={50}
                whole
                change={(atMost) => change({ ...rung, repeat: { ...repeat, atMost } })}
              />
            </>
          )}
        </div>
      )}
      <div>
        <Button onClick={close}>{words.say('rules.done')}</Button>
      </div>
    </div>
  );
}

/** The rung with another deed, and nothing left over from the one before. */
function doing({ to, team: _team, repeat, ...rung }: Rung, does: Deed): Rung {
  const speaks = does === 'tell' || does === 'assign';
  return {
    ...rung,
    does,
    ...(speaks && { to: to ?? 'lead' }),
    ...(repeat && REPEATABLE.includes(does) && { repeat }),
  };
}
