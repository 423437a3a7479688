import { useAppModules } from '../frame/AppModules';
import { Waiting } from '../look/Failed';
import { paths } from '../route';
import { useVisit } from '../visit';
import { ModuleCards } from './ModuleCards';

/** The settings of a project, as far as apps have pages there. */
export function ProjectSettings({ projectKey }: { readonly projectKey: string }) {
  const { words } = useVisit();
  const modules = useAppModules(['jira:projectSettingsPage'], { projectKey });
  return (
    <>
      <h1>{words.agent.projectSettings}</h1>
      <p className="quiet">{words.agent.settingsIntro}</p>
      {modules ? <ModuleCards modules={modules} to={(key) => paths.settingsPage(projectKey, key)} /> : <Waiting />}
    </>
  );
}
