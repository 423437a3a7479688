import Button from '@atlaskit/button/new';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronUp from '@atlaskit/icon/core/chevron-up';
import { useEffect, useId, useRef, useState } from 'react';
import type { CaseView } from '../../../src/contract/calls';
import { followFocus } from '../focus-kept';
import { useWords } from '../words';
import type { Kind, Plain } from './draft';
import { moveNamed } from './move-words';
import { split } from './offer';
import { useShortcuts } from './shortcuts';

/** In a narrow panel, what is longer does not share a line. */
const LONG = 16;

/** The moves that fit the moment, large; the rest under one button. The keys of all of them work at any time. */
export function MoveButtons(props: {
  own: readonly (Kind | Plain)[];
  shown: CaseView;
  /** The move whose form was just closed. */
  focusOn: Kind | undefined;
  isDraft: (kind: Kind) => boolean;
  begin: (kind: Kind) => void;
  atOnce: (kind: Plain) => void;
}) {
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [all, showAll] = useState(false);
  const { own, shown, isDraft, focusOn } = props;
  const { large, rest } = split(own);
  const more = words.say('move.key-more');
  const make = (one: Kind | Plain): void =>
    one === 'acknowledge' || one === 'follow-up' ? props.atOnce(one) : props.begin(one);

  useEffect(() => {
    if (focusOn === undefined) return;
    const same = box.current?.querySelector<HTMLElement>(`[data-move="${focusOn}"] button`);
    followFocus(box.current, same ?? box.current?.querySelector('button'));
  }, [focusOn]);
  useEffect(() => {
    if (all) document.getElementById(id)?.querySelector('button')?.focus();
  }, [all, id]);
  useShortcuts([
    ...own.map((one) => [words.say(`move.key-${one}`), () => make(one)] as const),
    ...(rest.length > 0 ? [[more, () => showAll(!all)] as const] : []),
  ]);

  return (
    <div ref={box} className="move-list">
      <div className={large.slice(1).some((one) => labelled(one).length > LONG) ? 'moves moves-long' : 'moves'}>
        {large.map((one, i) => (
          <div key={one} data-move={one} className={i === 0 ? 'move move-first' : 'move'}>
            {button(one, i === 0 ? 'primary' : 'default')}
          </div>
        ))}
      </div>
      {rest.length > 0 && (
        <>
          <Button
            shouldFitContainer
            appearance="subtle"
            spacing="compact"
            aria-expanded={all}
            aria-keyshortcuts={more}
            {...(all && { 'aria-controls': id })}
            iconBefore={all ? ChevronUp : ChevronDown}
            iconAfter={() => <kbd>{more}</kbd>}
            onClick={() => showAll(!all)}
          >
            {all ? words.say('move.fewer') : words.say('move.more', { count: rest.length })}
          </Button>
          {all && (
            <ul id={id} className="more-moves">
              {rest.map((one) => (
                <li key={one} data-move={one}>
                  {button(one, 'subtle')}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );

  function button(one: Kind | Plain, appearance: 'primary' | 'default' | 'subtle') {
    const key = words.say(`move.key-${one}`);
    return (
      <Button
        shouldFitContainer
        appearance={appearance}
        aria-keyshortcuts={key}
        iconAfter={() => <kbd>{key}</kbd>}
        onClick={() => make(one)}
      >
        {labelled(one)}
      </Button>
    );
  }

  function labelled(one: Kind | Plain): string {
    const draft = one !== 'acknowledge' && one !== 'follow-up' && isDraft(one);
    const name = moveNamed(one, shown, words);
    return draft ? `${name} · ${words.say('move.draft')}` : name;
  }
}
