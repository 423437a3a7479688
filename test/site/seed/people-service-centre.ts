import { agent, customer, type Person } from './person';

const staff = ['onb-agents', 'staff-directory'] as const;
const readers = ['onb-readers', 'staff-directory'] as const;

/** The shared service centre that takes new solutions on board, and those it does so with. */
export const SERVICE_CENTRE: readonly Person[] = [
  agent('projectLead', 'projectLead', 'Marianne Elbæk', 'marianne.elbaek@servicecenter.example.org', [
    ...staff,
    'onb-admins',
  ]),
  agent('knowledgeCentre', 'knowledgeCentre', 'Søren Graugaard', 'soeren.graugaard@servicecenter.example.org', staff),
  agent('callCentre', 'callCentre', 'Tina Blichfeldt', 'tina.blichfeldt@vagtcentral.example.com', staff),
  agent('logistics', 'logistics', 'Mogens Trædholm', 'mogens.traedholm@servicecenter.example.org', staff),
  agent('lawyer', 'lawyer', 'Charlotte Winkel', 'charlotte.winkel@region.example.org', readers),
  agent('steering', 'steering', 'Erik Bundsgaard', 'erik.bundsgaard@region.example.org', readers),
  agent('board', 'board', 'Karen Ladefoged', 'karen.ladefoged@hospital.example.org', readers),
  agent('board2', 'board', 'Ole Staugaard', 'ole.staugaard@fjordlund.example.org', readers),
  agent('board3', 'board', 'Anne-Grethe Duus', 'anne-grethe.duus@patientforening.example.org', readers),
  customer('partner', 'partner', 'Lars Kragelund', 'lars.kragelund@vagtcentral.example.com'),
  customer('customerLead', 'customerLead', 'Bodil Mejlby', 'bodil.mejlby@fjordlund.example.org'),
  customer('resourcePerson', 'resourcePerson', 'Sidsel Warming', 'sidsel.warming@fjordlund.example.org'),
  customer('partner2', 'partner', 'Jonas Wichmann', 'jonas.wichmann@systemhus.example.com', { locale: 'en' }),
];
