import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { FormAnswer, FormView } from '../../../src/contract/form';
import type { Outcome } from '../call';
import { NotNow, Waiting } from '../states';
import { useWords } from '../words';
import { Answers } from './answers';
import { downloadText, formText } from './answer-text';
import './form.css';
import { Question } from './question';
import { Submit } from './submit';
import { useForm, type FormKeeper } from './use-form';

/** The clarification form in the portal, for those invited to it. On any other request, and to anybody else, it is not there. */
export function ClarificationForm({ first }: { first: Promise<Outcome<FormAnswer>> }) {
  const words = useWords();
  const of = useForm(first);
  if (of.refused || of.shown?.state === 'not-invited') return <main hidden />;
  if (of.failed)
    return (
      <NotNow
        heading={words.say('form.heading')}
        title={words.say('form.failed')}
        text={words.say('form.failed-safe')}
        retry={of.refresh}
      />
    );
  if (!of.shown) return <Waiting rows={8} />;
  return <Form form={of.shown.form} of={of} />;
}

function Form({ form, of }: { form: FormView; of: FormKeeper }) {
  const words = useWords();
  const { sections, questions, standing } = form;
  const isOpen = standing === 'open' || standing === 'returned';
  const copy = (
    <p>
      <Button onClick={() => downloadText(words.say('form.copy-name'), formText(form, words))}>
        {words.say('form.copy')}
      </Button>
    </p>
  );
  return (
    <main className="form">
      <h1>{words.say('form.heading-of', { solution: form.solution })}</h1>
      <Standing form={form} now={of.now} />
      {isOpen ? (
        <>
          <Intro form={form} now={of.now} />
          {sections.map(({ id, name }) => {
            const own = questions.filter(({ section }) => section === id);
            return (
              <section key={id} aria-labelledby={`form-section-${id}`}>
                <h2 id={`form-section-${id}`}>
                  {words.name(name)}{' '}
                  <span className="quiet">
                    {words.say('form.progress-section', { done: doneIn(form, own), count: own.length })}
                  </span>
                </h2>
                {own.map((asked) => (
                  <Question key={asked.id} asked={asked} of={of} zone={form.zone} />
                ))}
              </section>
            );
          })}
          <Submit form={form} of={of} />
          {copy}
          <Kept of={of} zone={form.zone} />
        </>
      ) : (
        <>
          <Unsaved of={of} form={form} />
          {copy}
          <Answers form={form} now={of.now} />
        </>
      )}
    </main>
  );
}

function doneIn({ missing }: FormView, questions: readonly { readonly id: string }[]): number {
  return questions.filter(({ id }) => !missing.some(({ question }) => question === id)).length;
}

function Intro({ form, now }: { form: FormView; now: number }) {
  const words = useWords();
  const { questions, others, dueAt, zone, standing } = form;
  const done = doneIn(form, questions);
  return (
    <div className="form-intro">
      <p>{words.say('form.intro', { count: questions.length })}</p>
      {dueAt !== undefined && standing === 'open' && (
        <p>{words.say('form.due', { when: words.when(zone, dueAt, now) })}</p>
      )}
      {others.length > 0 && <p>{words.say('form.others', { names: listed(others, words.locale) })}</p>}
      <p className="quiet">{words.say('form.privacy')}</p>
      <p className="strong" id="form-progress">
        {words.say('form.progress', { done, count: questions.length })}
      </p>
      <progress aria-labelledby="form-progress" value={done} max={questions.length} />
    </div>
  );
}

/** Names with "and" before the last. */
function listed(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale).format(names);
}

function Standing({ form, now }: { form: FormView; now: number }) {
  const words = useWords();
  const { standing, submittedAt, returned, zone } = form;
  const when = (at: number | undefined) => (at === undefined ? '' : words.when(zone, at, now));
  return (
    <div role="status">
      {standing === 'submitted' && (
        <SectionMessage appearance="success" title={words.say('form.submitted')} headingLevel="h2">
          <p>{words.say('form.submitted-why', { when: when(submittedAt) })}</p>
          <p>{words.say('form.submitted-edit')}</p>
        </SectionMessage>
      )}
      {standing === 'returned' && returned && (
        <SectionMessage appearance="warning" title={words.say('form.returned')} headingLevel="h2">
          <p className="form-reason">{returned.reason}</p>
          <p>{words.say('form.returned-when', { when: when(returned.at) })}</p>
        </SectionMessage>
      )}
      {standing === 'closed' && (
        <SectionMessage appearance="information" title={words.say('form.closed')} headingLevel="h2">
          <p>{words.say('form.closed-why')}</p>
        </SectionMessage>
      )}
    </div>
  );
}

/** How it stands with saving, always in sight; there is no button for it. */
function Kept({ of: { saving, savedAt, now }, zone }: { of: FormKeeper; zone: string }) {
  const words = useWords();
  return (
    <p className={saving === 'failed' ? 'form-kept alarming' : 'form-kept'} role="status">
      {said()}
    </p>
  );

  function said(): string {
    switch (saving) {
      case 'saved':
        return savedAt === undefined
          ? words.say('form.saved')
          : words.say('form.saved-when', { when: words.when(zone, savedAt, now) });
      case 'unsaved':
      case 'saving':
        return words.say(`form.${saving}`);
      case 'failed':
        return words.say('form.not-saved');
      default:
        return words.say(`form.refused-${saving}`);
    }
  }
}

/** What was being written when the form was closed to it: to be copied, for it is nowhere else. */
function Unsaved({ of, form }: { of: FormKeeper; form: FormView }) {
  const words = useWords();
  if (of.saving !== 'submitted' && of.saving !== 'closed') return null;
  const kept = form.questions.filter(({ id }) => of.text(id).answer !== of.text(id).was);
  if (kept.length === 0) return null;
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={words.say(`form.refused-${of.saving}`)} headingLevel="h2">
        {kept.map(({ id, text }) => (
          <p key={id}>
            {id}. {words.name(text)} <strong>{of.text(id).answer}</strong>
          </p>
        ))}
      </SectionMessage>
    </div>
  );
}
