import type { RequestView } from '../../../src/contract/calls';
import { useWords } from '../words';

/** The fault lies in the organisation's own IT: whom to turn to there. */
export function OwnIt({ request: { ownIt } }: { request: RequestView }) {
  const words = useWords();
  if (!ownIt) return null;
  const { unit, phone, mail } = ownIt;
  return (
    <section className="expected" aria-labelledby="own-it">
      <h2 id="own-it">{words.say('request.own-it')}</h2>
      <p className="promised">
        {unit === '' ? words.say('request.own-it-somebody') : words.say('request.own-it-unit', { unit })}
      </p>
      {phone !== '' && <p>{words.say('request.own-it-phone', { phone })}</p>}
      {mail !== '' && <p>{mail}</p>}
    </section>
  );
}

/** An employee who wrote themselves is told, as a help and not as a reproach, that they have a superuser. */
export function PointedToSuperuser({ request: { superuser } }: { request: RequestView }) {
  const words = useWords();
  if (!superuser) return null;
  return (
    <section className="expected" aria-labelledby="superuser">
      <h2 id="superuser">{words.say('request.superuser')}</h2>
      <p>{words.say('request.superuser-why', { organisation: superuser.organisation })}</p>
      <p className="as-typed">{superuser.reach}</p>
    </section>
  );
}
