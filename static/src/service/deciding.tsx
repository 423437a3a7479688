import Button from '@atlaskit/button/new';
import { router, view } from '@forge/bridge';
import { useState } from 'react';
import type { Finding } from '../../../src/contract/check';
import type { CheckedAnswer, CompiledAnswer, ServiceView } from '../../../src/contract/service';
import { findingSaid } from '../../../src/messages/check-said';
import { call, type Outcome } from '../call';
import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { rowOf, withTask } from './finding-row';
import type { Service } from './use-service';

type Answered = CompiledAnswer | CheckedAnswer;

/** How far the rules have come, and what is next: make them, check them, approve them twice, publish them elsewhere. */
export function Deciding({
  of,
  act,
  refresh,
  service,
  shown,
}: SectionProps & { service: Service; shown: ServiceView }) {
  const words = useWords();
  const [busy, work] = useState<'compile' | 'check'>();
  const [said, tell] = useState('');
  const [findings, find] = useState<readonly Finding[]>([]);
  const { compiled, standing, me } = shown;
  const open = me.works && !of.frame.ended;
  const press = async (what: 'compile' | 'check'): Promise<void> => {
    work(what);
    const input = { issueId: of.issueId, moveId: crypto.randomUUID() };
    const outcome: Outcome<Answered> = await call(what === 'compile' ? 'service.compile' : 'service.check', input);
    work(undefined);
    if (!outcome.ok)
      return tell(words.say(outcome.reason === 'standing-still' ? 'answer.standing-still' : 'service.failed'));
    if (!outcome.value.done) return tell(words.say(`service.refused-${outcome.value.reason}`));
    const found = 'findings' in outcome.value ? outcome.value.findings : [];
    find(found);
    service.put(outcome.value.service);
    tell(what === 'compile' ? words.say('service.compiled') : checkedSaid(outcome.value.service.compiled?.errors));
    refresh();
  };
  const checkedSaid = (errors: number | undefined): string =>
    errors === undefined || errors === 0
      ? words.say('service.checked-well')
      : words.say('service.checked-errors', { count: errors });
  return (
    <section className="service-deciding">
      <p className="strong">
        {words.say(`service.standing-${standing}`, { version: compiled?.published?.version ?? 0 })}
      </p>
      {shown.othersEdits && <p className="quiet">{words.say('service.others-edits')}</p>}
      {compiled && (
        <ul className="service-steps">
          <Step done={compiled.errors === 0}>
            {compiled.errors === undefined ? words.say('service.not-checked') : checkedSaid(compiled.errors)}
          </Step>
          {(['lead', 'owner'] as const).map((as) => {
            const given = compiled.approved.some((one) => one.as === as);
            return (
              <Step key={as} done={given}>
                {words.say(given ? `service.approved-${as}` : `service.to-approve-${as}`)}
              </Step>
            );
          })}
        </ul>
      )}
      {compiled?.published && compiled.approved.length < 2 && (
        <p className="pressing">▲ {words.say('service.unapproved', { version: compiled.published.version })}</p>
      )}
      {open && (
        <div className="service-buttons">
          <Button
            appearance={standing === 'compiled' || standing === 'published' ? 'default' : 'primary'}
            isLoading={busy === 'compile'}
            onClick={() => void press('compile')}
          >
            {words.say('service.compile')}
          </Button>
          {compiled && (standing !== 'published' || compiled.errors !== 0) && (
            <Button isLoading={busy === 'check'} onClick={() => void press('check')}>
              {words.say(standing === 'published' ? 'service.check-published' : 'service.check')}
            </Button>
          )}
          {compiled && (standing === 'compiled' || standing === 'published') && compiled.errors === 0 && (
            <Approvals {...{ act, compiled, me }} />
          )}
          <Button appearance="subtle" onClick={() => void openRules(me.administers)}>
            {words.say('service.open-rulebook')}
          </Button>
          {compiled && me.administers && (
            <Button appearance="subtle" onClick={() => void openRules(true, 'replay')}>
              {words.say('service.open-replay')}
            </Button>
          )}
        </div>
      )}
      <p role="status" className="service-said">
        {said}
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={finding.id}>
              <FindingLine finding={finding} shown={shown} />
            </li>
          ))}
        </ul>
      )}
      {compiled && standing === 'compiled' && <p className="quiet">{words.say('service.publish-there')}</p>}
    </section>
  );
}

function Step({ done, children }: { done: boolean; children: string }) {
  return (
    <li>
      <span aria-hidden="true">{done ? '✓' : '○'}</span> {children}
    </li>
  );
}

function Approvals({
  act,
  compiled: { approved, draft, mark },
  me,
}: Pick<SectionProps, 'act'> & { compiled: NonNullable<ServiceView['compiled']>; me: ServiceView['me'] }) {
  const words = useWords();
  const mine = (['lead', 'owner'] as const).filter((as) => {
    return (as === 'lead' ? me.leads : me.administers) && !approved.some((one) => one.as === as);
  });
  return mine.map((as) => (
    <Button key={as} appearance="primary" onClick={() => void act({ type: 'service-approved', as, draft, mark })}>
      {words.say(`service.approve-${as}`)}
    </Button>
  ));
}

/** What the check found; where a row of the storyboard is behind it, which one, and what can be done about it there. */
function FindingLine({ finding, shown }: { finding: Finding; shown: ServiceView }) {
  const words = useWords();
  const row = rowOf(finding, shown.adds);
  const hearer = { locale: words.locale, zone: shown.zone, book: { teams: [] } };
  const { what, todo } = findingSaid(row ? withTask(finding, row) : finding, hearer);
  return (
    <>
      <span className="strong">{words.say(`check.${finding.severity}`)}:</span>{' '}
      {/[.!?]$/.test(what) ? what : `${what}.`} {todo}{' '}
      {row && finding.kind !== 'over-promise' && words.say('service.finding-row', { task: row.task })}
      {row &&
        finding.kind === 'over-promise' &&
        words.say('service.finding-promise', {
          task: row.task,
          limit: row.time === undefined ? words.say('service.limit-usual') : words.time(row.time),
        })}
    </>
  );
}

/** The key of a project changes: the page of today's is opened. */
async function openRules(administers: boolean, path?: string): Promise<void> {
  const { extension } = await view.getContext();
  const project: unknown = extension['project'];
  if (typeof project !== 'object' || project === null || !('key' in project)) return;
  await router.navigate({
    target: 'module',
    moduleKey: administers ? 'desk-set-up' : 'desk-rules',
    projectKey: String(project.key),
    ...(path !== undefined && { path }),
  });
}
