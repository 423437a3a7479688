/** A small desk with the app switched on and a few requests, in front of which browser tests sit. */
import { showLevelsInQueues } from '../site/seed/columns';
import { accountOf } from '../site/seed/people';
import { playOn } from '../site/seed/play';
import { seedTiny } from '../site/seed/organisation';
import { openSite, type Site } from '../site/site';

const description =
  'Når borgeren trykker på Godkend, vender siden tilbage med fejl 5031, og CV’et bliver liggende som kladde.';

/** Opens it on Tuesday 24 November 2026 at 10:12; the one request, SUP-1, was raised at 09:15. */
export async function openSupportSite(): Promise<Site> {
  const site = await openSite({
    at: '2026-11-24T09:00:00+01:00',
    seed: ({ world }) => seedTiny(world),
    installer: accountOf('siteAdmin'),
  });
  showLevelsInQueues(site.world);
  const accountId = accountOf('projectAdmin');
  const desk = { moduleKey: 'desk-set-up', functionKey: 'desk.enable', payload: {}, projectKey: 'SUP' };
  const enabled = await site.invoke({ accountId, ...desk });
  if (!enabled.ok) throw new Error(enabled.error.message);
  const play = playOn(site);
  await site.advance({ to: '2026-11-24T09:15:00+01:00' });
  const key = await play.raise('superuser', {
    type: 'fejl',
    system: 'Jobnet',
    summary: 'CV kan ikke godkendes i Jobnet: fejl 5031',
    description,
  });
  await site.advance({ to: '2026-11-24T09:40:00+01:00' });
  await play.take('first', key);
  await play.comment('first', key, 'Tak for henvendelsen. Sker det også for borgere, der logger på hjemmefra?');
  await play.comment('first', key, 'Ligner fejlen fra lørdagens frigivelse. Jeg spørger BIT.', { public: false });
  await site.advance({ to: '2026-11-24T10:12:00+01:00' });
  return site;
}
