import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { WORKFLOW_KINDS } from '../../../src/contract/storyboard';
import { call } from '../call';
import { download } from '../rulebook/download';
import { useWords } from '../words';
import type { Seen } from './keeper';
import { isKind, missingIn, type KindId } from './rows';

interface Props {
  readonly seen: Seen;
  readonly issueId: string;
  readonly kind: KindId | 'all';
  readonly choose: (kind: KindId | 'all') => void;
  readonly jump: () => void;
}

/** Which rows are shown, what they lack, and the table as a file. */
export function Toolbar({ seen, issueId, kind, choose, jump }: Props) {
  const words = useWords();
  const [failed, fail] = useState(false);
  const rows = seen.rows.filter(({ id }) => seen.loose.get(id) !== 'fresh');
  const lacking = rows.map(missingIn).filter((missing) => missing.length > 0);
  const cells = lacking.reduce((sum, missing) => sum + missing.length, 0);
  const count = (of: KindId): number => rows.filter(({ values }) => values['kind'] === of).length;
  const take = async (as: 'csv' | 'text'): Promise<void> => {
    const outcome = await call('storyboard.export', { issueId, as, locale: words.locale });
    const isThere = outcome.ok && outcome.value.found;
    fail(!isThere);
    if (isThere) download(`storyboard-${issueId}.${as === 'csv' ? 'csv' : 'txt'}`, outcome.value.text);
  };
  return (
    <div className="story-bar">
      <label>
        <span>{words.say('storyboard.filter')}</span>
        <select value={kind} onChange={({ currentTarget: { value } }) => choose(isKind(value) ? value : 'all')}>
          <option value="all">{words.say('storyboard.filter-all', { count: rows.length })}</option>
          {WORKFLOW_KINDS.map((one) => (
            <option key={one} value={one}>
              {words.say('storyboard.filter-kind', { kind: words.say(`storyboard.kind-${one}`), count: count(one) })}
            </option>
          ))}
        </select>
      </label>
      {rows.length > 0 && (
        <p className={cells > 0 ? 'pressing' : 'quiet'}>
          {cells > 0
            ? `▲ ${words.say('storyboard.incomplete', { rows: lacking.length, cells })}`
            : `✓ ${words.say('storyboard.complete', { rows: rows.length })}`}
        </p>
      )}
      {cells > 0 && seen.board?.me.writes && <Button onClick={jump}>{words.say('storyboard.next-incomplete')}</Button>}
      <span className="story-files">
        <Button appearance="subtle" onClick={() => void take('csv')}>
          {words.say('storyboard.export-csv')}
        </Button>
        <Button appearance="subtle" onClick={() => void take('text')}>
          {words.say('storyboard.export-text')}
        </Button>
      </span>
      {failed && (
        <p className="alarming" role="alert">
          {words.say('storyboard.export-failed')}
        </p>
      )}
    </div>
  );
}
