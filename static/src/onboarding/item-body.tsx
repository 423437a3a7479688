import { useMemo } from 'react';
import type { OnboardingView, PhaseView, ItemView } from '../../../src/contract/onboarding';
import { WhyDue } from '../board/why-due';
import { useWords } from '../words';
import { AskForm } from './ask-form';
import { Comments } from './comments';
import { ItemHistory } from './item-history';
import { Inside } from './inside';
import { lackSaid, titlesIn } from './lack-words';
import { PersonField } from './person-field';
import { SavedText } from './saved-text';
import type { SectionProps } from './section';
import { useKeeper } from './use-case';
import { useNames } from './use-names';
import { mayOf } from './what-may';
import { accountsIn, roleName } from './who-words';

/** The inside of an item: what it asks for, what is there, and what can be done with it. */
export function ItemBody(props: { item: ItemView; of: OnboardingView; now: number; standing: PhaseView['standing'] }) {
  const { item, of, now, standing } = props;
  const words = useWords();
  const keeper = useKeeper();
  const may = mayOf(of, item);
  const section = useMemo(
    (): SectionProps => ({
      item,
      of,
      act: (...deeds) => keeper.act(deeds, item.id),
      refresh: keeper.refresh,
    }),
    [item, of, keeper],
  );
  const isLink = item.kind !== 'document' && item.kind !== 'communication';
  const write = (field: 'evidence' | 'link' | 'none') => (text: string) =>
    keeper.act([{ type: 'wrote', item: item.id, field, text }], item.id);
  return (
    <div className="item-body">
      <About item={item} of={of} standing={standing} />
      <Inside {...section} may={may} now={now} />
      {item.does !== 'assess' && <WhyDue item={item} of={of} />}
      <SavedText
        label={words.say('onboarding.field-evidence')}
        hint={words.name(item.evidence)}
        place={`${of.issueId} ${item.id} evidence`}
        type="lines"
        value={item.state.fields.evidence?.text ?? ''}
        editable={may.touch}
        save={write('evidence')}
      />
      {isLink && (
        <SavedText
          label={words.say('onboarding.field-link')}
          place={`${of.issueId} ${item.id} link`}
          type="url"
          value={item.state.fields.link?.text ?? ''}
          editable={may.touch}
          save={write('link')}
        />
      )}
      {item.state.fields.link?.text && <Link address={item.state.fields.link.text} />}
      {mayHaveNone(item) && (
        <SavedText
          label={words.say('onboarding.field-none')}
          hint={words.say('onboarding.none-hint')}
          place={`${of.issueId} ${item.id} none`}
          value={item.state.fields.none?.text ?? ''}
          editable={may.touch}
          save={write('none')}
        />
      )}
      {may.arrange && (
        <div className="item-arrange">
          <PersonField
            label={words.say('onboarding.assign')}
            issueId={of.issueId}
            value={item.state.assigned ?? null}
            change={(accountId) => void keeper.act([{ type: 'assigned', item: item.id, accountId }], item.id)}
          />
          <DueForm {...section} />
        </div>
      )}
      <Comments {...section} now={now} />
      <div className="item-deeds">
        {may.arrange && !item.state.child && (
          <button
            type="button"
            className="plain-button"
            onClick={() => void keeper.act([{ type: 'child-asked', item: item.id }], item.id)}
          >
            {words.say('onboarding.make-issue')}
          </button>
        )}
        {item.state.child && (
          <p className="quiet">
            {item.state.child.key ? (
              <Key name={item.state.child.key} />
            ) : (
              words.say(isRefused(of, item) ? 'undone.not-made' : 'onboarding.issue-coming')
            )}
          </p>
        )}
        {may.lead && !item.state.waived && item.need !== 'optional' && item.does !== 'admit' && <Waive {...section} />}
        {may.arrange && item.own && !item.state.ticked && (
          <AskForm
            open={words.say('onboarding.remove')}
            submit={words.say('onboarding.remove')}
            appearance="subtle"
            place={`${of.issueId} ${item.id} remove`}
            fields={[{ name: 'reason', label: words.say('onboarding.reason-may') }]}
            send={({ reason = '' }) => keeper.act([{ type: 'item-removed', item: item.id, reason }], item.id)}
          />
        )}
        <ItemHistory item={item.id} of={of} events={item.state.events} now={now} />
      </div>
    </div>
  );
}

/** Whether Jira refused to make an issue of the item. */
function isRefused({ undone }: OnboardingView, { id }: ItemView): boolean {
  return undone.some(({ kind, item, refused }) => kind === 'child' && item === id && refused !== undefined);
}

function mayHaveNone({ needs }: ItemView): boolean {
  if (!needs) return false;
  return (
    'contacts' in needs || 'list' in needs || ('rows' in needs && needs.rows !== 'actors' && needs.rows !== 'complete')
  );
}

