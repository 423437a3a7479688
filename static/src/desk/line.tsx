import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { LineName, LineView } from '../../../src/contract/desk';
import type { MessageKey } from '../../../src/messages/message';
import { useWords, type Words } from '../words';
import { Shown } from './shown';
import { TestMail } from './test-mail';

/** One thing to see to: how it is, what is missing, and what to do. */
export function Line(props: {
  seen: LineView;
  project: string;
  zone: string;
  say: (line: LineName, well: boolean) => Promise<void>;
}) {
  const { line, state, saidAt } = props.seen;
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const title = words.say(`desk.line-${line}`);
  const said = async (well: boolean): Promise<void> => {
    setBusy(true);
    await props.say(line, well);
    setBusy(false);
  };
  const forPeople = state === 'look' || saidAt !== undefined;
  return (
    <Shown title={title} state={state} text={lineText(props.seen, words)}>
      {saidAt !== undefined && (
        <p className="quiet">{words.say('desk.said', { date: words.in(props.zone).date(saidAt) })}</p>
      )}
      {line === 'staff-mail' && <TestMail project={props.project} />}
      {forPeople && (
        <div className="desk-buttons">
          {state !== 'well' && (
            <Button
              spacing="compact"
              isDisabled={busy}
              aria-label={words.say('desk.say-well', { line: title })}
              onClick={() => void said(true)}
            >
              {words.say('desk.said-well')}
            </Button>
          )}
          {(state !== 'amiss' || saidAt === undefined) && (
            <Button
              spacing="compact"
              appearance="subtle"
              isDisabled={busy}
              aria-label={words.say('desk.say-amiss', { line: title })}
              onClick={() => void said(false)}
            >
              {words.say('desk.said-amiss')}
            </Button>
          )}
        </div>
      )}
    </Shown>
  );
}

/** Why a line stands as it does. What a person said has the text of what to look for. */
function lineText({ line, state, about, saidAt }: LineView, words: Words): string {
  const key = TEXTS[line][saidAt === undefined ? state : 'look'];
  return key ? words.say(key, { about: about.join(', ') }) : '';
}

type About = Extract<MessageKey, `desk.line-${string}-${'well' | 'amiss' | 'look'}`>;
type Texts = Readonly<Record<LineName, Partial<Readonly<Record<LineView['state'], About>>>>>;

const TEXTS: Texts = {
  teams: { well: 'desk.line-teams-well', amiss: 'desk.line-teams-amiss' },
  fields: { well: 'desk.line-fields-well', amiss: 'desk.line-fields-amiss' },
  statuses: { well: 'desk.line-statuses-well', amiss: 'desk.line-statuses-amiss' },
  'request-types': { well: 'desk.line-request-types-well', amiss: 'desk.line-request-types-amiss' },
  permissions: { well: 'desk.line-permissions-well', amiss: 'desk.line-permissions-amiss' },
  gate: { well: 'desk.line-gate-well', look: 'desk.line-gate-look' },
  'phase-gate': { well: 'desk.line-phase-gate-well', look: 'desk.line-phase-gate-look' },
  screens: { look: 'desk.line-screens-look' },
  queues: { well: 'desk.line-queues-well', amiss: 'desk.line-queues-amiss', look: 'desk.line-queues-look' },
  'request-groups': { look: 'desk.line-request-groups-look' },
  'customer-mail': { look: 'desk.line-customer-mail-look' },
  'staff-mail': { look: 'desk.line-staff-mail-look' },
  store: { well: 'desk.line-store-well', amiss: 'desk.line-store-amiss' },
  'field-names': { well: 'desk.line-field-names-well', look: 'desk.line-field-names-look' },
  portal: { look: 'desk.line-portal-look' },
  'internal-comments': { look: 'desk.line-internal-comments-look' },
  'quiet-fields': { well: 'desk.line-quiet-fields-well', amiss: 'desk.line-quiet-fields-amiss' },
  'danish-names': { look: 'desk.line-danish-names-look' },
};
