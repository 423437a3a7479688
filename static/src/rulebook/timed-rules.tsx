import type { FollowUp, Rulebook } from '../../../src/contract/rulebook';
import { HOUR } from '../../../src/contract/time';
import { useWords } from '../words';
import { conditionWords, coveredBy, isForAll } from './condition';
import { ConditionBuilder } from './condition-builder';
import { DurationField } from './duration-field';
import { copyOf, freeId } from './ids';
import { LadderEditor } from './ladder-editor';
import { RuleList } from './rule-list';
import { deedWords, inOrder, shareWords, type LadderKind } from './rung';
import { changeOf } from './same';

/** What is particular to one kind of rule. */
export interface TimedKind {
  readonly kind: LadderKind;
  /** What ids of new rules begin with. */
  readonly stem: string;
  readonly called: (place: number, condition: string) => string;
  readonly add: string;
  readonly none: string;
  /** Said when a case may be under none of the rules. */
  readonly notAll: string;
  readonly timeLabel: string;
  readonly start: { readonly what: string; readonly why: string };
  readonly isTop: boolean;
  /** Teams that a rung may pass a case on to. */
  readonly teams: Rulebook['teams'];
}

/** Rules of a condition, a time and a ladder, of which the first that fits a case is taken. */
export function TimedRules<T extends FollowUp>(props: {
  book: Rulebook;
  rules: readonly T[];
  inForce: readonly T[];
  editable: boolean;
  about: TimedKind;
  /** Every id of the rule's kind, and of every rung, in the draft and in force: a new one differs from all. */
  ids: readonly string[];
  rungs: readonly string[];
  /** A rule of this kind out of what all kinds have. */
  made: (rule: FollowUp) => T;
  change: (rules: readonly T[]) => void;
  opened?: string | undefined;
}) {
  const words = useWords();
  const { book, rules, inForce, editable, about, ids, rungs, change } = props;
  const { kind } = about;

  const make = (): T => {
    const id = freeId(about.stem, ids);
    const first = kind === 'asking' ? ('hand-back' as const) : ('tell-lead' as const);
    const ladder = [{ id: freeId(`${id}:limit`, rungs), at: 1, does: first }];
    return props.made({ id, when: {}, time: 8 * HOUR, ladder });
  };
  const condition = ({ when }: T, place: number): string =>
    isForAll(when) && place > 0 ? words.say('rules.all-others') : conditionWords(book, when, words);

  return (
    <>
      <RuleList
        items={rules}
        editable={editable}
        change={change}
        opened={props.opened}
        none={about.none}
        called={(rule, place) => about.called(place + 1, condition(rule, place))}
        changed={(rule) => changeOf(rule, inForce)}
        copy={(rule) => copyOf(rule, ids, rungs)}
        add={{ label: about.add, make }}
        isFixed={({ when }, place) => isForAll(when) && place === rules.length - 1}
        remark={(_rule, place) => {
          const earlier = coveredBy(rules, place);
          return earlier === undefined ? undefined : words.say('rules.never-used', { place: earlier + 1 });
        }}
        summary={(rule, place) => {
          const old = inForce.find(({ id }) => id === rule.id);
          return (
            <>
              <span className="rule-when">{condition(rule, place)}</span>
              <span className="strong">{words.time(rule.time)}</span>
              {old && old.time !== rule.time && (
                <del className="quiet">{words.say('rules.before', { time: words.time(old.time) })}</del>
              )}
              <span className="quiet rule-ladder">
                {inOrder(rule.ladder, rule.time)
                  .map((rung) => `${shareWords(rung, words)}: ${deedWords(rung, book, words)}`)
                  .join(' · ')}
              </span>
            </>
          );
        }}
        editor={(rule, put) => (
          <>
            <ConditionBuilder
              book={book}
              when={rule.when}
              editable={editable}
              change={(when) => put({ ...rule, when })}
            />
            <DurationField
              label={about.timeLabel}
              value={rule.time}
              editable={editable}
              change={(time) => put({ ...rule, time, ladder: inOrder(rule.ladder, time) })}
            />
            <LadderEditor
              book={book}
              rule={rule.id}
              ids={rungs}
              kind={kind}
              climb={rule}
              inForce={inForce.find(({ id }) => id === rule.id)}
              start={about.start}
              isTop={about.isTop}
              teams={about.teams}
              editable={editable}
              change={(ladder) => put({ ...rule, ladder })}
            />
            <p className="quiet">
              {words.say('rules.id', { id: rule.id })}. {words.say('rules.id-why')}
            </p>
          </>
        )}
      />
      {rules.length > 0 && !rules.some(({ when }) => isForAll(when)) && <p className="remark">{about.notAll}</p>}
    </>
  );
}
