import { customer, type Person } from './person';

/** Everybody who only asks: superusers and those behind them, citizens and companies. */
export const CUSTOMERS: readonly Person[] = [
  customer('superuser', 'superuser', 'Gitte Overgaard', 'gitte.overgaard@hvidsted.example.org'),
  customer('superuser2', 'superuser', 'Poul Erik Nystrup', 'poul.erik.nystrup@fjordlund.example.org'),
  customer('superuserUnlicensed', 'superuser', 'Jane Tofteng', 'jane.tofteng@birkerup.example.org', {
    accountType: 'unlicensed',
  }),
  customer('superuserFund', 'superuser', 'Michael Ellekær', 'michael.ellekaer@handelsfagene.example.org'),
  customer('superuserProvider', 'superuser', 'Nadia Khalil', 'nadia.khalil@fremtidsvejen.example.com'),
  customer('superuserCompany', 'superuser', 'Susanne Lundgaard', 'susanne@lundgaardlogistik.example.com'),

  // Behind the superuser in Hvidsted. A colleague who writes anyway is pointed to Gitte Overgaard.
  customer('colleague', 'colleague', 'Thomas Hedemann', 'thomas.hedemann@hvidsted.example.org'),
  customer('colleague2', 'colleague', 'Ayşe Demir', 'ayse.demir@hvidsted.example.org'),
  customer('colleague3', 'colleague', 'Kirsten Bundgaard', 'kirsten.bundgaard@hvidsted.example.org'),
  customer('colleague4', 'colleague', 'Preben Stokholm', 'preben.stokholm@hvidsted.example.org'),
  customer('jobCentreManager', 'jobCentreManager', 'Lisbeth Harboe', 'lisbeth.harboe@hvidsted.example.org'),

  // Another colleague of the superuser in Fjordlund, whom he adds to his requests.
  customer('participant', 'participant', 'Helle Skaarup', 'helle.skaarup@fjordlund.example.org'),

  // Nobody in Ravnsø has taken the role yet; the manager's secretary writes meanwhile.
  customer('ravnsoe', 'colleague', 'Else Margrethe Friis', 'else.friis@ravnsoe.example.org'),

  customer('citizen', 'citizen', 'Oliver Bjerregaard', 'oliver.bjerregaard@mail.example.net'),
  customer('citizen2', 'citizen', 'Magdalena Nowak', 'magdalena.nowak@mail.example.net', { locale: 'en' }),
  customer('citizen3', 'citizen', 'Jytte Damgaard', 'jytte.damgaard@mail.example.net'),
  customer('company', 'company', 'Carsten Holm', 'carsten@kornblomsten.example.com'),

  // Customers of the desk in Nuuk.
  customer('nuukCustomer', 'superuser', 'Nivi Kleist', 'nivi.kleist@sermersooq.example.org', {
    timeZone: 'America/Nuuk',
  }),
];
