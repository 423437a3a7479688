import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useCallback, useRef, useState } from 'react';
import { edited, type CheckAnswer, type Finding, type Repair } from '../../../src/contract/check';
import { useAround, type RulebookPage } from '../rulebook/page';
import { useWords } from '../words';
import { FindingCard } from './finding-card';
import { Proved } from './proved';
import { useCheck, type Checking } from './use-check';
import './check.css';

/** Goes through the draft and shows what can go wrong, each with a case, and what was proved. */
export function CheckPage({ answer, book, editable, change }: RulebookPage) {
  const words = useWords();
  const { keeper } = useAround();
  const { checking, again } = useCheck(keeper.flush);
  const [repaired, setRepaired] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const latest = useRef(book);
  latest.current = book;
  const repair = useCallback(
    ({ edit }: Repair, what: string) => {
      change(edited(latest.current, edit));
      setRepaired(words.say('check.repaired', { what }));
      heading.current?.focus();
      again();
    },
    [change, words, again],
  );
  const done = checking.is === 'done' ? checking : undefined;
  return (
    <main className="check">
      <header className="check-head">
        <h1 ref={heading} tabIndex={-1}>
          {words.say('check.heading')}
        </h1>
        <p>{words.say('check.intro')}</p>
        {done && <p className="quiet">{checkedWhat(done.answer, answer.inForce.version?.version, words.say)}</p>}
        <p>
          <Button
            onClick={() => {
              setRepaired('');
              again();
            }}
            isDisabled={checking.is === 'starting' || checking.is === 'running'}
          >
            {words.say('check.again')}
          </Button>
        </p>
      </header>
      <p role="status">{repaired}</p>
      <Progress checking={checking} />
      <div aria-live="polite">{done && <Outcome findings={done.findings} of={done.answer.of} />}</div>
      {checking.is === 'stopped' && (
        <div role="alert">
          <SectionMessage appearance="error" title={words.say('check.stopped')} headingLevel="h2">
            <p>{words.say('check.stopped-why')}</p>
          </SectionMessage>
        </div>
      )}
      {done?.findings.map((finding) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          book={book}
          zone={answer.zone}
          editable={editable}
          repair={repair}
        />
      ))}
      {done && <Proved {...done} book={book} />}
    </main>
  );
}

function Progress({ checking }: { checking: Checking }) {
  const words = useWords();
  if (checking.is !== 'running' && checking.is !== 'starting') return null;
  const running = checking.is === 'running' ? checking : undefined;
  return (
    <div className="check-progress">
      <p role="status">
        {running
          ? words.say('check.running', { part: running.part + 1, parts: running.parts })
          : words.say('answer.loading')}
      </p>
      <progress
        aria-label={words.say('check.progress')}
        {...(running && { value: running.part, max: running.parts })}
      />
    </div>
  );
}

function Outcome({ findings, of }: { findings: readonly Finding[]; of: CheckAnswer['of'] }) {
  const words = useWords();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (findings.length === 0) {
    return (
      <SectionMessage appearance="success" title={words.say('check.none')} headingLevel="h2">
        <p>{words.say(of === 'draft' ? 'check.none-why' : 'check.none-in-force')}</p>
      </SectionMessage>
    );
  }
  return (
    <p className={errors > 0 ? 'alarming' : 'strong'}>
      {[
        ...(errors > 0 ? [words.say('check.errors', { count: errors })] : []),
        ...(warnings > 0 ? [words.say('check.warnings', { count: warnings })] : []),
      ].join(' · ')}
    </p>
  );
}

function checkedWhat(
  { of }: CheckAnswer,
  inForce: number | undefined,
  say: ReturnType<typeof useWords>['say'],
): string {
  if (of === 'draft') return say('check.of-draft');
  const version = of === 'in-force' ? inForce : of;
  return version === undefined ? say('check.of-first') : say('check.of-version', { version });
}
