import type { Moment } from './story';

export const EVE = '2027-03-24T08:00:00+01:00';
const KBH = 'Supportcentret, København';

/**
 * Easter 2027: closed from Maundy Thursday 25 March to Easter Monday 29 March, with the night of summer time between.
 * Three cases: one that nobody touches until the vendor does, one answered a second before its deadline, and one that
 * is passed on, taken back and waits for its reporter.
 */
export const easter: readonly Moment[] = [
  {
    at: '2027-03-24T13:00:00+01:00',
    what: 'a superuser raises a fault in Jobnet on the last day before Easter',
    act: async (desk, told) => {
      told['cv'] = await desk.raise('superuser', { summary: 'CV kan ikke godkendes: fejl 5031' });
    },
  },
  {
    at: '2027-03-24T13:05:00+01:00',
    what: 'the support centre has it: three hours left today, the fourth after Easter',
    stands: { of: 'cv', level: '1st level', team: KBH, due: '2027-03-30 09:00' },
  },
  {
    at: '2027-03-26T12:00:00+01:00',
    what: 'Good Friday changes nothing',
    stands: { of: 'cv', level: '1st level', team: KBH, due: '2027-03-30 09:00' },
  },
  {
    at: '2027-03-28T04:00:00+02:00',
    what: 'nor does the night in which an hour is missing',
    stands: { of: 'cv', level: '1st level', team: KBH, due: '2027-03-30 09:00' },
  },
  {
    at: '2027-03-30T08:59:00+02:00',
    what: 'a minute before the deadline 1st level still has it',
    stands: { of: 'cv', level: '1st level', team: KBH, due: '2027-03-30 09:00' },
  },
  {
    at: '2027-03-30T09:06:00+02:00',
    what: 'nobody acted, so 2nd level has it, with a fresh limit',
    stands: { of: 'cv', level: '2nd level', team: 'BIT', due: '2027-03-31 08:00' },
  },
  {
    at: '2027-03-30T10:00:00+02:00',
    what: 'another superuser raises another fault',
    act: async (desk, told) => {
      told['joblog'] = await desk.raise('superuser2', { summary: 'Joblog viser ikke søgte job' });
    },
  },
  {
    at: '2027-03-30T10:30:00+02:00',
    what: 'and a third, about Amanda',
    act: async (desk, told) => {
      told['amanda'] = await desk.raise('superuser', { summary: 'Dubletter i sagslisten', system: 'Amanda' });
    },
  },
  {
    at: '2027-03-30T11:00:00+02:00',
    what: '1st level passes it on, saying what was tried and what is asked',
    act: (desk, told) =>
      desk.move('first', told['amanda'] ?? '', 'case.pass-on', {
        tried: 'Listen er hentet på ny.',
        asked: 'Er nattens kørsel gået i stå?',
      }),
    stands: { of: 'amanda', level: '2nd level', team: 'BIT', due: '2027-03-31 10:00' },
  },
  {
    at: '2027-03-30T12:00:00+02:00',
    what: 'and takes it back, because the superuser called',
    act: (desk, told) =>
      desk.move('first', told['amanda'] ?? '', 'case.take-back', { reason: 'Superbrugeren har ringet.' }),
    stands: { of: 'amanda', level: '1st level', team: KBH, due: '2027-03-30 16:00' },
  },
  {
    at: '2027-03-30T12:30:00+02:00',
    what: 'then asks the superuser: the case is with them, on their own clock',
    act: (desk, told) => desk.transition('first', told['amanda'] ?? '', 'Afventer indmelder'),
  },
  {
    at: '2027-03-30T12:40:00+02:00',
    what: 'the superuser has a week to answer',
    stands: { of: 'amanda', level: 'Superuser', team: 'Superbrugerne', due: '2027-04-06 12:30' },
  },
  {
    at: '2027-03-30T13:30:00+02:00',
    what: 'and goes on an hour later with as much left as before',
    act: (desk, told) => desk.transition('first', told['amanda'] ?? '', 'Under behandling'),
  },
  {
    at: '2027-03-30T13:40:00+02:00',
    what: 'an hour of tomorrow has become its deadline',
    stands: { of: 'amanda', level: '1st level', team: KBH, due: '2027-03-31 09:00' },
  },
  {
    at: '2027-03-30T13:59:59+02:00',
    what: 'one second before its deadline the second fault is answered, in Jira, not in Trin',
    act: (desk, told) => desk.comment('first', told['joblog'] ?? '', 'Søgte job vises igen efter kl. 12.'),
  },
  {
    at: '2027-03-30T14:30:00+02:00',
    what: 'so it never leaves 1st level',
    stands: { of: 'joblog', level: '1st level', team: KBH, due: null },
  },
  {
    at: '2027-03-31T08:06:00+02:00',
    what: 'nobody acted at 2nd level either: the vendor has the first fault',
    stands: { of: 'cv', level: '3rd level', team: 'IBM', due: '2027-04-02 14:00' },
  },
  {
    at: '2027-03-31T08:30:00+02:00',
    what: 'the third is answered by 1st level and over',
    act: (desk, told) =>
      desk.move('first', told['amanda'] ?? '', 'case.answer', { text: 'Listen er rettet. Hent den igen.' }),
    stands: { of: 'amanda', level: '1st level', team: KBH, due: null },
  },
  {
    at: '2027-03-31T10:15:00+02:00',
    what: '3rd level answers 2nd',
    act: (desk, told) =>
      desk.move('vendor2', told['cv'] ?? '', 'case.answer', { text: 'Rettet i aftenens udgivelse.' }),
    stands: { of: 'cv', level: '2nd level', team: 'BIT', due: '2027-04-01 09:15' },
  },
  {
    at: '2027-03-31T11:00:00+02:00',
    what: '2nd level answers 1st',
    act: (desk, told) => desk.move('second', told['cv'] ?? '', 'case.answer', { text: 'Afprøvet. Fejlen er væk.' }),
    stands: { of: 'cv', level: '1st level', team: KBH, due: '2027-03-31 15:00' },
  },
  {
    at: '2027-03-31T11:30:00+02:00',
    what: '1st level answers the superuser',
    act: (desk, told) => desk.move('first', told['cv'] ?? '', 'case.answer', { text: 'Nu kan CV’et godkendes igen.' }),
    stands: { of: 'cv', level: '1st level', team: KBH, due: null },
  },
  { at: '2027-03-31T12:00:00+02:00', what: 'and it is quiet' },
];
