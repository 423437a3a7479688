import { useAppModules } from '../frame/AppModules';
import { Waiting } from '../look/Failed';
import { paths } from '../route';
import { useVisit } from '../visit';
import { ModuleCards } from './ModuleCards';
import { ModulePage } from './ModulePage';

/** The site's administration: a list of the app's pages, or one of them. */
export function AdminPages({ moduleKey }: { readonly moduleKey: string }) {
  const { words } = useVisit();
  const modules = useAppModules(['jira:adminPage'], {});
  if (moduleKey !== '') return <ModulePage moduleKey={moduleKey} place={{}} type="jira:adminPage" />;
  return (
    <>
      <h1>{words.settings}</h1>
      <p className="quiet">{words.agent.adminIntro}</p>
      {modules ? <ModuleCards modules={modules} to={paths.adminPage} /> : <Waiting />}
    </>
  );
}
