import Button from '@atlaskit/button/new';
import AddIcon from '@atlaskit/icon/core/add';
import { Fragment, useRef, useState, type KeyboardEvent } from 'react';
import type { Rulebook, Rung } from '../../../src/contract/rulebook';
import { useWords } from '../words';
import { focusOn } from './focus-on';
import { freeId } from './ids';
import { linesOf, remarkOn, type Climb } from './ladder';
import { LadderPicture } from './ladder-picture';
import { movedBy, RowButtons } from './row-buttons';
import { capital, deedWords, inOrder, reachedAfter, reachedThen, repeatWords, shareWords, swapped } from './rung';
import type { LadderKind } from './rung';
import { RungEditor } from './rung-editor';

interface Props {
  readonly book: Rulebook;
  /** Id of the rule whose ladder it is. */
  readonly rule: string;
  /** Ids of rungs that are taken. */
  readonly ids: readonly string[];
  readonly kind: LadderKind;
  readonly climb: Climb;
  readonly inForce: Climb | undefined;
  readonly start: { readonly what: string; readonly why: string };
  /** Nothing is above: the case cannot be passed on by the route. */
  readonly isTop: boolean;
  readonly teams: Rulebook['teams'];
  readonly editable: boolean;
  readonly change: (ladder: readonly Rung[]) => void;
}

/** A ladder as a picture, and beside it as a table in which it is changed. */
export function LadderEditor(props: Props) {
  const words = useWords();
  const { book, rule, kind, climb, inForce, editable, change } = props;
  const [open, setOpen] = useState<string>();
  const [told, tell] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const rungs = inOrder(climb.ladder, climb.time);
  const lines = linesOf(climb, inForce);
  const remark = remarkOn(climb, kind, props.isTop);
  const put = (ladder: readonly Rung[]): void => change(inOrder(ladder, climb.time));

  const add = (): void => {
    const top = rungs.at(-1);
    const id = freeId(`${rule}:rung`, props.ids);
    const does = kind === 'asking' ? 'remind' : 'tell-lead';
    const beyond = top && top.at >= 1 ? (top.after ?? 0) + 30 * 60_000 : 0;
    put([...rungs, reachedThen({ id, at: 1, does }, 1, beyond)]);
    setOpen(id);
    focusOn(box, `rung-${id}`, 'select');
  };
  const remove = (rung: Rung, place: number): void => {
    put(rungs.filter(({ id }) => id !== rung.id));
    tell(words.say('rules.removed', { what: capital(named(rung, place)) }));
    const next = rungs[place + 1] ?? rungs[place - 1];
    focusOn(box, next ? `rung-${next.id}` : 'add-rung', 'button');
  };
  const move = (rung: Rung, place: number, by: number): void => {
    if (!rungs[place + by]) return;
    put(swapped(rungs, place, place + by));
    tell(
      words.say('rules.rung-order', { what: deedWords(rung, book, words), place: place + by + 1, count: rungs.length }),
    );
    const atEnd = !rungs[place + 2 * by];
    focusOn(box, `rung-${rung.id}`, `button[data-move="${atEnd ? -by : by}"]`);
  };
  const onKey = (event: KeyboardEvent, rung: Rung, place: number): void => {
    const by = editable ? movedBy(event) : undefined;
    if (by) move(rung, place, by);
  };

  return (
    <div className="ladder-editor" ref={box}>
      <div>
        <p className="strong">{words.say('rules.ladder')}</p>
        <LadderPicture book={book} climb={climb} inForce={inForce} start={props.start} />
        {book.mail.quietOutsideHours && <p className="quiet">☾ {words.say('rules.quiet')}</p>}
      </div>
      <div className="ladder-steps">
        <table>
          <caption className="hidden">{words.say('rules.ladder-table')}</caption>
          <thead>
            <tr>
              <th scope="col">{words.say('rules.column-when')}</th>
              <th scope="col">{words.say('rules.column-what')}</th>
              {editable && (
                <th scope="col">
                  <span className="hidden">{words.say('rules.column-edit')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rungs.map((rung, place) => {
              const what = named(rung, place);
              const line = lines.find((one) => one.rung?.id === rung.id);
              return (
                <Fragment key={rung.id}>
                  <tr data-key={`rung-${rung.id}`} onKeyDown={(event) => onKey(event, rung, place)}>
                    <td>
                      <span className="strong">{words.time(reachedAfter(rung, climb.time))}</span>{' '}
                      <span className="quiet">{shareWords(rung, words)}</span>{' '}
                      {line?.before !== undefined && (
                        <del className="quiet">{words.say('rules.before', { time: words.time(line.before) })}</del>
                      )}
                    </td>
                    <td>
                      {deedWords(rung, book, words)}{' '}
                      {line && line.change !== 'same' && (
                        <span className="mark">{words.say(`rules.${line.change}`)}</span>
                      )}
                      {rung.repeat && <p className="quiet">{repeatWords(rung, words)}</p>}
                    </td>
                    {editable && (
                      <td className="row-buttons">
                        <RowButtons
                          what={what}
                          place={place}
                          count={rungs.length}
                          labels={['rules.rung-earlier', 'rules.rung-later']}
                          open={open === rung.id}
                          edit={() => setOpen(open === rung.id ? undefined : rung.id)}
                          move={(by) => move(rung, place, by)}
                          remove={() => remove(rung, place)}
                        />
                      </td>
                    )}
                  </tr>
                  {editable && open === rung.id && (
                    <tr data-key={`rung-${rung.id}`} className="rung-open">
                      <td colSpan={3}>
                        <RungEditor
                          kind={kind}
                          rung={rung}
                          teams={props.teams}
                          change={(next) => put(rungs.map((one) => (one.id === rung.id ? next : one)))}
                          close={() => {
                            setOpen(undefined);
                            focusOn(box, `rung-${rung.id}`, 'button');
                          }}
                        />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
        {remark && <p className="remark">{words.say(`rules.remark-${remark}`)}</p>}
        {editable && (
          <div data-key="add-rung">
            <Button spacing="compact" iconBefore={AddIcon} onClick={add}>
              {words.say('rules.add-rung')}
            </Button>
          </div>
        )}
        <p className="hidden" role="status">
          {told}
        </p>
      </div>
    </div>
  );

  function named(rung: Rung, place: number): string {
    return words.say('rules.rung', { place: place + 1, what: deedWords(rung, book, words) });
  }
}
