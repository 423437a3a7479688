import { withSite } from '../site/closing';
import { openDesk, supportCentre } from './desk';
import { easter, EVE } from './easter';
import { outcomeOf } from './outcome';
import { standing, tell, type Told } from './story';

test('over Easter: up to the vendor, and home to the superuser', async () => {
  await withSite(supportCentre(EVE), async (site) => {
    const desk = await openDesk(site);
    const told: Told = {};
    await tell(desk, easter, told, async ({ what, stands }) => {
      if (stands) expect([what, await standing(desk, stands.of, told[stands.of] ?? '')]).toEqual([what, stands]);
    });
    const { cases, customerMail, staffMail, owed } = await outcomeOf(desk, told);
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
        'first copenhagen taken-back 2027-03-30 12:00 2027-03-31 08:30 12600000 3600000',
      ],
    });
    // Each superuser: the receipt, the public comment, and for a case that Trin marked as answered JSM's own word of that.
    expect(customerMail.map((line) => line.split(':')[0])).toEqual([
      ...Array(6).fill('gitte.overgaard@hvidsted.example.org'),
      ...Array(2).fill('poul.erik.nystrup@fjordlund.example.org'),
    ]);
    expect(staffMail.map((line) => line.split(': ').slice(1, 3).join(': ')).toSorted()).toEqual([
      'SUP-1: eskaleret til BIT',
      'SUP-1: eskaleret til IBM',
      'SUP-1: fristen hos BIT nærmer sig',
      'SUP-1: fristen hos Supportcentret, København nærmer sig',
      'SUP-2: fristen hos Supportcentret, København nærmer sig',
      'SUP-3: fristen hos Supportcentret, København nærmer sig',
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
