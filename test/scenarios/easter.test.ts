import { withSite } from '../site/closing';
import { openDesk, supportCentre } from './desk';
import { easter, EVE } from './easter';
import { outcomeOf, staffMailOf } from './outcome';
import { standing, tell, type Told } from './story';

test('over Easter: up to the vendor, and home to the superuser', async () => {
  await withSite(supportCentre(EVE), async (site) => {
    const desk = await openDesk(site);
    const keys: Told = {};
    await tell(desk, easter, keys, async ({ what, stands }) => {
      if (stands) expect([what, await standing(desk, stands.of, keys[stands.of] ?? '')]).toEqual([what, stands]);
    });
    const { cases, customerMail, staffMail, owed } = await outcomeOf(desk, keys);
    expect(cases['cv']).toMatchObject({
      status: 'Besvaret',
      comments: [
        'internal Henriette Falk: Svar Rettet i aftenens udgivelse.',
        'internal Rasmus Lindegaard: Svar Afprøvet. Fejlen er væk.',
        'public Mette Kjærulff: Nu kan CV’et godkendes igen.',
      ],
      chain: [
        'first copenhagen received 2027-03-24 13:00 2027-03-30 09:00 14400000 0',
        'second bit escalated 2027-03-30 09:00 2027-03-31 08:00 28800000 0',
        'third ibm escalated 2027-03-31 08:00 2027-03-31 10:15 8100000 0',
        'second bit answered-upwards 2027-03-31 10:15 2027-03-31 11:00 2700000 0',
        'first copenhagen answered-upwards 2027-03-31 11:00 2027-03-31 11:30 1800000 0',
      ],
    });
    expect(cases['joblog']?.chain).toEqual(['first copenhagen received 2027-03-30 10:00 2027-03-30 13:59 14399000 0']);
    expect(cases['amanda']).toMatchObject({
      comments: [
        'internal Mette Kjærulff: Hvad er prøvet? Listen er hentet på ny. Hvad ønskes afklaret? Er nattens kørsel gået i stå?',
        'internal Mette Kjærulff: Taget tilbage Superbrugeren har ringet.',
        'public Mette Kjærulff: Listen er rettet. Hent den igen.',
      ],
      chain: [
        'first copenhagen received 2027-03-30 10:30 2027-03-30 11:00 1800000 0',
        'second bit passed-on 2027-03-30 11:00 2027-03-30 12:00 3600000 0',
        'first copenhagen taken-back 2027-03-30 12:00 2027-03-30 12:30 1800000 0',
        'superuser superusers asked 2027-03-30 12:30 2027-03-30 13:30 3600000 0',
        'first copenhagen customer-answered 2027-03-30 13:30 2027-03-31 08:30 10800000 0',
      ],
    });
    // Each superuser: the receipt, the public comment, and for a case that Trin marked as answered JSM's own word of that.
    expect(customerMail.map((line) => line.split(':')[0])).toEqual([
      ...Array(6).fill('gitte.overgaard@hvidsted.example.org'),
      ...Array(2).fill('poul.erik.nystrup@fjordlund.example.org'),
    ]);
    // Each of the three at 1st level and the three at BIT, and the one at IBM.
    const told = (who: string): readonly string[] =>
      staffMail.filter((line) => line.startsWith(who)).map((line) => line.split(': ').slice(1).join(': '));
    for (const who of ['birgitte.falkenberg', 'mette.kjaerulff', 'pernille.aagesen'])
      expect(told(who)).toEqual([
        'SUP-1: eskaleret til BIT',
        'SUP-1: fristen hos Supportcentret, København nærmer sig',
        'SUP-2: fristen hos Supportcentret, København nærmer sig',
        'SUP-3: fristen hos Supportcentret, København nærmer sig',
      ]);
    for (const who of ['line.rytter', 'rasmus.lindegaard', 'torben.juhl'])
      expect(told(who)).toEqual([
        'SUP-1: eskaleret til BIT',
        'SUP-1: eskaleret til IBM',
        'SUP-1: fristen hos BIT nærmer sig',
      ]);
    expect(told('henriette.falk')).toEqual(['SUP-1: eskaleret til IBM']);
    expect(staffMail).toHaveLength(3 * 4 + 3 * 3 + 1);
    const clock = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', timeStyle: 'short' });
    expect([...new Set(staffMailOf(desk).map(({ at }) => clock.format(at)))]).toEqual([
      '08.00',
      '09.10',
      '13.10',
      '15.10',
      '08.10',
    ]);
    expect(owed).toEqual([]);
  });
});

test('the superuser follows it all the way, in words made for customers', async () => {
  await withSite(supportCentre(EVE), async (site) => {
    const desk = await openDesk(site);
    const told: Told = {};
    const seen: string[] = [];
    await tell(desk, easter, told, async () => {
      if (told['cv'] === undefined) return;
      const answer = await desk.follow('superuser', told['cv']);
      const line =
        answer.state === 'known'
          ? [answer.request.at, answer.request.standing, answer.request.homeward]
          : [answer.state];
      if (seen.at(-1) !== line.join(' ')) seen.push(line.join(' '));
    });
    expect(seen).toEqual([
      'just-received',
      'support with-us false',
      'technicians with-us false',
      'vendor with-us false',
      'technicians with-us true',
      'support with-us true',
      'support answered true',
    ]);
  });
});
