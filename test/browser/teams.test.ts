import { openDesk, supportCentre } from '../scenarios/desk';
import { openSite, type Site } from '../site/site';
import { becomes, describeInBrowser, fits, look, openModule, says, seen, stage, type View } from './browser';

const PATH = '/jira/servicedesk/projects/SUP/settings/apps/desk-set-up/teams';

describeInBrowser('the teams of a desk, by keyboard', () => {
  let site: Site;

  stage(async () => {
    site = await openSite(supportCentre('2026-11-24T10:12:00+01:00'));
    await openDesk(site);
    return site;
  });

  const open = (view: View) => openModule(site, 'projectAdmin', PATH, 'desk-set-up', view);

  test('a team of people is added, found by name, and asked about', async () => {
    const { page, frame } = await open({ locale: 'da' });
    await says(frame, 'Gruppen findes i Jira.');
    await frame.getByRole('button', { name: 'Tilføj team på 3. niveau' }).press('Enter');
    await says(frame, 'Ingen personer. Tilføj mindst én.');
    await frame.getByLabel('Medlemmer: find en person').fill('Rasmus');
    await frame.getByRole('button', { name: 'Vælg Rasmus Lindegaard' }).press('Enter');
    await says(frame, '1 medlem');
    await frame.getByText('Er en bestemt person med?').first().click();
    await frame.getByLabel('Er en bestemt person med?: find en person').fill('Mette');
    await frame.getByRole('button', { name: 'Vælg Mette Kjærulff' }).press('Enter');
    await says(frame, 'Mette Kjærulff er ikke med.');
    await look(page, 'teams-people-da');
    await frame.getByRole('button', { name: 'Fjern teamet' }).press('Enter');
    await says(frame, 'Teamet Nyt team er fjernet fra kladden.');
    await seen(page, 'teams-da');
  });

  test('a team that routes name stays, and says which', async () => {
    const { page, frame } = await open({ locale: 'en', theme: 'dark', width: 320, height: 900 });
    await frame.getByRole('button', { name: 'Edit KMD' }).press('Enter');
    await says(frame, 'The team cannot be removed because it is in use: route 2, 3. Change those first.');
    await becomes(() => frame.getByRole('button', { name: 'Remove the team' }).isDisabled(), true);
    await fits(frame);
    await seen(page, 'teams-narrow-en-dark');
  });

  test('when the site takes away the permission to browse people, teams turn red and say why', async () => {
    site.switches({ browseUsers: false });
    const { page, frame } = await open({ locale: 'en' });
    await says(frame, /^✗ Cannot be read: the app lacks the permission Browse users and groups/);
    await seen(page, 'teams-unreadable-en');
    site.switches({ browseUsers: true });
  });
});
