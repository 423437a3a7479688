import { AppFrame } from '../frame/AppFrame';
import { useAppModules } from '../frame/AppModules';
import type { Place } from '../frame/frames';
import { Failed, Waiting } from '../look/Failed';
import { Refusal } from '../rest';
import { paths } from '../route';

interface Props {
  readonly type: string;
  readonly moduleKey: string;
  readonly place: Place;
}

/** A page that the app fills altogether. */
export function ModulePage({ type, moduleKey, place }: Props) {
  const modules = useAppModules([type], place);
  if (!modules) return <Waiting />;
  const frame = modules.find((one) => one.moduleKey === moduleKey);
  if (!frame) return <Failed error={new Refusal(404, moduleKey)} retry={() => undefined} />;
  return (
    <>
      <h1 className="visually-hidden">{frame.title}</h1>
      <AppFrame basePath={baseOf(type, moduleKey, place.projectKey ?? '')} frame={frame} />
    </>
  );
}

function baseOf(type: string, moduleKey: string, project: string): string {
  switch (type) {
    case 'jira:adminPage':
      return paths.adminPage(moduleKey);
    case 'jira:projectSettingsPage':
      return paths.settingsPage(project, moduleKey);
    case 'jiraServiceManagement:queuePage':
      return paths.queuePage(project, moduleKey);
    default:
      return paths.projectPage(project, moduleKey);
  }
}
