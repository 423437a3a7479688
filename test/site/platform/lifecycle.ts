/** The life of an installation. Reinstalling is a new and empty one; a suspended one keeps its data and stops. */
import { installApp, removeApp } from '../jira/installing';
import type { Core } from './core';
import { emitLifecycle } from './events';
import { randomId } from './random';
import { ENVIRONMENT_ID, ENVIRONMENT_TYPE } from './runtime';
import { startSchedules } from './schedules';

/** Queue events of the old installation are gone with it. */
export function install(core: Core, installerAccountId: string): void {
  const { platform } = core.state;
  if (platform.installation) throw new Error('the app is installed already');
  const id = randomId(platform);
  platform.installation = {
    id,
    installerAccountId,
    installedAt: core.world.now(),
    version: '2.1.0',
    suspended: false,
  };
  platform.tables.clear();
  platform.queue.clear();
  platform.chains.clear();
  platform.webTriggers.clear();
  bringModules(core);
  startSchedules(core);
  emitLifecycle(core, 'avi:forge:installed:app', { id, installerAccountId, ...appOf(core) });
}

/** No code of the app runs. The platform keeps the data for a time, but not for the next installation. */
export function uninstall(core: Core): void {
  core.state.platform.installation = null;
  core.state.platform.schedules.clear();
  removeApp(core.world);
}

export function setSuspended(core: Core, suspended: boolean): void {
  const { installation } = core.state.platform;
  if (installation) installation.suspended = suspended;
}

/** A deploy: new processes, schedules anew; waiting events go to the new code. Only a major version is told of. */
export function upgrade(core: Core, kind: 'major' | 'minor'): void {
  const { installation } = core.state.platform;
  if (!installation) throw new Error('the app is not installed');
  const [major = 0, minor = 0] = installation.version.split('.').map(Number);
  installation.version = kind === 'major' ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
  core.state.platform.processes = [];
  core.processes.discardAll();
  bringModules(core);
  startSchedules(core);
  if (kind === 'major')
    emitLifecycle(core, 'avi:forge:upgraded:app', {
      id: installation.id,
      upgraderAccountId: installation.installerAccountId,
      ...appOf(core),
    });
}

/** What Jira itself takes from the manifest: the app's account, its fields, properties that search knows. */
function bringModules(core: Core): void {
  const { appId, customFields, searchableProperties } = core.manifest;
  installApp(core.world, {
    appId,
    name: 'Trin',
    environmentType: ENVIRONMENT_TYPE,
    environmentId: ENVIRONMENT_ID,
    fields: customFields.map(({ key, name, type, ...rest }) => ({ key, name, type, ...given(rest) })),
  });
  core.state.jira.searchableProperties = searchableProperties.flatMap(({ propertyKey, values }) =>
    values.map(({ path, type, searchAlias = null }) => ({ propertyKey, path, type, alias: searchAlias })),
  );
}

/** Without what is undefined. */
function given({
  description,
  collection,
  readOnly,
}: {
  description?: string | undefined;
  collection?: 'none' | 'list' | undefined;
  readOnly?: boolean | undefined;
}): { description?: string; collection?: 'none' | 'list'; readOnly?: boolean } {
  return {
    ...(description === undefined ? {} : { description }),
    ...(collection === undefined ? {} : { collection }),
    ...(readOnly === undefined ? {} : { readOnly }),
  };
}

function appOf(core: Core): object {
  const { installation } = core.state.platform;
  return { app: { id: core.manifest.appId, version: installation?.version }, environment: { id: ENVIRONMENT_ID } };
}