/** Who has to do with it, what it waits for, why it is not wanted, why it was waived. */
function About({ item, of, standing }: { item: ItemView; of: OnboardingView; standing: PhaseView['standing'] }) {
  const words = useWords();
  const keeper = useKeeper();
  const name = useNames(accountsIn(item));
  const title = titlesIn(of, words);
  const { roles } = of.playbook;
  const said = (ids: readonly string[]) => ids.map((id) => roleName(roles, id, words)).join(', ');
  const { waived, ticked } = item.state;
  const lacks = ticked || waived || item.wanted === 'no' ? [] : item.lacks.filter(({ lack }) => lack !== 'decision');
  return (
    <div className="item-about">
      <p className="quiet">
        {[
          words.say('onboarding.responsible-are', { roles: said(item.responsible) || words.say('onboarding.nobody') }),
          ...(item.participants.length > 0
            ? [words.say('onboarding.takes-part', { roles: said(item.participants) })]
            : []),
          ...(item.gate !== item.phase ? [words.say('onboarding.other-gate', { phase: item.gate })] : []),
        ].join(' · ')}
      </p>
      {standing === 'ahead' && <p className="quiet">{words.say('onboarding.prepare-only')}</p>}
      {item.need === 'conditional' && <p>{wantedSaid(item, title, words)}</p>}
      {ticked && (
        <p className="quiet">
          {words.say('onboarding.ticked-by', {
            who: ticked.by.kind === 'person' ? name(ticked.by.accountId) : 'Trin',
            when: words.in(of.zone).when(ticked.at, of.asOf),
          })}
        </p>
      )}
      {waived && (
        <div className="waived">
          <p>
            {words.say('onboarding.waived-by', {
              who: waived.by.kind === 'person' ? name(waived.by.accountId) : 'Trin',
              when: words.in(of.zone).when(waived.at, of.asOf),
              reason: waived.text,
            })}
          </p>
          {of.me.leads && !of.frame.ended && (
            <button
              type="button"
              className="plain-button"
              onClick={() => void keeper.act([{ type: 'waiver-withdrawn', item: item.id }], item.id)}
            >
              {words.say('onboarding.withdraw-waiver')}
            </button>
          )}
        </div>
      )}
      {lacks.length > 0 && (
        <ul className="lacks">
          {lacks.map((lack) => (
            <li key={JSON.stringify(lack)}>{lackSaid(lack, { words, name, title })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function wantedSaid({ wanted, when }: ItemView, title: (item: string) => string, words: ReturnType<typeof useWords>) {
  const about = when && 'decision' in when ? title(when.decision) : undefined;
  if (about !== undefined) return words.say(`onboarding.wanted-${wanted}-decision`, { item: about });
  return words.say(`onboarding.wanted-${wanted}-${when && 'absence' in when ? 'absence' : 'answer'}`);
}

function DueForm({ item, of, act }: SectionProps) {
  const words = useWords();
  return (
    <div className="due-form">
      <AskForm
        open={words.say('onboarding.set-due')}
        submit={words.say('onboarding.save')}
        appearance="subtle"
        place={`${of.issueId} ${item.id} due`}
        fields={[
          { name: 'day', label: words.say('onboarding.due-day'), type: 'date', must: true },
          { name: 'reason', label: words.say('onboarding.reason-may') },
        ]}
        send={({ day = '', reason = '' }) =>
          act({ type: 'due-set', item: item.id, dueAt: endOfDay(day, of.zone, words), reason })
        }
      />
      {item.state.dueSet !== undefined && (
        <button
          type="button"
          className="plain-button"
          onClick={() => void act({ type: 'due-set', item: item.id, dueAt: null, reason: '' })}
        >
          {words.say('onboarding.due-back')}
        </button>
      )}
    </div>
  );
}

/** Midnight with which a day ends on the clocks of a zone. */
function endOfDay(day: string, zone: string, words: ReturnType<typeof useWords>): number {
  const utc = Date.parse(`${day}T00:00Z`) + 86_400_000;
  const { date, hour, minute } = words.in(zone).local(utc);
  const shown = Date.parse(`${date}T00:00Z`) + (hour * 60 + minute) * 60_000;
  return utc - (shown - utc);
}

function Waive({ item, of, act }: SectionProps) {
  const words = useWords();
  return (
    <AskForm
      open={words.say('onboarding.waive')}
      submit={words.say('onboarding.waive-do')}
      appearance="subtle"
      about={<p>{words.say('onboarding.waive-about')}</p>}
      place={`${of.issueId} ${item.id} waive`}
      fields={[{ name: 'reason', label: words.say('onboarding.waive-why'), type: 'text', must: true }]}
      send={({ reason = '' }) => act({ type: 'waived', item: item.id, reason })}
    />
  );
}

/** Only addresses that a browser can go to are links; anything else is what it is. */
function Link({ address }: { address: string }) {
  if (!/^https?:\/\//i.test(address)) return <p className="told-text">{address}</p>;
  return (
    <p>
      <a href={address} target="_blank" rel="noreferrer">
        {address}
      </a>
    </p>
  );
}

function Key({ name }: { name: string }) {
  return (
    <a href={`/browse/${name}`} target="_top">
      {name}
    </a>
  );
}
