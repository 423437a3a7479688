import { match, usePath } from '../route';
import { useVisit } from '../visit';
import { AppModules } from '../frame/AppModules';
import { CreateRequest } from './CreateRequest';
import { Desk } from './Desk';
import { HelpCentre } from './HelpCentre';
import { MyRequests } from './MyRequests';
import { PortalHeader } from './PortalHeader';
import { RequestView } from './RequestView';
import './portal.css';

/** What customers see. */
export function Portal() {
  const path = usePath();
  const page = pageOf(path);
  const { persona } = useVisit();
  return (
    <div className="portal">
      <PortalHeader />
      <AppModules place={{ page: page.name }} types={['jiraServiceManagement:portalHeader']} />
      <main className="portal-main" id="content" key={`${persona.id} ${path}`}>
        {page.show()}
      </main>
      <AppModules place={{ page: page.name }} types={['jiraServiceManagement:portalFooter']} />
    </div>
  );
}

function pageOf(path: string) {
  const create = match('/servicedesk/customer/portal/:desk/group/:group/create/:type', path);
  if (create) {
    const { desk = '', type = '' } = create;
    return { name: 'create_request', show: () => <CreateRequest deskId={desk} typeId={type} /> };
  }
  if (match('/servicedesk/customer/user/requests', path)) return { name: 'my_requests', show: () => <MyRequests /> };
  const request = match('/servicedesk/customer/portal/:desk/:key', path);
  if (request) return { name: 'view_request', show: () => <RequestView issueKey={request['key'] ?? ''} /> };
  const desk = match('/servicedesk/customer/portal/:desk', path);
  if (desk) return { name: 'portal', show: () => <Desk deskId={desk['desk'] ?? ''} /> };
  return { name: 'help_center', show: () => <HelpCentre /> };
}
