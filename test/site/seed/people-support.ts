import { agent, type Person } from './person';

const koebenhavn = ['trin-1-koebenhavn', 'sup-agents', 'staff-directory'] as const;
const bornholm = ['trin-1-bornholm', 'sup-agents', 'staff-directory'] as const;
const bit = ['trin-2-bit', 'sup-agents', 'staff-directory'] as const;
const forretning = ['trin-3-forretning', 'sup-agents', 'staff-directory'] as const;

/** The employment authority's own people and the vendors that sit in its helpdesk, level by level. */
export const SUPPORT: readonly Person[] = [
  agent('siteAdmin', 'siteAdmin', 'Henrik Balslev', 'henrik.balslev@ams.example.org', [
    'jira-administrators',
    'sup-agents',
    'onb-agents',
    'nuk-agents',
    'dev-users',
    'staff-directory',
  ]),
  agent('projectAdmin', 'projectAdmin', 'Lone Thorsager', 'lone.thorsager@ams.example.org', [
    'sup-admins',
    'sup-agents',
    'staff-directory',
  ]),

  // 1st level, Copenhagen. The head of the support centre takes calls too when the queue is long.
  agent('leadFirst', 'leadFirst', 'Birgitte Falkenberg', 'birgitte.falkenberg@supportcentret.example.org', [
    ...koebenhavn,
    'sup-admins',
  ]),
  agent('first', 'first', 'Mette Kjærulff', 'mette.kjaerulff@supportcentret.example.org', koebenhavn),
  agent('first3', 'first', 'Jesper Ravnkilde', 'jesper.ravnkilde@supportcentret.example.org', koebenhavn),
  agent('first4', 'first', 'Samira Haddad', 'samira.haddad@supportcentret.example.org', koebenhavn),
  agent('first5', 'first', 'Niels-Ole Storm', 'niels-ole.storm@supportcentret.example.org', koebenhavn),
  agent('firstNoGroups', 'firstNoGroups', 'Pernille Aagesen', 'pernille.aagesen@supportcentret.example.org', [
    'trin-1-koebenhavn',
    'sup-agents',
  ]),
  agent('editor', 'editor', 'Camilla Nørby', 'camilla.noerby@supportcentret.example.org', koebenhavn),
  agent('coordinator', 'coordinator', 'Hanne Skovmose', 'hanne.skovmose@supportcentret.example.org', koebenhavn),

  // 1st level, Bornholm.
  agent('first2', 'first', 'Anders Holm Bech', 'anders.holm.bech@supportcentret.example.org', bornholm),
  agent('first6', 'first', 'Dorthe Kofoed', 'dorthe.kofoed@supportcentret.example.org', bornholm),
  agent('first7', 'first', 'Kurt Ipsen', 'kurt.ipsen@supportcentret.example.org', bornholm),

  // 2nd level: BIT and the stand-by that can be called in.
  agent('leadSecond', 'leadSecond', 'Torben Vestergaard Juhl', 'torben.juhl@bit.example.org', [...bit, 'sup-admins']),
  agent('second', 'second', 'Rasmus Lindegaard', 'rasmus.lindegaard@bit.example.org', bit),
  agent('second2', 'second', 'Ulla Brandstrup', 'ulla.brandstrup@bit.example.org', bit),
  agent('standBy', 'standBy', 'Bo Engelund', 'bo.engelund@bit.example.org', [
    'trin-2-beredskab',
    'sup-agents',
    'staff-directory',
  ]),
  agent('standBy2', 'standBy', 'Line Rytter', 'line.rytter@bit.example.org', [
    'trin-2-bit',
    'trin-2-beredskab',
    'sup-agents',
    'staff-directory',
  ]),

  // 3rd level, the vendors.
  agent('vendor', 'vendor', 'Kim Stampe', 'kim.stampe@kmd.example.com', ['trin-3-kmd', 'sup-agents']),
  agent('vendor2', 'vendor', 'Henriette Falk', 'henriette.falk@ibm.example.com', ['trin-3-ibm', 'sup-agents'], {
    locale: 'en',
    timeZone: 'Europe/Dublin',
  }),
  agent('vendor3', 'vendor', 'Steffen Dalgaard', 'steffen.dalgaard@sirius.example.com', [
    'trin-3-sirius',
    'sup-agents',
  ]),
  agent('vendor4', 'vendor', 'Maja Rønnow', 'maja.roennow@kmd.example.com', ['trin-3-kmd', 'sup-agents']),

  // 3rd level, the business specialists.
  agent('business', 'business', 'Inger Marie Toft', 'inger.marie.toft@ams.example.org', forretning),
  agent('business2', 'business', 'Jens Peter Hvidberg', 'jens.peter.hvidberg@ams.example.org', forretning),

  // Around the levels.
  agent('headOfDivision', 'headOfDivision', 'Vibeke Ankerstjerne', 'vibeke.ankerstjerne@ams.example.org', [
    'sup-agents',
    'staff-directory',
  ]),
  agent('systemOwner', 'systemOwner', 'Claus Mørkeberg', 'claus.moerkeberg@ams.example.org', [
    'sup-agents',
    'dev-users',
    'staff-directory',
  ]),
  agent('deactivated', 'deactivated', 'Allan Fribo', 'allan.fribo@supportcentret.example.org', koebenhavn, {
    active: false,
  }),

  // The other desk, and the developers whose project Trin never touches.
  agent(
    'agentElsewhere',
    'agentElsewhere',
    'Aviaja Lynge Petersen',
    'aviaja.petersen@nuuk.example.org',
    ['nuk-agents', 'staff-directory'],
    { timeZone: 'America/Nuuk' },
  ),
  agent(
    'agentElsewhere2',
    'agentElsewhere',
    'Malik Rosing Olsvig',
    'malik.olsvig@nuuk.example.org',
    ['nuk-agents', 'staff-directory'],
    { timeZone: 'America/Nuuk' },
  ),
  agent('developer', 'developer', 'Frederik Damsbo', 'frederik.damsbo@ams.example.org', ['dev-users']),
  agent('developer2', 'developer', 'Katarzyna Lis', 'katarzyna.lis@ams.example.org', ['dev-users'], { locale: 'en' }),
];
