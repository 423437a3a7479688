import type { Moment } from './story';

/** From a Monday morning to a Tuesday noon: every kind of call that the app makes, in as little time as they need. */
export const MONDAY = '2026-11-23T10:00:00+01:00';

export const twoDays: readonly Moment[] = [
  {
    at: '2026-11-23T10:02:30+01:00',
    what: 'a superuser raises a fault that nobody will touch',
    act: async (desk, told) => {
      told['cv'] = await desk.raise('superuser', { summary: 'CV kan ikke godkendes' });
      await desk.follow('superuser', told['cv']);
    },
  },
  {
    at: '2026-11-23T10:12:30+01:00',
    what: 'another raises one about Amanda',
    act: async (desk, told) => {
      told['amanda'] = await desk.raise('superuser2', { summary: 'Dubletter i sagslisten', system: 'Amanda' });
    },
  },
  {
    at: '2026-11-23T10:22:30+01:00',
    what: '1st level passes it on',
    act: (desk, told) =>
      desk.move('first', told['amanda'] ?? '', 'case.pass-on', {
        tried: 'Hentet på ny.',
        asked: 'Er kørslen gået i stå?',
      }),
  },
  {
    at: '2026-11-23T10:32:30+01:00',
    what: '2nd level passes it on to another vendor than usual, with a reason',
    act: (desk, told) =>
      desk.move('second', told['amanda'] ?? '', 'case.pass-on', {
        team: 'ibm',
        reason: 'Snitfladen er deres.',
        tried: 'Genstart.',
        asked: 'Se på køen.',
      }),
  },
  {
    at: '2026-11-23T10:42:30+01:00',
    what: 'and takes it back',
    act: (desk, told) =>
      desk.move('second', told['amanda'] ?? '', 'case.take-back', {
        reason: 'Vi fandt fejlen selv.',
        noVendorContact: true,
      }),
  },
  {
    at: '2026-11-23T10:52:30+01:00',
    what: '2nd answers 1st',
    act: (desk, told) => desk.move('second', told['amanda'] ?? '', 'case.answer', { text: 'Kørslen er startet igen.' }),
  },
  {
    at: '2026-11-23T11:02:30+01:00',
    what: '1st answers the superuser',
    act: (desk, told) => desk.move('first', told['amanda'] ?? '', 'case.answer', { text: 'Listen er rettet.' }),
  },
  {
    at: '2026-11-23T11:22:30+01:00',
    what: 'who writes again, so it is open once more',
    act: (desk, told) => desk.comment('superuser2', told['amanda'] ?? '', 'Den er der stadig.'),
  },
  {
    at: '2026-11-23T11:32:30+01:00',
    what: 'then it waits for the superuser, in Jira',
    act: async (desk, told) => {
      await desk.transition('first', told['amanda'] ?? '', 'Under behandling');
      await desk.transition('first', told['amanda'] ?? '', 'Afventer indmelder');
    },
  },
  {
    at: '2026-11-23T11:52:30+01:00',
    what: 'and is closed, in Jira',
    act: (desk, told) => desk.transition('first', told['amanda'] ?? '', 'Lukket'),
  },
  { at: '2026-11-23T14:12:30+01:00', what: 'nobody touched the first: it is at 2nd level' },
  {
    at: '2026-11-23T15:02:30+01:00',
    what: '2nd answers 1st',
    act: (desk, told) => desk.move('second', told['cv'] ?? '', 'case.answer', { text: 'Rettet.' }),
  },
  {
    at: '2026-11-24T08:32:30+01:00',
    what: 'and next morning 1st answers the superuser',
    act: async (desk, told) => {
      await desk.move('first', told['cv'] ?? '', 'case.answer', { text: 'Nu virker det.' });
      await desk.follow('superuser', told['cv'] ?? '');
      await desk.call('projectAdmin', 'desk.show', {}, { projectKey: 'SUP' });
    },
  },
  { at: '2026-11-24T08:57:30+01:00', what: 'all is quiet' },
];
