import { accountOf } from '../site/seed/people';
import { withSite } from '../site/closing';
import { openDesk, supportCentre } from './desk';

test('a colleague with a licence who takes part in a request does not answer it by writing', async () => {
  await withSite(supportCentre('2026-11-24T09:00:00+01:00'), async (site) => {
    const desk = await openDesk(site);
    const key = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
    await desk.rest('first', 'POST', `/rest/servicedeskapi/request/${key}/participant`, {
      accountIds: [accountOf('systemOwner')],
    });
    await desk.until('2026-11-24T09:10:00+01:00');
    await desk.comment('systemOwner', key, 'Vi ser det samme hos os.');
    await desk.until('2026-11-24T09:20:00+01:00');
    expect((await desk.show('first', key)).standing).toBe('open');
    await desk.comment('first', key, 'Prøv igen nu.');
    await desk.until('2026-11-24T09:30:00+01:00');
    expect((await desk.show('first', key)).standing).toBe('answered');
  });
});
