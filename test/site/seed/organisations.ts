export type ProjectKey = 'SUP' | 'ONB' | 'NUK' | 'DEV';

export interface OrganisationRow {
  readonly name: string;
  readonly kind: 'jobcenter' | 'a-kasse' | 'virksomhed' | 'anden aktør' | 'kommune' | 'partner';
  readonly desk: ProjectKey;
  /** Ids of people. */
  readonly members: readonly string[];
}

/**
 * Who the customers belong to. Ravnsø is the job centre without a superuser. Of the two companies only Lundgaard has
 * one; Kornblomsten has none, belongs to no organisation here and is served as a citizen is.
 */
export const ORGANISATIONS: readonly OrganisationRow[] = [
  {
    name: 'Jobcenter Hvidsted',
    kind: 'jobcenter',
    desk: 'SUP',
    members: ['superuser', 'colleague', 'colleague2', 'colleague3', 'colleague4', 'jobCentreManager'],
  },
  { name: 'Jobcenter Fjordlund', kind: 'jobcenter', desk: 'SUP', members: ['superuser2', 'participant'] },
  { name: 'Jobcenter Birkerup', kind: 'jobcenter', desk: 'SUP', members: ['superuserUnlicensed'] },
  { name: 'Jobcenter Ravnsø', kind: 'jobcenter', desk: 'SUP', members: ['ravnsoe'] },
  { name: 'Handelsfagenes A-kasse', kind: 'a-kasse', desk: 'SUP', members: ['superuserFund'] },
  { name: 'Fremtidsvejen – Job og Kompetencer', kind: 'anden aktør', desk: 'SUP', members: ['superuserProvider'] },
  { name: 'Lundgaard Logistik A/S', kind: 'virksomhed', desk: 'SUP', members: ['superuserCompany'] },
  {
    name: 'Fjordlund Kommune, Sundhed og Omsorg',
    kind: 'kommune',
    desk: 'ONB',
    members: ['customerLead', 'resourcePerson'],
  },
  { name: 'Nordisk Vagtcentral', kind: 'partner', desk: 'ONB', members: ['partner'] },
  { name: 'Systemhuset Brohoved', kind: 'partner', desk: 'ONB', members: ['partner2'] },
  { name: 'Majoriaq Nuuk', kind: 'jobcenter', desk: 'NUK', members: ['nuukCustomer'] },
];

/** Customers of the support centre's desk who belong to no organisation. */
export const SINGLE_CUSTOMERS: readonly string[] = ['citizen', 'citizen2', 'citizen3', 'company'];
