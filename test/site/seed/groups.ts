/** Every group of the site. The `trin-*` groups are the support teams by which the app's default rulebook names them. */
export const GROUPS = [
  'trin-1-koebenhavn',
  'trin-1-bornholm',
  'trin-2-bit',
  'trin-2-beredskab',
  'trin-3-kmd',
  'trin-3-ibm',
  'trin-3-sirius',
  'trin-3-forretning',
  'sup-agents',
  'sup-admins',
  'onb-agents',
  'onb-readers',
  'onb-admins',
  'nuk-agents',
  'dev-users',
  'jira-administrators',
  'staff-directory',
] as const;

export type GroupName = (typeof GROUPS)[number];
