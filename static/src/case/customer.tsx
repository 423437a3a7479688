import type { CaseView } from '../../../src/contract/calls';
import { useWords } from '../words';

type Organisation = NonNullable<CaseView['customer']>['organisations'][number];

/** Whom the case is for: whether the superuser wrote, how to reach them, and whom to turn to about their own IT. */
export function Customer({ customer }: { customer: NonNullable<CaseView['customer']> }) {
  const words = useWords();
  return (
    <section aria-labelledby="customer">
      <h2 id="customer">{words.say('organisation.case-heading')}</h2>
      {customer.organisations.map((organisation) => (
        <div key={organisation.name}>
          <Superuser organisation={organisation} writes={customer.superuser} />
          <OwnIt organisation={organisation} />
        </div>
      ))}
    </section>
  );
}

function Superuser({ organisation, writes }: { organisation: Organisation; writes: boolean }) {
  const words = useWords();
  const { name, superusers, reach } = organisation;
  if (writes) return <p>{words.say('organisation.case-superuser', { organisation: name })}</p>;
  if (superusers === 0)
    return <p className="pressing">▲ {words.say('organisation.case-no-superuser', { organisation: name })}</p>;
  if (reach === '') return <p>{words.say('organisation.case-no-reach', { organisation: name })}</p>;
  return (
    <>
      <p>{words.say('organisation.case-not-superuser', { organisation: name })}</p>
      <p className="case-as-typed">{reach}</p>
    </>
  );
}

function OwnIt({ organisation: { name, it } }: { organisation: Organisation }) {
  const words = useWords();
  if (!it) return <p className="quiet">{words.say('organisation.case-no-it', { organisation: name })}</p>;
  return (
    <>
      <h3>{words.say('organisation.it-heading')}</h3>
      {[it.unit, it.phone, it.mail, it.note]
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text} className="case-as-typed">
            {text}
          </p>
        ))}
    </>
  );
}
