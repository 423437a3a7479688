import type { OnboardingView } from '../../../src/contract/onboarding';
import { dateSaid } from '../../../src/messages/times';
import { useWords, type Words } from '../words';
import './registers.css';

type Agreement = OnboardingView['agreements'][number];

/** The register of agreements: what each is worth today, and what it lacks. It is written on the items of the checklist. */
export function Agreements({ of }: { of: OnboardingView }) {
  const words = useWords();
  return (
    <section className="register" aria-labelledby="agreements-heading">
      <h2 id="agreements-heading">{words.say('registers.agreements')}</h2>
      {of.agreements.length === 0 && <p className="quiet">{words.say('registers.agreements-empty')}</p>}
      <ul>
        {of.agreements.map((one) => (
          <li key={one.item} className="register-about">
            <strong>
              {one.item.split(':')[0]} {nameOf(one, words)}
            </strong>
            <span className={one.holds ? undefined : 'quiet'}>
              {one.holds ? '✓ ' : ''}
              {worthOf(one, words)}
            </span>
            <Term of={one} />
            {one.parties.map(({ name: party, signature }) => (
              <span key={party} className={signature ? undefined : 'pressing'}>
                {signature
                  ? words.say('registers.signed-by', { party, name: signature.name, date: dateSaid(signature.on) })
                  : `▲ ${words.say('registers.not-signed-by', { party })}`}
              </span>
            ))}
            {!one.holds && one.gate !== undefined && (
              <span className="quiet">{words.say('registers.gate', { phase: one.gate })}</span>
            )}
            {/^https?:\/\//.test(one.link) && (
              <a href={one.link} target="_blank" rel="noreferrer">
                {words.say('registers.link')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ kind, of }: Agreement, words: Words): string {
  const name = words.say(`registers.agreement-${kind}`);
  return of === undefined ? name : `${name}: ${of}`;
}

function worthOf({ state, version, validFrom, validTo, notice }: Agreement, words: Words): string {
  return [
    words.say(`registers.state-${state}`),
    ...(version === '' ? [] : [words.say('registers.version', { version })]),
    ...(validFrom === undefined ? [] : [words.say('registers.agreement-from', { date: dateSaid(validFrom) })]),
    ...(validTo === undefined ? [] : [words.say('registers.agreement-until', { date: dateSaid(validTo) })]),
    ...(notice === '' ? [] : [words.say('registers.notice', { notice })]),
  ].join(' · ');
}

/** What its dates mean today. */
function Term({ of: { term, daysLeft, validTo, review, reviewDue } }: { of: Agreement }) {
  const words = useWords();
  return (
    <>
      {term === 'expired' && validTo !== undefined && (
        <span className="alarming">⚠ {words.say('registers.expired', { date: dateSaid(validTo) })}</span>
      )}
      {term === 'expiring' && daysLeft !== undefined && (
        <span className="pressing">
          ▲ {daysLeft === 0 ? words.say('registers.expires-today') : words.say('registers.expires', { days: daysLeft })}
        </span>
      )}
      {reviewDue && review !== undefined && (
        <span className="pressing">▲ {words.say('registers.review', { date: dateSaid(review) })}</span>
      )}
    </>
  );
}
